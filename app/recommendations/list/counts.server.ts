import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { ask, askByKey } from "~/db.server";
import { areFew, countedOf, type Past } from "./past.server";
import { isFiltered, NO_FILTERS, type Filters } from "./query";
import { ITEMS, type Reader } from "./source.server";
import { VIEWS, type View } from "./views";
import { whereOf } from "./where.server";
import { idsWithin } from "./within.server";
import { MOST_COUNTED, type TextMatch } from "./search.server";

const Counts = z.object({
  /** By status, whatever statuses the filter asks for; null where so many match that they are not counted one by one. */
  status: z.partialRecord(z.enum(Status), z.number()).nullable(),
  total: z.number(),
  views: z.record(z.string(), z.number()),
});

export type Counts = z.infer<typeof Counts>;

/**
 * Counts what the filters leave, by status and in all, and each ready-made view up to where counting ends. `ids`: the items of a past day that the
 * filters leave, as far as indexes tell and where they were looked up already.
 */
export async function countList(reader: Reader, filters: Filters, text: TextMatch | null, past: Past | null = null, ids: number[] | null = null): Promise<Counts> {
  const [found, views] = await Promise.all([countFound(reader, filters, text, past, ids), countViews(reader, past)]);
  return Counts.parse({ ...found, views });
}

/** The views of today are always asked in the same words. */
async function countViews(reader: Reader, past: Past | null) {
  const views = viewsFor(reader).flatMap(([view, wanted]) => [Prisma.sql`${view}::text`, countView(reader, wanted, past)]);
  const [row] = await (past ? ask : askByKey)<{ views: Record<string, number> }>`SELECT jsonb_build_object(${Prisma.join(views)}) AS "views"`;
  return row?.views;
}

/** What so many matched already need not be counted again, unless something else is asked for too. */
async function countFound(reader: Reader, filters: Filters, text: TextMatch | null, past: Past | null, ids: number[] | null) {
  if (!text?.many) {
    const status = await byStatus(reader, { ...filters, status: [] }, text, past);
    return { status, total: sumOf(status, filters.status) };
  }
  if (!isFiltered({ ...filters, q: "" })) return { status: null, total: text.ids.length };
  const [row] = await ask<{ total: number }>`SELECT ${upTo(reader, filters, text, past, ids)} AS "total"`;
  return { status: null, total: row?.total };
}

/** The views that mean something to this reader, with what each asks. */
export function viewsFor({ actor }: Pick<Reader, "actor">): [View, Partial<Filters>][] {
  return (Object.keys(VIEWS) as View[]).flatMap((view): [View, Partial<Filters>][] => {
    const filters = VIEWS[view](actor.organisation?.id ?? null);
    return filters ? [[view, filters]] : [];
  });
}

const sumOf = (status: Partial<Record<Status, number>>, wanted: readonly Status[]) =>
  (wanted.length ? wanted : Object.values(Status)).reduce((sum, one) => sum + (status[one] ?? 0), 0);

/** How many a view has, now or on a past day, up to where counting ends; by status alone the sums kept by day answer. */
function countView(reader: Reader, wanted: Partial<Filters>, past: Past | null): Prisma.Sql {
  const bare = past !== null && !isFiltered({ ...NO_FILTERS, ...wanted, status: [] });
  return bare ? Prisma.sql`${Math.min(sumOf(past.status, wanted.status ?? []), MOST_COUNTED + 1)}::int` : upTo(reader, wanted, null, past);
}

function upTo(reader: Reader, filters: Partial<Filters>, text: TextMatch | null, past: Past | null, ids: number[] | null = null) {
  const { from, where } = counted(reader, filters, text, past, ids);
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${MOST_COUNTED + 1}) counted)`;
}

function counted(reader: Reader, filters: Partial<Filters>, text: TextMatch | null, past: Past | null, ids: number[] | null = null) {
  const source = past ? countedOf(reader.programme, past, filters, text, areFew(text) || ids !== null) : ITEMS;
  const within = past && text?.many && !ids ? idsWithin(reader, past, filters) : null;
  const where = whereOf(reader, source, filters, text?.where(source));
  const among = ids ? Prisma.sql`${ids}::int[]` : within && Prisma.sql`ARRAY(${within})`;
  return { from: source.from, where: among ? Prisma.sql`${source.id} = ANY(${among}) AND ${where}` : where };
}

type ByStatus = Partial<Record<Status, number>>;

/** Unfiltered, the sums kept by day answer at once. */
async function byStatus(reader: Reader, filters: Filters, text: TextMatch | null, past: Past | null): Promise<ByStatus> {
  const all = !isFiltered(filters) && !text;
  if (all && past) return past.status;
  const { from, where } = all ? SUMS(reader) : counted(reader, filters, text, past);
  const [row] = await (all ? askByKey : ask)<{ status: ByStatus }>`
    SELECT coalesce(jsonb_object_agg(c."status", c."n") FILTER (WHERE c."n" > 0), '{}') AS "status"
    FROM (SELECT r."status", ${all ? SUM : COUNT} AS "n" FROM ${from} WHERE ${where} GROUP BY r."status") c`;
  return row?.status ?? {};
}

const COUNT = Prisma.sql`count(*)::int`;
const SUM = Prisma.sql`sum(r."change")::int`;
const SUMS = ({ programme }: Reader) => ({ from: Prisma.sql`"StatusByDay" r`, where: Prisma.sql`r."programmeId" = ${programme.id}` });
