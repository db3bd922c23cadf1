import { z } from "zod";
import { db } from "~/db.server";

const count = z.number().default(0);
const Row = z.object({
  id: z.number(),
  fromId: z.number(),
  toId: z.number(),
  from: z.string(),
  to: z.string(),
  on: z.string(),
  byName: z.string(),
  note: z.string(),
  finished: z.boolean(),
  moved: z.object({ items: count, steps: count, ownSteps: count, focalPoints: count, follows: count, bodies: count, followedViews: count, views: count }),
});

/** A hand over with how much moved, by kind. Its counts hold those of the side's own room: they are for that side alone. */
export type HandOverRow = z.infer<typeof Row>;

/** The hand overs from and to a member, the latest first. */
export async function listHandOvers(memberId: number): Promise<HandOverRow[]> {
  const rows = await db.$queryRaw`
    SELECT h."id", h."fromId", h."toId", x."name" AS "from", y."name" AS "to", h."on", h."byName", h."note", h."finishedAt" IS NOT NULL AS "finished", h."moved"
    FROM "HandOver" h JOIN "Member" f ON f."id" = h."fromId" JOIN "Person" x ON x."id" = f."personId"
      JOIN "Member" t ON t."id" = h."toId" JOIN "Person" y ON y."id" = t."personId"
    WHERE ${memberId} IN (h."fromId", h."toId") ORDER BY h."recordedAt" DESC, h."id" DESC`;
  return z.array(Row).parse(rows);
}

const DAYS_TOLD = 60;

/** What was handed over to a member in the last two months: the first thing the next one looks for. */
export async function findHandOvers(memberId: number | null): Promise<HandOverRow[]> {
  const since = new Date(Date.now() - DAYS_TOLD * 86_400_000);
  const recent = await db.handOver.findMany({ where: { toId: memberId ?? 0, recordedAt: { gt: since } }, select: { id: true } });
  if (!recent.length || memberId === null) return [];
  return (await listHandOvers(memberId)).filter((row) => recent.some(({ id }) => id === row.id));
}
