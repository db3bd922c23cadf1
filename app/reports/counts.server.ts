import { z } from "zod";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";

const Rows = z.array(
  z.object({ key: z.string().nullable(), name: z.string().nullable(), status: z.enum(Status), count: z.number(), unconfirmed: z.number() }),
);

export type SectorCounts = { key: string | null; name: string | null; byStatus: Partial<Record<Status, number>>; total: number };
export type StatusReport = { sectors: SectorCounts[]; byStatus: Partial<Record<Status, number>>; total: number; unconfirmed: number };

/** Counts a programme's recommendations by sector and status, with their totals; void ones are in none. */
export async function countBySector({ id }: Pick<Programme, "id">): Promise<StatusReport> {
  const rows = Rows.parse(await db.$queryRaw`
    SELECT c."key", c."name", n."status", n."count", n."unconfirmed"
    FROM (SELECT r."sectorId", r."status", count(*)::int AS "count", (count(*) FILTER (WHERE NOT r."confirmed"))::int AS "unconfirmed"
      FROM "Recommendation" r WHERE r."programmeId" = ${id} AND NOT r."voided" GROUP BY r."sectorId", r."status") n
    LEFT JOIN "Sector" c ON c."id" = n."sectorId"
    ORDER BY c."name" COLLATE "und-x-icu" NULLS LAST, c."key"`);
  const sectors = new Map<string | null, SectorCounts>();
  const report: StatusReport = { sectors: [], byStatus: {}, total: 0, unconfirmed: 0 };
  for (const { key, name, status, count, unconfirmed } of rows) {
    const sector = sectors.get(key) ?? { key, name, byStatus: {}, total: 0 };
    sectors.set(key, sector);
    for (const sums of [sector, report]) {
      sums.byStatus[status] = (sums.byStatus[status] ?? 0) + count;
      sums.total += count;
    }
    report.unconfirmed += unconfirmed;
  }
  return { ...report, sectors: [...sectors.values()] };
}
