import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { ask, askByKey } from "~/db.server";
import { countedOf, type Past } from "./past.server";
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

/** Counts what the filters leave, by status and in all, and each ready-made view up to where counting ends: one statement. */
export async function countList(reader: Reader, filters: Filters, text: TextMatch | null, past: Past | null = null): Promise<Counts> {
  const views = viewsFor(reader).flatMap(([view, wanted]) => [Prisma.sql`${view}::text`, countView(reader, wanted, past)]);
  // Unfiltered, and today, it is always the same statement.
  const put = isFiltered({ ...filters, status: [] }) || past ? ask : askByKey;
  const [row] = await put<{ status: Record<string, number> | null; capped: number | null; views: Record<string, number> }>`
    SELECT ${byStatus(reader, filters, text, past)} AS "status", ${capped(reader, filters, text, past)} AS "capped", jsonb_build_object(${Prisma.join(views)}) AS "views"`;
  const status = text?.many ? null : (row?.status ?? {});
  const total = status ? sumOf(status, filters.status) : row?.capped;
  return Counts.parse({ status, total, views: row?.views });
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

/** What so many matched already need not be counted again, unless something else is asked for too. */
function capped(reader: Reader, filters: Filters, text: TextMatch | null, past: Past | null): Prisma.Sql {
  if (!text?.many) return Prisma.sql`NULL::int`;
  return isFiltered({ ...filters, q: "" }) ? upTo(reader, filters, text, past) : Prisma.sql`${text.ids.length}::int`;
}

function upTo(reader: Reader, filters: Partial<Filters>, text: TextMatch | null, past: Past | null) {
  const { from, where } = counted(reader, filters, text, past);
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${MOST_COUNTED + 1}) counted)`;
}

function counted(reader: Reader, filters: Partial<Filters>, text: TextMatch | null, past: Past | null) {
  const source = past ? countedOf(reader.programme, past, filters, text) : ITEMS;
  const within = past && text?.many ? idsWithin(reader, past, filters) : null;
  const where = whereOf(reader, source, filters, text?.where(source));
  return { from: source.from, where: within ? Prisma.sql`${source.id} = ANY(ARRAY(${within})) AND ${where}` : where };
}

/** Unfiltered, the sums kept by day answer at once. */
function byStatus(reader: Reader, filters: Filters, text: TextMatch | null, past: Past | null): Prisma.Sql {
  if (text?.many) return Prisma.sql`NULL::jsonb`;
  const others = { ...filters, status: [] };
  if (!isFiltered(others) && !text) return past ? Prisma.sql`${JSON.stringify(past.status)}::jsonb` : SUMS(reader);
  const { from, where } = counted(reader, others, text, past);
  return sums(Prisma.sql`SELECT r."status", count(*)::int AS "n" FROM ${from} WHERE ${where} GROUP BY r."status"`);
}

const sums = (counted: Prisma.Sql) => Prisma.sql`(SELECT coalesce(jsonb_object_agg(c."status", c."n") FILTER (WHERE c."n" > 0), '{}') FROM (${counted}) c)`;

const SUMS = ({ programme }: Reader) =>
  sums(Prisma.sql`SELECT d."status", sum(d."change")::int AS "n" FROM "StatusByDay" d WHERE d."programmeId" = ${programme.id} GROUP BY d."status"`);
