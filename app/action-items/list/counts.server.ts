import { z } from "zod";
import { Prisma } from "#db/client";
import { ActionItemStatus } from "#db/enums";
import { ask, askAtLarge } from "~/db.server";
import { MOST_COUNTED } from "~/recommendations/list/search.server";
import { NO_FILTERS, STATUSES, VIEWS, type Filters, type View } from "./query";
import type { Text } from "./search.server";
import { NOW, type Source } from "./source.server";
import { whereOf, type Reader } from "./where.server";

const Counts = z.object({
  /** By status, whatever statuses the filter asks for. */
  status: z.partialRecord(z.enum(ActionItemStatus), z.number()),
  views: z.record(z.string(), z.number()),
});

/** The views that mean something to this reader, with what each asks. */
export const viewsFor = ({ actor }: Pick<Reader, "actor">): [View, Partial<Filters>][] =>
  (Object.entries(VIEWS) as [View, Partial<Filters>][]).filter(([view]) => view !== "ours" || actor.organisation !== null);

/** Counts what the filters leave by status, and each ready-made view up to where counting ends: one statement. */
export async function countSteps(reader: Reader, source: Source, filters: Filters, text: Text | null) {
  const where = whereOf(reader, source, { ...filters, status: [...STATUSES] }, text);
  const [row] = source === NOW ? await countNow(reader, where) : await countThen(reader, source, where);
  const { status, views } = Counts.parse(row);
  return { status, views, total: filters.status.reduce((sum, one) => sum + (status[one] ?? 0), 0) };
}

const countNow = (reader: Reader, where: Prisma.Sql) => ask`
  SELECT (SELECT coalesce(jsonb_object_agg(c."status", c."n"), '{}') FROM
    (SELECT a."status", count(*)::int AS "n" FROM ${NOW.from} WHERE ${where} GROUP BY a."status") c) AS "status", ${viewsNow(reader)} AS "views"`;

const conditionOf = (reader: Reader, source: Source, wanted: Partial<Filters>) => whereOf(reader, source, { ...NO_FILTERS, ...wanted });

function viewsNow(reader: Reader): Prisma.Sql {
  const counts = viewsFor(reader).flatMap(([view, wanted]) => [
    Prisma.sql`${view}::text`,
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${NOW.from} WHERE ${conditionOf(reader, NOW, wanted)} LIMIT ${MOST_COUNTED + 1}) counted)`,
  ]);
  return Prisma.sql`jsonb_build_object(${Prisma.join(counts)})`;
}

/** Of a past day everything is read once, and counted as each status and view asks. */
function countThen(reader: Reader, source: Source, where: Prisma.Sql) {
  const count = (name: string, condition: Prisma.Sql) => [Prisma.sql`${name}::text`, Prisma.sql`(count(*) FILTER (WHERE ${condition}))::int`];
  const statuses = STATUSES.flatMap((status) => count(status, Prisma.sql`${where} AND a."status" = ${status}::"ActionItemStatus"`));
  const views = viewsFor(reader).flatMap(([view, wanted]) => count(view, conditionOf(reader, source, wanted)));
  return askAtLarge`SELECT jsonb_build_object(${Prisma.join(statuses)}) AS "status", jsonb_build_object(${Prisma.join(views)}) AS "views"
    FROM ${source.from} WHERE a."programmeId" = ${reader.programme.id}`;
}
