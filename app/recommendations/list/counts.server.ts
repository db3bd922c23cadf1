import { z } from "zod";
import { Prisma } from "#db/client";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import { isFiltered, type Filters } from "./query";
import { ITEMS, type Reader } from "./source.server";
import { VIEWS, type View } from "./views";
import { whereOf } from "./where.server";
import { MOST_COUNTED, type TextMatch } from "./search.server";

const Counts = z.object({
  /** By status, whatever statuses the filter asks for; null where so many match that they are not counted one by one. */
  status: z.partialRecord(z.enum(Status), z.number()).nullable(),
  total: z.number(),
  views: z.record(z.string(), z.number()),
});

export type Counts = z.infer<typeof Counts>;

/** Counts what the filters leave, by status and in all, and each ready-made view up to where counting ends: one statement. */
export async function countList(reader: Reader, filters: Filters, text: TextMatch | null): Promise<Counts> {
  const [row] = await db.$queryRaw<[{ status: Record<string, number> | null; capped: number | null; views: Record<string, number> }]>`
    SELECT ${byStatus(reader, filters, text)} AS "status", ${capped(reader, filters, text)} AS "capped",
      jsonb_build_object(${Prisma.join(viewsFor(reader).flatMap(([view, wanted]) => [Prisma.sql`${view}::text`, upTo(whereOf(reader, ITEMS, wanted))]))}) AS "views"`;
  const status = text?.many ? null : (row?.status ?? {});
  const wanted = filters.status.length ? filters.status : Object.values(Status);
  const total = status ? wanted.reduce((sum, one) => sum + (status[one] ?? 0), 0) : row?.capped;
  return Counts.parse({ status, total, views: row?.views });
}

/** The views that mean something to this reader, with what each asks. */
export function viewsFor({ actor }: Pick<Reader, "actor">): [View, Partial<Filters>][] {
  return (Object.keys(VIEWS) as View[]).flatMap((view): [View, Partial<Filters>][] => {
    const filters = VIEWS[view](actor.organisation?.id ?? null);
    return filters ? [[view, filters]] : [];
  });
}

/** What so many matched already need not be counted again, unless something else is asked for too. */
function capped(reader: Reader, filters: Filters, text: TextMatch | null): Prisma.Sql {
  if (!text?.many) return Prisma.sql`NULL::int`;
  return isFiltered({ ...filters, q: "" }) ? upTo(whereOf(reader, ITEMS, filters, text.where(ITEMS))) : Prisma.sql`${text.ids.length}::int`;
}

const upTo = (where: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${ITEMS.from} WHERE ${where} LIMIT ${MOST_COUNTED + 1}) counted)`;

/** Unfiltered, the sums kept by day answer at once. */
function byStatus(reader: Reader, filters: Filters, text: TextMatch | null): Prisma.Sql {
  if (text?.many) return Prisma.sql`NULL::jsonb`;
  const others = { ...filters, status: [] };
  const counted = isFiltered(others) || text
    ? Prisma.sql`SELECT r."status", count(*)::int AS "n" FROM ${ITEMS.from} WHERE ${whereOf(reader, ITEMS, others, text?.where(ITEMS))} GROUP BY r."status"`
    : Prisma.sql`SELECT d."status", sum(d."change")::int AS "n" FROM "StatusByDay" d WHERE d."programmeId" = ${reader.programme.id} GROUP BY d."status"`;
  return Prisma.sql`(SELECT coalesce(jsonb_object_agg(c."status", c."n") FILTER (WHERE c."n" > 0), '{}') FROM (${counted}) c)`;
}
