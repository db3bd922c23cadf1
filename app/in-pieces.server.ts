import { setImmediate } from "node:timers/promises";

/** A list in pieces of at most so many; before each but the first, whatever else waits has its turn: an answer to somebody, a statement on its way to the database. */
export async function* inPieces<T>(list: readonly T[], most: number): AsyncGenerator<T[]> {
  for (let from = 0; from < list.length; from += most) {
    if (from) await setImmediate();
    yield list.slice(from, from + most);
  }
}

/** Makes a list ready and writes it, piece after piece: while one is written, the next is made ready. Answers of how many; what was begun has ended when this does. */
export async function writeInPieces<T, Ready>(list: readonly T[], most: number, prepare: (piece: T[]) => Ready | Promise<Ready>, write: (ready: Ready) => Promise<number>): Promise<number> {
  let [written, sum] = [Promise.resolve(0), 0];
  try {
    for await (const piece of inPieces(list, most)) {
      const ready = await prepare(piece);
      sum += await written;
      // What Prisma answers begins only when it is asked for.
      written = Promise.resolve(ready).then(write);
      // It is waited for below; until then nobody else shall be told that it failed.
      written.catch(() => {});
    }
  } finally {
    await Promise.allSettled([written]);
  }
  return sum + (await written);
}
