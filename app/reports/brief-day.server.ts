import { Prisma } from "#db/client";
import { isDay } from "~/ui/dates";
import type { Programme } from "~/programmes/programme";
import { askDay } from "~/recommendations/list/past.server";
import { pastSource } from "~/recommendations/list/past-source.server";
import { ITEMS, type Source } from "~/recommendations/list/source.server";

/** The day a brief is of: where its items are counted, where they are named, and what of the periods `v` of an item had begun, or goes on, by then. */
export type BriefDay = { today: string; counted: Source; named: Source; begun: Prisma.Sql; ongoing: Prisma.Sql; since: Prisma.Sql };

const NOW = {
  counted: ITEMS, named: ITEMS, begun: Prisma.sql`NOT v."voided"`, ongoing: Prisma.sql`v."validTo" IS NULL`,
  /** Since when the proposal `p` has waited. */
  since: Prisma.sql`p."proposedAt"`,
};

/** The day an address asks for, and the days there are to choose from. */
export async function askBriefDay(programme: Programme, asOf: string | null) {
  const { today, life, past } = await askDay(programme, asOf);
  if (!past) return { day: { ...NOW, today } satisfies BriefDay, life, past: null };
  const { id, timeZone } = programme;
  const by = past.few ? "walk" : "span";
  const then = Prisma.sql`${past.at}::timestamptz`;
  const day: BriefDay = {
    today: past.day,
    counted: pastSource(programme, past, { by, alone: true }),
    named: pastSource(programme, past, { by }),
    begun: Prisma.sql`NOT v."voided" AND v."validFrom" <= ${then} AND v."recommendationId" NOT IN (SELECT w."id" FROM "Recommendation" w WHERE w."programmeId" = ${id} AND w."voided")`,
    ongoing: Prisma.sql`v."validTo" IS NULL OR v."validTo" > ${then}`,
    since: Prisma.sql`(p."waitsFrom"::timestamp AT TIME ZONE ${timeZone})`,
  };
  return { day, life, past: past.day };
}

/** The past day that an address asks for; null where it names none. */
export function readAsOf(request: Request): string | null {
  const asked = new URL(request.url).searchParams.get("asOf") ?? "";
  return isDay(asked) ? asked : null;
}
