import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { hashOf, makeOnce, ROOT } from "../../scripts/steps.mjs";
import { temporaryFolder } from "../support/processes";

const piece = (hash: string) => {
  const folder = temporaryFolder();
  const what = { product: join(folder, "product"), stamp: join(folder, "stamp"), hash };
  let times = 0;
  const make = (over: Partial<typeof what> = {}) =>
    makeOnce({ ...what, ...over }, async () => {
      times++;
      writeFileSync(what.product, "made");
    });
  return { ...what, make, times: () => times, folder };
};

test("a thing is made once, and again when what it is made from has changed or when it is gone", async () => {
  const { make, times, product } = piece("one");
  await make();
  await make();
  expect(times()).toBe(1);
  await make({ hash: "two" });
  expect(times()).toBe(2);
  writeFileSync(product, "");
  await make({ hash: "two" });
  expect(times()).toBe(2);
});

test("what failed half way is not taken for made, even when the sources go back", async () => {
  const { make, times, product, stamp } = piece("one");
  await make();
  await expect(makeOnce({ product, stamp, hash: "two" }, () => Promise.reject(new Error("half way")))).rejects.toThrow("half way");
  await make();
  expect(times()).toBe(2);
});

test("two who come at once make it once", async () => {
  const { make, times } = piece("one");
  await Promise.all([make(), make(), make()]);
  expect(times()).toBe(1);
});

test("the claim of a killed process does not stop the next", async () => {
  const { make, times, stamp } = piece("one");
  const killed = spawn("sleep", ["60"]);
  const gone = once(killed, "exit");
  killed.kill("SIGKILL");
  await gone;
  writeFileSync(`${stamp}.lock`, String(killed.pid));
  await make();
  expect(times()).toBe(1);
  expect(existsSync(`${stamp}.lock`)).toBe(false);
  expect(readFileSync(stamp, "utf8").trim()).toBe("one");
});

test("a hash goes by names and contents, not by times, and leaves out what is skipped", () => {
  const folder = temporaryFolder();
  const path = relative(ROOT, folder);
  const hash = () => hashOf([path], (name: string) => name.endsWith(".css"));
  writeFileSync(join(folder, "a.ts"), "1");
  const first = hash();
  writeFileSync(join(folder, "a.ts"), "1");
  writeFileSync(join(folder, "a.css"), "1");
  expect(hash()).toBe(first);
  writeFileSync(join(folder, "a.ts"), "2");
  expect(hash()).not.toBe(first);
  writeFileSync(join(folder, "a.ts"), "1");
  writeFileSync(join(folder, "b.ts"), "");
  expect(hash()).not.toBe(first);
});
