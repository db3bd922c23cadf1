import { findLife, type Life } from "~/programmes/life.server";
import { todayIn } from "~/programmes/programme";
import { readQuery, type Dropped } from "./filters.server";
import { findChoices, settleFilters } from "./choices.server";
import { countList } from "./counts.server";
import { findPast, sourceOf, type Past } from "./past.server";
import type { ListQuery } from "./query";
import { findPage } from "./rows.server";
import { ITEMS, type Reader } from "./source.server";
import { whereOf } from "./where.server";
import { matchText, readSearch, type TextMatch } from "./search.server";

/** What an address asks of this programme's list: what cannot be understood, or names nothing here, is left out and named. */
export async function askList({ actor, programme }: Pick<Reader, "actor" | "programme">, params: URLSearchParams) {
  const today = todayIn(programme.timeZone);
  const read = readQuery(params, programme.sides);
  const [choices, life, counted] = await Promise.all([
    findChoices(programme), findLife(programme, today), read.query.asOf && read.query.asOf < today ? findPast(programme, read.query.asOf) : null,
  ]);
  const day = settleDay(read.query, life);
  const past = day.asOf === null ? null : counted;
  const { query, dropped } = settleFilters({ ...read.query, asOf: day.asOf }, choices, programme.sides);
  const reader = { actor, programme, today: past?.day ?? today };
  const text = await findMatches(reader, query.q, past);
  return { reader, query, choices, text, past, life, dropped: [...read.dropped, ...day.dropped, ...dropped] satisfies Dropped[] };
}

/** One page of the list with its counts: rows and counts are two statements side by side. */
export async function findList(reader: Reader, query: ListQuery, text: TextMatch | null, past: Past | null = null) {
  const source = past ? sourceOf(reader.programme, past, query, text) : ITEMS;
  const where = whereOf(reader, source, query, text?.where(source));
  const [page, counts] = await Promise.all([findPage(reader, source, where, query), countList(reader, query, text, past)]);
  return { page, counts };
}

/** The day a list is shown as of: from today on that is the present, and before anything was recorded there is nothing to show. */
function settleDay({ asOf }: Pick<ListQuery, "asOf">, { firstDay, today }: Life): { asOf: string | null; dropped: Dropped[] } {
  if (asOf === null || asOf >= today) return { asOf: null, dropped: [] };
  return asOf < firstDay ? { asOf: null, dropped: [{ name: "asOf", value: asOf }] } : { asOf, dropped: [] };
}

async function findMatches(reader: Reader, q: string, past: Past | null) {
  return q ? matchText(reader, await readSearch(q, reader.programme), past) : null;
}
