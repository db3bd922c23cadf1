import { db } from "~/db.server";
import type { Tx } from "~/recommendations/load-item.server";

/** A transaction over a list of any length, which may take longer than a page's statements: a hundred thousand rows on a busy machine. */
export function atLength<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`;
    return work(tx);
  }, { timeout: 90_000 });
}
