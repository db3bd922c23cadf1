import { execFileSync } from "node:child_process";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { builtServer } from "../../scripts/build.mjs";
import { withClient } from "../../scripts/database.mjs";
import { startDemo } from "../support/demo-server";
import { expect, test } from "../support/browser";
import { pdfOf } from "../support/documents";

test("the first start on an empty database prints a link at which one administrator makes their account", async ({ page }, { parallelIndex }) => {
  const server = await startDemo(`production_${parallelIndex}`, { seeded: false });
  const [link = ""] = /http:\/\/localhost:\d+\/\S+/.exec(server.said()) ?? [];
  const answer = await page.goto(link);

  expect(answer?.status()).toBe(200);
  await expect(page.getByRole("textbox").first()).toBeVisible();
  await server.stop();
});

test("beside the built server lies what reads strangers' files, which needs nothing of its surroundings", () => {
  const file = pdfOf([[{ text: "It is recommended to open the post.", y: 80 }]]);
  const head = Buffer.from(JSON.stringify({ kind: "document", name: "a.pdf" }));
  const lengths = JSON.stringify({ head: head.length, size: file.length });
  const said = execFileSync(process.execPath, [join(dirname(builtServer()), "reader.js"), lengths], { input: Buffer.concat([head, file]), env: { NODE_ENV: "production" }, encoding: "utf8" });
  expect(said).toContain('"text":"It is recommended to open the post."');
});

test("production refuses a database with demo accounts", async ({ demo: _ }, { parallelIndex }) => {
  const refused = startDemo(`refused_${parallelIndex}`, { seeded: true, env: { DEMO: "" } });
  await expect(refused).rejects.toThrow(/ended with 1:\nThe database of DATABASE_URL holds \d+ demo accounts/);
});

test("production refuses a role that may change history", async ({ demo: _ }, { parallelIndex }) => {
  const server = await startDemo(`owned_${parallelIndex}`, { seeded: false });
  await withClient(server.env.DATABASE_OWNER_URL, (owner) => owner.query(`GRANT UPDATE ON "Revision" TO PUBLIC`));
  await expect(server.restart()).rejects.toThrow(/ended with 1:\nThe role of DATABASE_URL may change or remove history/);
});

test("a server that is told to stop answers what it has begun, and ends in good order", async ({ demo }) => {
  const answers = Promise.all(Array.from({ length: 20 }, () => fetch(`${demo.origin}/sign-in`).then((answer) => answer.text())));
  await fetch(`${demo.origin}/healthz`);
  await demo.restart();
  for (const text of await answers) expect(text).toContain("</html>");
});

/** The status of one page, over a connection of its own. */
function statusOf(origin: string) {
  return new Promise<number>((done, failed) => {
    request(`${origin}/sign-in`, { agent: false }, (answer) => answer.resume().on("end", () => done(answer.statusCode ?? 0))).on("error", failed).end();
  });
}

test("several processes answer at one port, and one that is killed is replaced while the others go on", async ({ demo: _ }, { parallelIndex }) => {
  const server = await startDemo(`several_${parallelIndex}`, { env: { PROCESSES: "2" } });
  const pids = /in 2 processes \((\d+), (\d+)\)/.exec(server.said())?.slice(1) ?? [];
  expect(pids).toHaveLength(2);

  for (const pid of pids) {
    process.kill(Number(pid), "SIGKILL");
    await expect.poll(() => server.said()).toContain(`Process ${pid} ended (SIGKILL) and is replaced`);
    for (let asked = 0; asked < 10; asked++) expect(await statusOf(server.origin)).toBe(200);
    await expect.poll(() => server.said(), { timeout: 20_000 }).toContain(`is open in place of ${pid}`);
  }
  await server.stop();
  await expect(statusOf(server.origin)).rejects.toThrow("ECONNREFUSED");
});

test("what forbids one process to open is said once, and nothing stays open", async ({ demo: _ }, { parallelIndex }) => {
  const refused = startDemo(`several_refused_${parallelIndex}`, { seeded: true, env: { DEMO: "", PROCESSES: "2" } });
  await expect(refused).rejects.toThrow(/ended with 1:\nThe database of DATABASE_URL holds \d+ demo accounts[^\n]*\n(?!The database)/);
});
