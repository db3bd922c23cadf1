import { z } from "zod";
import type { Dropped } from "~/recommendations/list/filters.server";
import { DERIVED, FIRST_SORTING, ROOMS, SORT_KEYS, STATUSES, WHOSE, type ActionItemQuery, type Sorting } from "./query";

const INVISIBLE = /[\p{Cc}\p{Co}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]+/gu;
const NUMBER = "[1-9]\\d{0,8}";

const id = z.string().regex(new RegExp(`^${NUMBER}$`)).transform(Number);
const day = z.iso.date({ abort: true }).refine((value) => value >= "1900-01-01" && value <= "2200-12-31");
const cursor = z.string().max(2000).regex(/^[\w-]+$/);
const sorting = z.enum([...SORT_KEYS, ...SORT_KEYS.map((key) => `-${key}` as const)])
  .transform((said): Sorting => ({ key: said.replace(/^-/, "") as Sorting["key"], descending: said.startsWith("-") }));

/** What an address may ask of the list of action items, one row a filter. The page, the export and the acts on many read the same. */
const Address = z.object({
  q: z.string().max(200).transform((typed) => typed.replace(INVISIBLE, " ").replace(/\s+/g, " ").trim()),
  status: z.enum([...STATUSES, "ALL"]),
  whose: z.enum(WHOSE),
  assignee: z.string().regex(new RegExp(`^(none|member-${NUMBER}|organisation-${NUMBER})$`)),
  room: z.enum(ROOMS),
  sector: z.string().regex(/^[\p{L}\p{N}_.-]{1,100}$/u),
  organisation: id,
  meeting: id,
  from: day,
  to: day,
  is: z.enum(DERIVED),
  sort: sorting,
  after: cursor,
  before: cursor,
  asOf: day,
});

type Name = keyof typeof Address.shape;
type Given = { [N in Name]: z.output<(typeof Address.shape)[N]>[] };

/** Reads the list's address. What it does not understand is left out and named; an empty value asks for nothing. */
export function readQuery(params: URLSearchParams): { query: ActionItemQuery; dropped: Dropped[] } {
  const given = Object.fromEntries(Object.keys(Address.shape).map((name) => [name, [] as unknown[]]));
  const dropped: Dropped[] = [];
  for (const [name, value] of params) {
    if (!value.trim()) continue;
    const read = Object.hasOwn(given, name) ? Address.shape[name as Name].safeParse(value) : null;
    if (read?.success) given[name]?.push(read.data);
    else dropped.push({ name: clip(name), value: clip(value) });
  }
  return { query: queryOf(given as Given), dropped };
}

function queryOf(given: Given): ActionItemQuery {
  const last = <N extends Name>(name: N) => (given[name] as Given[N]).at(-1) ?? null;
  const wanted = STATUSES.filter((status) => given.status.includes(status) || given.status.includes("ALL"));
  const after = last("after");
  return {
    q: last("q") ?? "", status: wanted.length ? wanted : ["OPEN"], whose: last("whose"), assignee: last("assignee"), room: last("room"), sector: last("sector"),
    organisation: last("organisation"), meeting: last("meeting"), from: last("from"), to: last("to"), is: DERIVED.filter((one) => given.is.includes(one)),
    sort: last("sort") ?? FIRST_SORTING, after, before: after ? null : last("before"), asOf: last("asOf"),
  };
}

function clip(text: string) {
  const shown = [...text.replace(INVISIBLE, " ")];
  return shown.length > 60 ? `${shown.slice(0, 59).join("")}…` : shown.join("");
}
