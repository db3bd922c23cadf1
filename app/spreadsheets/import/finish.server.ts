import { Prisma } from "#db/client";
import type { ImportState } from "#db/enums";
import { db } from "~/db.server";
import type { Message } from "~/refusal";

type Way = { next: ImportState; left: Prisma.Sql; count: "kind" | "outcome" };

/** Where each state leads when no row is left that it has to go through. */
const LEADS_TO: Partial<Record<ImportState, Way>> = {
  PLANNING: { next: "PREVIEW", left: Prisma.sql`b."kind" IS NULL`, count: "kind" },
  RUNNING: { next: "DONE", left: Prisma.sql`b."outcome" = 'WAITING'`, count: "outcome" },
  UNDOING: { next: "UNDONE", left: Prisma.sql`b."outcome" IN ('CREATED', 'CHANGED')`, count: "outcome" },
};

/** Ends a state of an import once nothing is left of it, and counts its rows; answers whether it is over. `problem` ends it whatever is left. */
export async function finish(id: string, state: ImportState, problem: Message | null = null): Promise<boolean> {
  if (problem) return giveUp(id, state, problem);
  const way = LEADS_TO[state];
  if (way) {
    const column = Prisma.raw(`"${way.count}"`);
    const ended = await db.$executeRaw`
      UPDATE "Import" i SET "state" = ${way.next}::"ImportState", "finishedAt" = now(), "counts" = coalesce(
        (SELECT jsonb_object_agg(n."what", n."count") FROM (SELECT ${column} AS "what", count(*)::int AS "count" FROM "ImportRow" WHERE "importId" = i."id" GROUP BY 1) n), '{}')
      WHERE i."id" = ${id}::uuid AND i."state" = ${state}::"ImportState" AND NOT EXISTS (SELECT FROM "ImportRow" b WHERE b."importId" = i."id" AND ${way.left})`;
    if (ended) return true;
  }
  const now = await db.import.findUnique({ where: { id }, select: { state: true } });
  return now?.state !== state;
}

/** What was not begun goes back to its columns; what was, ends where it is. */
async function giveUp(id: string, state: ImportState, problem: Message) {
  const next: ImportState = state === "RUNNING" ? "DONE" : state === "UNDOING" ? "DONE" : "MAPPING";
  await db.import.updateMany({ where: { id, state }, data: { state: next, problem } });
  return true;
}
