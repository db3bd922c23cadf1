import { expect, test } from "vitest";
import { inPieces, writeInPieces } from "~/in-pieces.server";

test("a list comes in pieces, and others have their turn between them", async () => {
  const seen: unknown[] = [];
  setImmediate(() => seen.push("another"));
  for await (const piece of inPieces([1, 2, 3], 2)) seen.push(piece);
  expect(seen).toEqual([[1, 2], "another", [3]]);
  for await (const piece of inPieces([], 2)) seen.push(piece);
  expect(seen).toHaveLength(3);
});

/** Writes that begin when they are asked for and end when they are told to. */
function openWriter() {
  const [events, ends]: [string[], (() => void)[]] = [[], []];
  const write = async (piece: string) => {
    events.push(`begins ${piece}`);
    await new Promise<void>((end) => ends.push(end));
    events.push(`ends ${piece}`);
    return piece.length;
  };
  return { events, write, end: async () => { while (!ends.length) await new Promise(setImmediate); ends.shift()?.(); } };
}

test("while a piece is written the next is made ready, and no two are written at once", async () => {
  const { events, write, end } = openWriter();
  const done = writeInPieces([..."abc"], 2, (piece) => { events.push(`ready ${piece.join("")}`); return piece.join(""); }, write);
  while (!events.includes("ready c")) await new Promise(setImmediate);
  expect(events).toEqual(["ready ab", "begins ab", "ready c"]);
  await end();
  await end();
  expect(await done).toBe(3);
  expect(events).toEqual(["ready ab", "begins ab", "ready c", "ends ab", "begins c", "ends c"]);
});

test("what cannot be made ready is said once what was begun has ended", async () => {
  const { events, write, end } = openWriter();
  const done = writeInPieces([..."ab"], 1, ([piece = ""]) => { if (piece === "b") throw new Error("no"); return piece; }, write);
  const said = done.catch((error: Error) => events.push(`said ${error.message}`));
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  await end();
  await said;
  expect(events).toEqual(["begins a", "ends a", "said no"]);
});

test("what fails to be written is said, and nothing more is", async () => {
  const tried: string[] = [];
  const write = (piece: string[]) => { tried.push(piece.join("")); return Promise.reject(new Error("full")); };
  await expect(writeInPieces([..."abc"], 1, (piece) => piece, write)).rejects.toThrow("full");
  expect(tried).toEqual(["a"]);
});
