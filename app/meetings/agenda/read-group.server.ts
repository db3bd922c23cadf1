import type { Words } from "~/history/value-words";
import type { Programme } from "~/programmes/programme";
import { findChoices } from "~/recommendations/list/choices.server";
import { nameFilters } from "~/recommendations/list/page.server";
import { FIRST_QUERY, isFiltered, NO_FILTERS, printQuery, type ListQuery } from "~/recommendations/list/query";
import { askView } from "~/recommendations/views/read.server";
import { sayQuery } from "~/recommendations/views/view-words";
import { refuse, type Refusal } from "~/refusal";
import { readGroup } from "./scope.server";

const LONGEST = 2_000;

/** A filter as it is kept, the end of a list's address, and in words. */
export type ReadFilter = { ok: true; query: string; said: string };

/** What stands behind the question mark of a list's address of this programme; the whole where it is no address; null for an address of something else. */
export function endOfAddress(typed: string, programmeKey: string): string | null {
  const text = typed.trim();
  const address = /^(https?:\/\/|\/)/i.test(text) && URL.canParse(text, "https://here.invalid") ? new URL(text, "https://here.invalid") : null;
  if (!address) return text.replace(/^\?/, "");
  return address.pathname.replace(/\/$/, "") === `/p/${programmeKey}/recommendations` ? address.search.slice(1) : null;
}

/** Reads the filter of a group, or of what a body reviews, from the address of a list; what means nothing here is named. */
export async function readFilter(programme: Programme, typed: string, words: Words | null, field: string): Promise<ReadFilter | Refusal> {
  if (typed.length > LONGEST) return refuse("invalid", "errors.tooLong", { maximum: LONGEST }, field);
  const end = endOfAddress(typed, programme.key);
  if (end === null) return refuse("invalid", "agenda.refusal.otherAddress", {}, field);
  const choices = await findChoices(programme);
  const { query, dropped } = askView(end, choices, programme.sides);
  const { unknown } = readGroup(end, programme.sides);
  const nothing = [...new Set([...dropped.map(({ name, value }) => (value ? `${name}=${value}` : name)), ...unknown.filter((name) => !dropped.some((one) => one.name === name))])];
  if (nothing.length) return refuse("invalid", "agenda.refusal.filterUnknown", { what: nothing.join(", ").slice(0, 200) }, field);
  if (!isFiltered(query)) return refuse("invalid", "agenda.refusal.noFilter", {}, field);
  const kept: ListQuery = { ...FIRST_QUERY, ...Object.fromEntries((Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]).map((name) => [name, query[name]])) };
  return { ok: true, query: printQuery(kept).slice(1), said: words ? sayQuery(kept, nameFilters(kept, choices), programme.sides, words.t, words.intl).join("; ") : "" };
}

/** Reads which recommendations a body reviews; nothing said is all of them. */
export const readScope = (programme: Programme, typed: string) => (typed.trim() ? readFilter(programme, typed, null, "scope") : { ok: true as const, query: "" });
