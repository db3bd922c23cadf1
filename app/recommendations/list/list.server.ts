import { Prisma } from "#db/client";
import { readQuery, type Dropped } from "./filters.server";
import { findChoices, settleFilters } from "./choices.server";
import { countList } from "./counts.server";
import { areFew, askDay, sourceOf, type Past } from "./past.server";
import type { ListQuery } from "./query";
import { findPage } from "./rows.server";
import { allOf, ITEMS, type Reader, type Source } from "./source.server";
import { findWithin } from "./within.server";
import { whereOf } from "./where.server";
import { matchText, readSearch, type TextMatch } from "./search.server";

/** What an address asks of this programme's list: what cannot be understood, or names nothing here, is left out and named. */
export async function askList({ actor, programme }: Pick<Reader, "actor" | "programme">, params: URLSearchParams) {
  const read = readQuery(params, programme.sides);
  const [choices, { today, life, past, beforeAll }, search] = await Promise.all([
    findChoices(programme), askDay(programme, read.query.asOf), read.query.q ? readSearch(read.query.q, programme) : null,
  ]);
  const { query, dropped } = settleFilters({ ...read.query, asOf: past?.day ?? null }, choices, programme.sides);
  const reader = { actor, programme, today: past?.day ?? today };
  const text = search && (await matchText(reader, search, past));
  return { reader, query, choices, text, past, life, dropped: [...read.dropped, ...(beforeAll ? [{ name: "asOf", value: beforeAll }] : []), ...dropped] satisfies Dropped[] };
}

/** One page of the list with its counts: statements side by side. What indexes tell of a past day is looked up once for both. */
export async function findList(reader: Reader, query: ListQuery, text: TextMatch | null, past: Past | null = null) {
  if (!past) return findBoth(reader, query, text, { source: ITEMS, where: whereOf(reader, ITEMS, query, text?.where(ITEMS)) });
  const ids = areFew(text) ? null : await findWithin(reader, past, query);
  return findBoth(reader, query, text, rowsOf(reader, query, text, past, ids), past, ids);
}

async function findBoth(reader: Reader, query: ListQuery, text: TextMatch | null, { source, where }: Rows, past: Past | null = null, ids: number[] | null = null) {
  const [page, counts] = await Promise.all([findPage(reader, source, where, query), countList(reader, query, text, past, ids)]);
  return { page, counts };
}

type Rows = { source: Source; where: Prisma.Sql };

/** Where the rows of a past day come from, and which: what indexes tell of the day is looked up before, so that the rows themselves are few. */
export async function askPast(reader: Reader, query: ListQuery, text: TextMatch | null, past: Past): Promise<Rows> {
  return rowsOf(reader, query, text, past, areFew(text) ? null : await findWithin(reader, past, query));
}

function rowsOf(reader: Reader, query: ListQuery, text: TextMatch | null, past: Past, ids: number[] | null): Rows {
  const source = sourceOf(reader.programme, past, query, areFew(text) || ids !== null);
  const known = [...(text ? [text.where(source)] : []), ...(ids ? [Prisma.sql`${source.id} = ANY(${ids}::int[])`] : [])];
  return { source, where: whereOf(reader, source, query, known.length ? allOf(known) : null) };
}
