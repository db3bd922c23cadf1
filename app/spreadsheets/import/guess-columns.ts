import type { TableRow } from "~/spreadsheets/reading/table";
import { describeColumn, type ColumnTraits, type KnownWords } from "./column-traits";
import { IMPORT_FIELDS, type FieldId, type FieldName } from "./fields";
import { HEADING_RULES, type HeadingRule } from "./heading-words";

type SideWords = { code: string; name: string };

/** A field that a column is likely to hold, and by what it was told. */
export type Guess = { field: FieldId; by: "heading" | "content" };

type Candidate = Guess & { column: number; score: number };

/** A heading that what stands below speaks against is no guess. */
const LEAST = 1.5;

/** The likely field of each column of a table, by its heading and by what stands in it; null where nothing speaks for any. No field twice, but for where it stands. */
export function guessColumns(headers: readonly string[], rows: readonly TableRow[], known: KnownWords, sides: readonly SideWords[]): (Guess | null)[] {
  const candidates = headers.flatMap((heading, column) => {
    const traits = describeColumn(rows.map(({ cells }) => cells[column]), known);
    const plain = simplify(heading, sideOf(heading, sides));
    const says = HEADING_RULES.some((rule) => rule.heading.test(plain));
    return (says ? byHeading(plain, traits, sideOf(heading, sides)) : byContent(traits)).map((one) => ({ ...one, column }));
  });
  const guesses: (Guess | null)[] = headers.map(() => null);
  const taken = new Set<FieldId>();
  for (const { column, field, by } of candidates.sort(surestFirst)) {
    if (guesses[column] || taken.has(field)) continue;
    guesses[column] = { field, by };
    if (field !== "location") taken.add(field);
  }
  return guesses;
}

const surestFirst = (one: Candidate, other: Candidate) => other.score - one.score || one.column - other.column;

/** The columns whose words together are likely to tell one item from another: its reference, else what it says, to whom, and where it stands. */
export function guessKey(columns: readonly (FieldId | null)[]): number[] {
  const at = (...names: string[]) => columns.flatMap((field, column) => (field && names.includes(field.split(":")[0] ?? "") ? [column] : []));
  const reference = at("reference");
  const says = at("wording").length ? "wording" : "title";
  return reference.length ? reference : at(says).length ? at(says, "lead", "leadOf", "location") : [];
}

function byHeading(plain: string, traits: ColumnTraits, side: SideWords | null): Omit<Candidate, "column">[] {
  return HEADING_RULES.flatMap(({ field, heading: pattern, holds }) => {
    const found = pattern.exec(plain)?.[0];
    const id = found && fits(holds, traits) ? idFor(field, side) : null;
    const score = found ? 2 + found.length / plain.length + speaksFor(field, traits) : 0;
    return id && score >= LEAST ? [{ field: id, by: "heading" as const, score }] : [];
  });
}

// Whose position or support it is must be said; a lead may be of whichever side.
function idFor(field: FieldName, side: SideWords | null): FieldId | null {
  if (field === "lead") return side ? `leadOf:${side.code}` : "lead";
  if (!IMPORT_FIELDS[field].eachSide) return field as FieldId;
  return side ? (`${field}:${side.code}` as FieldId) : null;
}

function sideOf(heading: string, sides: readonly SideWords[]): SideWords | null {
  const named = sides.find(({ code, name }) => heading.toLowerCase().includes(name.toLowerCase()) || heading.split(/[^\p{L}]+/u).includes(code));
  return named ?? (sides.length === 1 ? (sides[0] ?? null) : null);
}

function simplify(heading: string, side: SideWords | null): string {
  const words = side ? heading.replaceAll(new RegExp(`${escape(side.name)}|\\b${escape(side.code)}\\b`, "gi"), " ") : heading;
  return words.toLowerCase().replace(/_x000d_|[^\p{L}\p{M}\d#№-]+/gu, " ").replace(/\b(of|for|the)\s*$/u, "").trim() || heading.toLowerCase();
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function fits(holds: HeadingRule["holds"], { filled, days, length, distinct }: ColumnTraits): boolean {
  if (!holds || !filled) return true;
  if (holds === "days") return days >= 0.6;
  if (holds === "long") return length >= 40;
  return length < 90 && (holds === "short" || (length < 40 && distinct <= Math.max(8, filled / 2)));
}

// What stands in a column adds to what its heading says, or takes from it.
function speaksFor(field: FieldName, { filled, distinct, length, days, codes, known }: ColumnTraits): number {
  if (!filled) return -0.5;
  const speaks: Partial<Record<FieldName, number>> = {
    reference: codes + (distinct < filled * 0.6 ? -3 : 0.5),
    title: codes > 0.5 ? -3 : 0,
    wording: Math.min(1, length / 300) - (codes > 0.5 ? 3 : 0),
    note: Math.min(0.5, length / 600),
    deadline: days > 0.5 ? 0.5 : 0,
    lead: known.organisation,
    owner: known.person - known.organisation,
    status: known.status,
    sector: known.sector,
    priority: known.priority,
    kind: known.kind,
  };
  return speaks[field] ?? 0;
}

function byContent({ filled, distinct, length, days, codes, known, institutions }: ColumnTraits): Omit<Candidate, "column">[] {
  const shares: [FieldId, number][] = [
    ["status", known.status], ["sector", known.sector], ["lead", Math.max(known.organisation, institutions * 0.8)], ["owner", known.person], ["priority", known.priority], ["kind", known.kind],
  ];
  const named = shares.filter(([, share]) => share >= 0.5).map(([field, share]) => ({ field, by: "content" as const, score: 1 + share }));
  if (length >= 60 && days < 0.2) named.push({ field: "wording", by: "content", score: 0.8 + Math.min(1, length / 300) });
  if (filled >= 3 && distinct === filled && codes >= 0.8) named.push({ field: "reference", by: "content", score: 0.7 });
  return named;
}
