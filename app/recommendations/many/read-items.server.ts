import { z } from "zod";
import { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import type { Item } from "~/recommendations/item";
import { ItemRow, STATE_COLUMNS, STATE_JOINS } from "~/recommendations/item-row.server";
import { Around, around } from "~/recommendations/load-item.server";

const Row = z.object({ ...ItemRow.shape, ...Around.shape });

const AROUND = { id: Prisma.sql`r."id"`, version: Prisma.sql`r."version"` };

/** Many items as a decision would find them now, without a lock, by one statement. */
export async function readItems(programme: Programme, actor: Actor, ids: readonly number[]): Promise<Item[]> {
  const rows = await db.$queryRaw`
    SELECT r."id", r."number", r."reference", r."version", m."personId" AS "ownerPersonId", ${STATE_COLUMNS}, ${around(AROUND, actor.side?.id ?? null, null)}
    FROM "Recommendation" r ${STATE_JOINS} WHERE r."programmeId" = ${programme.id} AND r."id" = ANY(${[...ids]}::int[]) ORDER BY r."id"`;
  const today = todayIn(programme.timeZone);
  const now = new Date().toISOString();
  return z.array(Row).parse(rows).map((row) => ({ ...row, programme, today, now }));
}
