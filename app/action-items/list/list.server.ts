import { askDay } from "~/recommendations/list/past.server";
import { countSteps } from "./counts.server";
import { findChoices, settleFilters } from "./choices.server";
import { readQuery } from "./filters.server";
import type { ActionItemQuery } from "./query";
import { findPage } from "./rows.server";
import { readText, type Text } from "./search.server";
import { NOW, pastSteps, type Source } from "./source.server";
import { whereOf, type Reader } from "./where.server";

/** What an address asks of this programme's action items: what cannot be understood, or names nothing here, is left out and named. */
export async function askSteps({ actor, programme }: Pick<Reader, "actor" | "programme">, params: URLSearchParams) {
  const read = readQuery(params);
  const [choices, { today, life, past, beforeAll }, text] = await Promise.all([
    findChoices({ actor, programme }), askDay(programme, read.query.asOf), readText(read.query.q, programme),
  ]);
  const { query, dropped } = settleFilters({ ...read.query, asOf: past?.day ?? null }, choices, actor);
  return {
    reader: { actor, programme, today: past?.day ?? today } satisfies Reader,
    source: past ? pastSteps(programme, past) : NOW,
    query, choices, text, life, dropped: [...read.dropped, ...(beforeAll ? [{ name: "asOf", value: beforeAll }] : []), ...dropped],
  };
}

export type Asked = { reader: Reader; source: Source; query: ActionItemQuery; text: Text | null };

/** One page of the action items that the reader may see, with its counts: two statements side by side. */
export async function findSteps({ reader, source, query, text }: Asked) {
  const [page, counts] = await Promise.all([findPage(source, whereOf(reader, source, query, text), query), countSteps(reader, source, query, text)]);
  return { ...page, ...counts };
}
