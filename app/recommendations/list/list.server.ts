import { todayIn } from "~/programmes/programme";
import { readQuery, type Dropped } from "./filters.server";
import { findChoices, settleFilters } from "./choices.server";
import { countList } from "./counts.server";
import type { ListQuery } from "./query";
import { findPage } from "./rows.server";
import { ITEMS, type Reader } from "./source.server";
import { whereOf } from "./where.server";
import { matchText, readSearch, type TextMatch } from "./search.server";

/** What an address asks of this programme's list: what cannot be understood, or names nothing here, is left out and named. */
export async function askList({ actor, programme }: Pick<Reader, "actor" | "programme">, params: URLSearchParams) {
  const reader = { actor, programme, today: todayIn(programme.timeZone) };
  const read = readQuery(params, programme.sides);
  const [choices, text] = await Promise.all([findChoices(programme), findMatches(reader, read.query.q)]);
  const { query, dropped } = settleFilters(read.query, choices, programme.sides);
  return { reader, query, choices, text, dropped: [...read.dropped, ...dropped] satisfies Dropped[] };
}

/** One page of the list with its counts: rows and counts are two statements side by side. */
export async function findList(reader: Reader, query: ListQuery, text: TextMatch | null) {
  const where = whereOf(reader, ITEMS, query, text?.where(ITEMS));
  const [page, counts] = await Promise.all([findPage(reader, ITEMS, where, query), countList(reader, query, text)]);
  return { page, counts };
}

async function findMatches(reader: Reader, q: string) {
  return q ? matchText(reader, await readSearch(q, reader.programme)) : null;
}
