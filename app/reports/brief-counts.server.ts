import { z } from "zod";
import { Prisma } from "#db/client";
import { JointPosition, Status } from "#db/enums";
import { ask } from "~/db.server";
import type { Side } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { IS_OPEN } from "~/recommendations/list/source.server";
import type { BriefDay } from "./brief-day.server";
import { standingOf, type Alike } from "./standing";
import type { Standing } from "./rates";

const Counted = z.object({
  alike: z.array(z.object({ sector: z.number().nullable(), status: z.enum(Status), confirmed: z.boolean(), position: z.enum(JointPosition), count: z.number(), late: z.number() })),
  sectors: z.array(z.object({ id: z.number(), key: z.string(), name: z.string() })),
});

export type SectorStanding = Standing & { key: string | null; name: string | null };

/** Counts the items of a programme that are alike, and what stands in each sector that has any, by name. */
export async function countAlike({ id }: Pick<Programme, "id">, { today, counted }: BriefDay): Promise<{ alike: Alike[]; sectors: SectorStanding[] }> {
  const [row] = await ask`
    SELECT coalesce((SELECT jsonb_agg(n) FROM (SELECT r."sectorId" AS "sector", r."status", r."confirmed", r."jointPosition" AS "position", count(*)::int AS "count",
        (count(*) FILTER (WHERE r."deadlineLastDay" < ${today}::date))::int AS "late"
      FROM ${counted.from} WHERE r."programmeId" = ${id} AND NOT r."voided" GROUP BY 1, 2, 3, 4) n), '[]') AS "alike",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'key', c."key", 'name', c."name") ORDER BY c."name" COLLATE "und-x-icu", c."key")
      FROM "Sector" c WHERE c."programmeId" = ${id}), '[]') AS "sectors"`;
  const { alike, sectors } = Counted.parse(row);
  const rows = [...sectors, { id: null, key: null, name: null }].map(({ id, key, name }) => ({ key, name, ...standingOf(alike.filter(({ sector }) => sector === id)) }));
  return { alike, sectors: rows.filter(({ total }) => total) };
}

const Own = z.object({ total: z.number(), open: z.number(), pastDue: z.number(), closed: z.number(), silent: z.number(), awaited: z.number() });

/** What a side owns, leads or supports; of what is open, on how much it has communicated no position; and what awaits its reply. */
export async function countOwn({ id }: Pick<Programme, "id">, side: Side, { today, counted }: BriefDay): Promise<z.infer<typeof Own>> {
  const count = (condition: Prisma.Sql) => Prisma.sql`(count(*) FILTER (WHERE ${condition}))::int`;
  const [row] = await ask`
    WITH members AS MATERIALIZED (SELECT m."id" FROM "Member" m WHERE m."programmeId" = ${id} AND m."sideId" = ${side.id}),
      item AS MATERIALIZED (SELECT ${IS_OPEN} AS "open", r."deadlineLastDay" < ${today}::date AS "late" FROM ${counted.from}
        WHERE r."programmeId" = ${id} AND NOT r."voided" AND (r."ownerId" IN (SELECT m."id" FROM members m)
          OR r."organisationIds" && ARRAY(SELECT o."id" FROM "Organisation" o WHERE o."programmeId" = ${id} AND o."sideId" = ${side.id})))
    SELECT count(*)::int AS "total", ${count(Prisma.sql`"open"`)} AS "open", ${count(Prisma.sql`"open" AND "late"`)} AS "pastDue", ${count(Prisma.sql`NOT "open"`)} AS "closed",
      (SELECT count(*)::int FROM ${counted.from} WHERE r."programmeId" = ${id} AND NOT r."voided" AND ${IS_OPEN} AND ${counted.says(side.code, "NOT_COMMUNICATED")}) AS "silent",
      (SELECT count(DISTINCT p."recommendationId")::int FROM ${counted.from} JOIN "Proposal" p ON p."recommendationId" = ${counted.id}
        WHERE r."programmeId" = ${id} AND NOT r."voided" AND p."programmeId" = ${id} AND ${counted.waits} AND NOT ${counted.concurred} @> ${JSON.stringify([{ side: side.code }])}::jsonb) AS "awaited" FROM item`;
  return Own.parse(row);
}
