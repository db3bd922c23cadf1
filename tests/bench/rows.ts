import { createReadStream } from "node:fs";
import { join } from "node:path";
import { readRows } from "./csv";

type Row = Record<string, string>;

/** How many items a data set has. */
export async function countItems(data: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(join(data, "items.csv"))) for (const byte of chunk as Buffer) if (byte === 10) lines += 1;
  return lines - 1;
}

/** The items of a data set in pieces, each item with its events: both files are in the order of items. */
export async function* readItems(data: string): AsyncGenerator<{ row: Row; events: Row[] }[]> {
  const source = readRows(join(data, "events.csv"));
  let [waiting, at]: [Row[], number] = [[], 0];
  const eventsOf = async (id: string | undefined) => {
    const mine: Row[] = [];
    for (;;) {
      for (; at < waiting.length && waiting[at]?.item_id === id; at++) mine.push(waiting[at] as Row);
      if (at < waiting.length) return mine;
      const next = await source.next();
      if (next.done) return mine;
      [waiting, at] = [next.value, 0];
    }
  };
  let count = 0;
  for await (const rows of readRows(join(data, "items.csv"))) {
    const piece: { row: Row; events: Row[] }[] = [];
    for (const row of rows) {
      const events = await eventsOf(row.id);
      count += events.length;
      piece.push({ row, events });
    }
    yield piece;
  }
  if (at < waiting.length || !(await source.next()).done) throw new Error(`The events after the first ${count} belong to no item, or are not in the order of items`);
}
