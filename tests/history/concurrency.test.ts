import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import { commentOn } from "~/recommendations/update-item";
import { act, createActor, createItem, createProgramme, entry, historyOf } from "../support/factories";

test("forty people writing to one item: every acknowledged entry is there once, without gaps, in order of time", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const writers = await Promise.all(Array.from({ length: 40 }, () => createActor(programme, "CO_CHAIR", "PK")));
  const results = await Promise.all(writers.map((by) => act(by, programme, item.number, (now) => commentOn(now, entry({ note: `From ${by.name}` })))));

  expect(results.every(({ ok }) => ok)).toBe(true);
  const history = await item.history();
  expect(history.map(({ version }) => version).sort((a, b) => a - b)).toEqual(Array.from({ length: 41 }, (_, n) => n + 1));
  expect(history.map(({ note }) => note).sort()).toEqual(["", ...writers.map(({ name }) => `From ${name}`)].sort());
  const times = [...history].sort((a, b) => a.version - b.version).map(({ recordedAt }) => recordedAt.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: null });
});

test("forty people registering and writing at once on many items: numbers without gaps, chains intact", async () => {
  const programme = await createProgramme();
  const writers = await Promise.all(Array.from({ length: 40 }, () => createActor(programme, "SECRETARY", "PK")));
  const items = await Promise.all(writers.map(() => createItem(programme)));
  await Promise.all(
    writers.flatMap((by, n) => [n, (n + 7) % 40].map((at) => act(by, programme, items[at]?.number ?? 0, (now) => commentOn(now, entry({ note: "Seen" }))))),
  );
  expect(items.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  expect(await db.revision.count({ where: { programmeId: programme.id } })).toBe(40 + 80);
  expect(await verifyProgramme(programme.id)).toMatchObject({ items: 40, finding: null });
});

test("a process killed in the middle of its writes leaves no half change", async () => {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const by = await createActor(programme, "CO_CHAIR", "PK");
  const acknowledged: number[] = [];
  const writer = fork("tests/support/endless-writer.ts", [JSON.stringify({ actor: by, programme, number: item.number })], { execArgv: ["--import", "tsx"] });
  writer.on("message", (version) => {
    acknowledged.push(Number(version));
    if (acknowledged.length === 25) writer.kill("SIGKILL");
  });
  await once(writer, "exit");

  const versions = (await historyOf(programme, item.number)).map(({ version }) => version);
  expect(versions).toEqual(expect.arrayContaining(acknowledged));
  expect(versions).toEqual(Array.from({ length: versions.length }, (_, n) => n + 1));
  expect(await verifyProgramme(programme.id)).toMatchObject({ finding: null });
});
