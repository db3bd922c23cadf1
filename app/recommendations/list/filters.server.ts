import { z } from "zod";
import { PositionValue } from "#db/enums";
import type { Side } from "~/people/actor";
import { chooseColumns, COLUMN_NAMES, FIRST_COLUMNS } from "./columns";
import { DERIVED, expandStatus, STATUS_GROUPS, type ListQuery } from "./query";
import { FIRST_SORTING, SORT_KEYS, type SortKey, type Sorting } from "./sort-keys";
import { STATUSES } from "~/recommendations/status";

/** A part of the address that says nothing here, and is left out. */
export type Dropped = { name: string; value: string };

const INVISIBLE = /[\p{Cc}\p{Co}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]+/gu;

const one = <T extends z.ZodType>(value: T) => z.array(value).transform((all) => all.at(-1) ?? null).default(null);
const several = <T extends z.ZodType>(value: T) => z.array(value).transform((all) => [...new Set(all)]).default([]);

const text = z.string().max(200).transform((typed) => typed.replace(INVISIBLE, " ").replace(/\s+/g, " ").trim());
const id = z.string().regex(/^[1-9]\d{0,9}$/).transform(Number).refine((value) => value < 2 ** 31);
const key = z.string().regex(/^[\p{L}\p{N}_.-]{1,100}$/u);
const day = z.iso.date({ abort: true }).refine((value) => value >= "1900-01-01" && value <= "2200-12-31");
const cursor = z.string().max(2000).regex(/^[\w-]+$/).catch("");
const sorting = z.string().transform((said, context): Sorting => {
  const name = said.replace(/^-/, "");
  if (SORT_KEYS.some((known) => known === name)) return { key: name as SortKey, descending: said.startsWith("-") };
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** What an address may ask of the list. One row a filter; the page, the export and the palette read the same. */
const fields = {
  q: one(text),
  status: z.array(z.enum([...STATUSES, ...STATUS_GROUPS]))
    .transform((words) => STATUSES.filter((status) => words.flatMap(expandStatus).includes(status))).default([]),
  owner: one(z.union([z.literal("none"), id])),
  organisation: one(id),
  lineage: one(z.literal("yes")).transform(Boolean),
  side: one(key),
  sector: one(key),
  source: one(key),
  from: one(day),
  to: one(day),
  is: several(z.enum(DERIVED)).transform((words) => DERIVED.filter((derived) => words.includes(derived))),
  sort: one(sorting).transform((asked) => asked ?? FIRST_SORTING),
  columns: z.array(z.enum(COLUMN_NAMES)).transform((names) => (names.length ? chooseColumns(names) : FIRST_COLUMNS)).default(FIRST_COLUMNS),
  after: one(cursor),
  before: one(cursor),
  asOf: one(day),
  view: one(id),
};

const schemas = new Map<string, ReturnType<typeof makeSchema>>();

// Made once for each set of sides: making one takes longer than reading with it.
function schemaFor(sides: readonly Side[]) {
  const codes = sides.map(({ code }) => code).join();
  const schema = schemas.get(codes) ?? makeSchema(sides);
  schemas.set(codes, schema);
  return schema;
}

function makeSchema(sides: readonly Side[]) {
  const positions = sides.map(({ code }) => [`position.${code}`, one(z.enum(PositionValue))] as const);
  return z.strictObject({ ...fields, ...Object.fromEntries(positions) }).transform((read): ListQuery => {
    const said = positions.flatMap(([name]) => {
      const value = (read as Record<string, unknown>)[name] as PositionValue | null;
      return value ? [[name.slice("position.".length), value] as const] : [];
    });
    return {
      q: read.q ?? "", status: read.status, positions: Object.fromEntries(said), owner: read.owner, organisation: read.organisation, lineage: read.lineage && read.organisation !== null, side: read.side,
      sector: read.sector, source: read.source, from: read.from, to: read.to, is: read.is, sort: read.sort, columns: read.columns,
      after: read.after || null, before: read.after ? null : read.before || null, asOf: read.asOf, view: read.view,
    };
  });
}

/** Reads the list's address. What it does not understand is left out and named; an empty value asks for nothing. */
export function readQuery(params: URLSearchParams, sides: readonly Side[]): { query: ListQuery; dropped: Dropped[] } {
  const schema = schemaFor(sides);
  const given = new Map<string, string[]>();
  for (const [name, value] of params) if (value.trim()) given.set(name, [...(given.get(name) ?? []), value]);

  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return { query: parsed.data, dropped: [] };
  const dropped = parsed.error.issues.flatMap((issue) => {
    const [name, index] = issue.path;
    if (issue.code === "unrecognized_keys") return issue.keys.map((name) => ({ name, value: given.get(name)?.[0] ?? "" }));
    return typeof index === "number" ? [{ name: String(name), value: given.get(String(name))?.[index] ?? "" }] : [{ name: String(name), value: "" }];
  });
  const left = [...given].flatMap(([name, values]): [string, string[]][] => {
    const wrong = dropped.filter((one) => one.name === name);
    const right = values.filter((value) => !wrong.some((one) => !one.value || one.value === value));
    return right.length && !isUnknown(parsed.error, name) ? [[name, right]] : [];
  });
  return { query: schema.parse(Object.fromEntries(left)), dropped: dropped.map(shorten) };
}

const isUnknown = (error: z.ZodError, name: string) => error.issues.some((issue) => issue.code === "unrecognized_keys" && issue.keys.includes(name));

const shorten = ({ name, value }: Dropped) => ({ name: clip(name), value: clip(value) });
const clip = (text: string) => {
  const shown = [...text.replace(INVISIBLE, " ")];
  return shown.length > 60 ? `${shown.slice(0, 59).join("")}…` : shown.join("");
};
