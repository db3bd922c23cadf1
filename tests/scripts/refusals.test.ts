import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { startCommand, takenPort, temporaryFolder } from "../support/processes";

const production = () => ({
  DATABASE_URL: process.env.DATABASE_URL ?? "",
  SESSION_SECRET: "x".repeat(32),
  ORIGIN: "https://followthrough.example.org",
  DATA_DIR: temporaryFolder(),
});

async function refusal(args: string[], env: Record<string, string>) {
  const start = startCommand(args, env);
  expect(await start.ended).toBe(1);
  expect(start.said()).not.toMatch(/^\s+at /m);
  return start.said().trim().split("\n");
}

test("production without its environment says one sentence for each variable", async () => {
  const sentences = await refusal(["serve"], {});
  expect(sentences.map((line) => line.split(" ")[0]).sort()).toEqual(["DATABASE_URL", "DATA_DIR", "ORIGIN", "SESSION_SECRET"]);
});

test("a demonstration cannot be opened by the production command", async () => {
  expect(await refusal(["serve"], { ...production(), DEMO: "1" })).toEqual([expect.stringContaining("DEMO is set")]);
});

test("production names what does not suit in each variable", async () => {
  const wrong = { DATABASE_URL: "mysql://x", SESSION_SECRET: "short", ORIGIN: "http://example.org/path", PORT: "http", TRUST_PROXY: "yes", LOG_LEVEL: "loud" };
  const sentences = await refusal(["serve"], { ...production(), ...wrong });
  for (const name of Object.keys(wrong)) expect(sentences.filter((line) => line.startsWith(name))).toHaveLength(1);
});

test("a port that another program holds is named before anything else is done", async () => {
  const folder = temporaryFolder();
  const port = await takenPort();
  for (const command of ["demo", "dev"]) {
    const [sentence, ...rest] = await refusal([command], { FOLLOWTHROUGH_DATA: folder, PORT: port });
    expect(sentence).toContain(`Port ${port} is already in use by another program`);
    expect(rest).toEqual([]);
  }
  expect(existsSync(`${folder}/pg`)).toBe(false);
  expect(await refusal(["serve"], { ...production(), PORT: port })).toEqual([expect.stringContaining(`Port ${port} is already in use`)]);
});

test("a database that is not there is a sentence", async () => {
  const port = await takenPort();
  const env = { ...production(), DATABASE_URL: `postgresql://app:secret@127.0.0.1:${Number(port) - 1}/none` };
  const said = (await refusal(["serve"], { ...env, PORT: "3149" })).at(-1);
  expect(said).toContain("The database of DATABASE_URL cannot be opened");
  expect(said).not.toContain("secret");
});

test("a word that is no command lists the commands", async () => {
  expect(await refusal(["fly"], {})).toEqual([expect.stringContaining("demo, dev, serve")]);
});
