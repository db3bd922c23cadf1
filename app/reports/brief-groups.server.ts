import { z } from "zod";
import { Prisma } from "#db/client";
import { ask, db } from "~/db.server";
import { readGroup, whereGroup } from "~/meetings/agenda/scope.server";
import type { Membership } from "~/programmes/membership.server";
import type { Filters } from "~/recommendations/list/query";
import { IS_OPEN } from "~/recommendations/list/source.server";
import type { BriefDay } from "./brief-day.server";
import type { Standing } from "./rates";

/** Where the items stand that a body reviews, with the filter that says which. */
export type GroupStanding = Standing & { id: number; name: string; filters: Filters };

/** More bodies than these have no place on one page. */
const MOST = 12;

const Rows = z.array(z.object({ place: z.number(), total: z.number(), open: z.number(), pastDue: z.number() }));

/** Counts what each commission or working group reviews, where it is said which items those are. */
export async function countGroups({ actor, programme }: Pick<Membership, "actor" | "programme">, { today, named }: BriefDay): Promise<GroupStanding[]> {
  const where = { programmeId: programme.id, closedAt: null, scope: { not: "" } };
  const bodies = await db.body.findMany({ where, orderBy: [{ parentId: { sort: "asc", nulls: "first" } }, { id: "asc" }], take: MOST, select: { id: true, name: true, scope: true } });
  if (!bodies.length) return [];
  const reader = { actor, programme, today };
  const groups = bodies.map(({ scope, ...body }) => ({ ...body, filters: readGroup(scope, programme.sides).filters }));
  const counts = await Promise.all(groups.map(async ({ filters }, place) => {
    const open = Prisma.sql`count(*) FILTER (WHERE ${IS_OPEN})`;
    return Prisma.sql`SELECT ${place}::int AS "place", count(*)::int AS "total", (${open})::int AS "open", (count(*) FILTER (WHERE ${IS_OPEN} AND r."deadlineLastDay" < ${today}::date))::int AS "pastDue"
      FROM ${named.from} WHERE ${await whereGroup(reader, filters, named)}`;
  }));
  const rows = Rows.parse(await ask(Prisma.join(counts, " UNION ALL ")));
  return groups.map((group, index) => {
    const { total = 0, open = 0, pastDue = 0 } = rows.find(({ place }) => place === index) ?? {};
    return { ...group, total, open, pastDue, closed: total - open };
  });
}
