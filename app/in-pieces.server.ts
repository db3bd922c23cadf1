import { setImmediate } from "node:timers/promises";

/** A list in pieces of at most so many; before each but the first, whatever else waits has its turn: an answer to somebody, a statement on its way to the database. */
export async function* inPieces<T>(list: readonly T[], most: number): AsyncGenerator<T[]> {
  for (let from = 0; from < list.length; from += most) {
    if (from) await setImmediate();
    yield list.slice(from, from + most);
  }
}
