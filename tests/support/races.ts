import { Prisma } from "#db/client";
import { db } from "~/db.server";

/** Holds an item's row until every change waits for it: a race that happens each time. */
export const whileLocked = <T>(recommendationId: number, begin: () => Promise<T>[]): Promise<T[]> =>
  whileHeld(Prisma.sql`SELECT "id" FROM "Recommendation" WHERE "id" = ${recommendationId} FOR UPDATE`, begin);

/** The same for a meeting's row. */
export const whileMeetingLocked = <T>(meetingId: number, begin: () => Promise<T>[]): Promise<T[]> =>
  whileHeld(Prisma.sql`SELECT "id" FROM "Meeting" WHERE "id" = ${meetingId} FOR UPDATE`, begin);

/** The same for the document of a source. */
export const whileDocumentLocked = <T>(sourceId: number, begin: () => Promise<T>[]): Promise<T[]> =>
  whileHeld(Prisma.sql`SELECT "sourceId" FROM "SourceDocument" WHERE "sourceId" = ${sourceId} FOR UPDATE`, begin);

/** The same for whatever a statement locks, or work that is not committed yet. */
export async function whileHeld<T>(lock: Prisma.Sql | ((tx: Prisma.TransactionClient) => Promise<unknown>), begin: () => Promise<T>[]): Promise<T[]> {
  const changes = await db.$transaction(async (tx) => {
    await (typeof lock === "function" ? lock(tx) : tx.$queryRaw(lock));
    const started = begin();
    while ((await countWaiting()) < started.length) await new Promise((resolve) => setImmediate(resolve));
    return { started };
  });
  return Promise.all(changes.started);
}

/** Ends the connection of a change that waits for what a statement locks, as a server that dies there would; answers whether it went on. */
export const breakOffAt = (lock: Prisma.Sql, begin: () => Promise<unknown>): Promise<"finished" | "broken off"> =>
  db.$transaction(async (tx) => {
    await tx.$queryRaw(lock);
    const outcome = begin().then(() => "finished" as const, () => "broken off" as const);
    while (!(await endWaiting()).length) await new Promise((resolve) => setImmediate(resolve));
    return outcome;
  });

const endWaiting = () =>
  db.$queryRaw<unknown[]>`SELECT pg_terminate_backend("pid") FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

async function countWaiting() {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.n ?? 0;
}
