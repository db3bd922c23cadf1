import type { Kind, PositionValue, Priority, Status } from "#db/enums";
import type { T } from "~/locales/translator";
import { parseDeadline } from "~/recommendations/deadlines";
import { LONGEST } from "~/recommendations/forms/form-choices";
import type { Message } from "~/refusal";
import type { DateOrder } from "~/spreadsheets/reading/dates";
import { isFilled, sayCell, type CellValue } from "~/spreadsheets/reading/table";
import { divideNames, squeeze, wordsOf } from "./cell-text";
import { dayIn } from "./days";
import { IMPORT_FIELDS, readFieldId, type FieldId, type FieldName } from "./fields";
import type { Mapping, Meaning } from "./mapping";
import { meaningOf } from "./match-words";
import type { FieldValue, NamedOrganisation } from "./values";
import type { Vocabulary } from "./vocabulary";

/** What cells are understood by: the mapping, the programme's words, in which order days are written, and which day it is. */
export type ReadingContext = { mapping: Mapping; vocabulary: Vocabulary; orders: ReadonlyMap<number, DateOrder | undefined>; today: string; ownSide: string; t: T };

/** What a cell says of its field: a value, nothing, or why it cannot be understood. */
export type ReadCell = { value: FieldValue; said: string } | { error: Message } | null;

const EARLIEST = "1900-01-01";
const LONGEST_OF: Partial<Record<FieldName, number>> = { title: LONGEST.title, wording: LONGEST.wording, successMeasure: LONGEST.measure, note: LONGEST.note, reference: LONGEST.line, location: LONGEST.line };

/** Understands a cell as what its column is to hold. A cell in which nothing stands says nothing. */
export function readCell(cell: CellValue | undefined, column: number, field: FieldId, context: ReadingContext): ReadCell {
  if (typeof cell === "object" && cell !== null && "error" in cell) return { error: { key: "tableRows.reason.cellError", values: { text: cell.error } } };
  if (!isFilled(cell)) return null;
  const { name } = readFieldId(field);
  const { type } = IMPORT_FIELDS[name];
  if (type === "line" || type === "text") return readText(name, type === "line" ? wordsOf(cell) : sayCell(cell).trim());
  if (type === "day") return readDay(name, cell, context.orders.get(column), context);
  if (type === "deadline") return readDeadline(cell, context.orders.get(column), context);
  if (type === "organisation") return readOrganisations(field, sayCell(cell), context);
  return readChoice(field, wordsOf(cell), context);
}

function readText(name: FieldName, text: string): ReadCell {
  const maximum = LONGEST_OF[name] ?? LONGEST.line;
  return text.length > maximum ? { error: { key: "tableRows.reason.tooLong", values: { maximum } } } : { value: text, said: text };
}

function readDay(name: FieldName, cell: CellValue | undefined, order: DateOrder | undefined, { today }: ReadingContext): ReadCell {
  const text = wordsOf(cell);
  const day = dayIn(cell, order);
  if (day === null) return { error: { key: "tableRows.reason.notADay", values: { text } } };
  if (day === "ambiguous") return { error: { key: "tableRows.reason.dayAmbiguous", values: { text } } };
  if (day < EARLIEST) return { error: { key: "tableRows.reason.dayTooEarly", values: { text: day } } };
  if (name !== "reviewOn" && day > today) return { error: { key: "tableRows.reason.dayInFuture", values: { text: day } } };
  return { value: day, said: day };
}

function readDeadline(cell: CellValue | undefined, order: DateOrder | undefined, { today }: ReadingContext): ReadCell {
  const text = wordsOf(cell);
  const day = dayIn(cell, order);
  if (day === "ambiguous") return { error: { key: "tableRows.reason.dayAmbiguous", values: { text } } };
  const deadline = parseDeadline(day ?? text, { today });
  return deadline ? { value: day ? { ...deadline, said: text } : deadline, said: text } : { error: { key: "tableRows.reason.deadlineUnclear", values: { text } } };
}

function readChoice(field: FieldId, words: string, context: ReadingContext): ReadCell {
  const means = meaningOf(field, words, context.mapping, context.vocabulary);
  if (!means) return { error: { key: "tableRows.reason.unknownWord", values: { text: words } } };
  if ("skip" in means) return null;
  const known = "create" in means && context.vocabulary.sectors.find(({ name }) => name === squeeze(means.create));
  if (known) return chosen(field, String(known.id), context);
  if ("create" in means) return { value: { id: idOfNew(means.create), name: means.create }, said: sayNew(means.create, context) };
  return chosen(field, means.is, context);
}

function chosen(field: FieldId, is: string, { vocabulary, t }: ReadingContext): ReadCell {
  const { name } = readFieldId(field);
  if (name === "status") return { value: is as Status, said: t(`status.${is as Status}`) };
  if (name === "kind") return { value: is as Kind, said: t(`item.kinds.${is as Kind}`) };
  if (name === "priority") return { value: is as Priority, said: t(`item.priorities.${is as Priority}`) };
  if (name === "positionOf") return { value: is as PositionValue, said: t(`position.${is as PositionValue}`) };
  if (name === "owner") {
    const member = vocabulary.members.find(({ id }) => String(id) === is);
    return member ? { value: { id: member.id, name: member.name, side: member.side, roles: member.roles }, said: member.name } : null;
  }
  const sector = vocabulary.sectors.find(({ id }) => String(id) === is);
  return sector ? { value: { id: sector.id, name: sector.name }, said: sector.name } : null;
}

function readOrganisations(field: FieldId, text: string, context: ReadingContext): ReadCell {
  const found: NamedOrganisation[] = [];
  const said: string[] = [];
  for (const words of divideNames(text)) {
    const means = meaningOf(field, words, context.mapping, context.vocabulary);
    if (!means) return { error: { key: "tableRows.reason.unknownWord", values: { text: words } } };
    const organisation = organisationOf(field, means, context);
    if (!organisation || found.some(({ id }) => id === organisation.id)) continue;
    found.push(organisation);
    said.push(organisation.id < 0 ? sayNew(organisation.name, context) : organisation.name);
  }
  return found.length ? { value: found, said: said.join("; ") } : null;
}

function organisationOf(field: FieldId, means: Meaning, { vocabulary, ownSide }: ReadingContext): NamedOrganisation | null {
  if ("skip" in means) return null;
  const { side: asked } = readFieldId(field);
  const known = vocabulary.organisations.find((one) => ("is" in means ? String(one.id) === means.is : one.name === squeeze(means.create) && one.side === means.side && !one.becomes));
  if (known) return { id: known.id, name: known.name, abbreviation: known.abbreviation, side: asked ?? (known.side || ownSide), suggested: false };
  return "create" in means ? { id: idOfNew(means.create), name: squeeze(means.create), abbreviation: "", side: means.side ?? ownSide, suggested: false } : null;
}

/** What there is not yet goes by a number of its own, below zero, until it is created. */
function idOfNew(name: string): number {
  let hash = 0;
  for (const letter of squeeze(name)) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007;
  return -1 - hash;
}

const sayNew = (name: string, { t }: ReadingContext) => `${name} (${t("tableRows.newItem")})`;
