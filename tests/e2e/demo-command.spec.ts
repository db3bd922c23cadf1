import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../support/demo-server";
import { expect, test } from "../support/browser";
import { ROOT } from "../../scripts/steps.mjs";

/** `npm run demo` on a data folder of its own: when it is open, what it said, and how to stop it. */
async function demo(folder: string, port: number) {
  const env = { ...process.env, FOLLOWTHROUGH_DATA: folder, PORT: String(port), DEMO: "" };
  const child = spawn(process.execPath, ["scripts/start.mjs", "demo"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const ended = once(child, "exit");
  while (!said.includes("is open at") && child.exitCode === null) await Promise.race([once(child.stdout, "data"), ended]);
  return {
    said: () => said,
    async stop() {
      child.kill("SIGINT");
      return (await ended)[0] as number;
    },
  };
}

test("the demonstration opens with its portfolio, stops on Ctrl-C, and opens again with nothing left to do", async ({ page }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), "followthrough-"));
  const port = await freePort();
  const first = await demo(folder, port);
  expect(first.said()).toContain(`open at http://localhost:${port} `);
  expect(first.said()).toMatch(/Loading the demonstration portfolio … [\d.]+ s/);
  await page.goto(`http://localhost:${port}/`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await first.stop()).toBe(0);
  expect(first.said()).toMatch(/Stopping PostgreSQL … [\d.]+ s\n$/);

  const second = await demo(folder, port);
  expect(second.said().split("\n").filter((line) => line.includes(" … "))).toEqual([expect.stringMatching(/^Starting PostgreSQL … [\d.]+ s$/)]);
  expect((await page.goto(`http://localhost:${port}/`))?.status()).toBe(200);
  expect(await second.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});
