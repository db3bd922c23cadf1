import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { readQuery } from "~/recommendations/list/filters.server";
import { NO_FILTERS, type Derived, type Filters } from "~/recommendations/list/query";
import { matchText, readSearch } from "~/recommendations/list/search.server";
import { ITEMS, type Reader, type Source } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import type { Meeting } from "../meeting";

/** What depends on who asks: a group on an agenda is the same for everybody. */
const PERSONAL: readonly Derived[] = ["followed", "awaiting-our-reply"];

/** The filters that the end of a list's address stands for, with what it says that means nothing to a group. */
export function readGroup(query: string, sides: Reader["programme"]["sides"]): { filters: Filters; unknown: string[] } {
  const { query: read, dropped } = readQuery(new URLSearchParams(query), sides);
  const kept = Object.fromEntries((Object.keys(NO_FILTERS) as (keyof Filters)[]).map((name) => [name, read[name]])) as Filters;
  const personal = kept.is.filter((one) => PERSONAL.includes(one));
  return { filters: { ...kept, is: kept.is.filter((one) => !PERSONAL.includes(one)) }, unknown: [...dropped.map(({ name }) => name), ...personal] };
}

/** Which items `r` of a programme a filter leaves, as they are now or where they come from a past day. */
export async function whereGroup(reader: Reader, filters: Filters, source: Source = ITEMS): Promise<Prisma.Sql> {
  const text = filters.q ? await matchText(reader, await readSearch(filters.q, reader.programme)) : null;
  return whereOf(reader, source, filters, text?.where(source));
}

/** The items that a body reviews. */
export async function whereScope(reader: Reader, { body }: Pick<Meeting, "body">): Promise<Prisma.Sql> {
  const row = body ? await db.body.findUnique({ where: { id: body.id }, select: { scope: true } }) : null;
  return whereGroup(reader, readGroup(row?.scope ?? "", reader.programme.sides).filters);
}
