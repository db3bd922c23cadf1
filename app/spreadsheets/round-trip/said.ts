import { restore } from "~/recommendations/list/csv-text";
import { positionOf } from "~/recommendations/positions";
import type { CellWords, ExportColumn } from "~/spreadsheets/export/columns";
import type { Exported } from "~/spreadsheets/export/exported";
import { fitCell } from "~/spreadsheets/export/xml-text";
import { readDate, type DateOrder } from "~/spreadsheets/reading/dates";
import { sayCell, type CellValue } from "~/spreadsheets/reading/table";
import { divideNames, squeeze } from "~/spreadsheets/import/cell-text";
import { IMPORT_FIELDS, readFieldId, type FieldId, type FieldType } from "~/spreadsheets/import/fields";
import type { Said } from "./merge";
import { matchWord } from "~/spreadsheets/import/match-words";
import type { Vocabulary } from "~/spreadsheets/import/vocabulary";

/** What it takes to say what a field says: what words mean here, and in which order the days of a column are written. */
export type Saying = { vocabulary: Vocabulary; orders: ReadonlyMap<number, DateOrder | undefined>; words: CellWords };

/** What an item says in a field, as it went out or as it is now; `column` is the one that wrote it. */
export function sayItem(column: ExportColumn, item: Exported, { words }: Pick<Saying, "words">): Said {
  const field = column.id as FieldId;
  const shown = sayCell(column.say(item, words));
  return { value: VALUES[typeOf(field)](field, item), words: [shown, ...recorded(field, item)].map(plainWords) };
}

/** What a cell that came back says in a field. */
export function sayReturned(field: FieldId, column: number, cell: CellValue | undefined, saying: Saying): Said {
  const text = textOf(cell);
  return { value: valueOfText(field, text, saying, saying.orders.get(column)), words: [plainWords(text)] };
}

const typeOf = (field: FieldId): FieldType => IMPORT_FIELDS[readFieldId(field).name].type;

/** The words of a cell, without what protects them from being a formula. */
export const textOf = (cell: CellValue | undefined) => restore(sayCell(cell).replace(/\r\n?/g, "\n").replaceAll("_x005F_", "_"));

const plainText = (text: string) => fitCell(text).normalize("NFC").split("\n").map((line) => line.trimEnd()).join("\n").trim();
const plainWords = (text: string) => squeeze(text.normalize("NFC").toLowerCase());

type ValueOf = (field: FieldId, item: Exported) => string;

const text: ValueOf = (field, item) => plainText(String(item[field as "title" | "wording" | "successMeasure"] ?? ""));
const organisations: ValueOf = (field, item) => {
  const { name, side } = readFieldId(field);
  const role = name === "leadOf" ? "lead" : "supporting";
  return (item.organisations[side ?? ""] ?? []).filter((one) => one.role === role).map(({ id }) => String(id)).sort().join();
};

const VALUES: Record<FieldType, ValueOf> = {
  line: text,
  text: (field, item) => (field === "note" ? "" : text(field, item)),
  day: (field, item) => (field === "reviewOn" ? (item.reviewOn ?? "") : ""),
  status: (_, { status }) => status,
  kind: (_, { kind }) => kind,
  priority: (_, { priority }) => priority,
  sector: (_, { sector }) => String(sector?.id ?? ""),
  person: (_, { owner }) => String(owner?.id ?? ""),
  organisation: organisations,
  position: (field, { positions }) => positionOf(positions, readFieldId(field).side ?? "").value,
  deadline: (_, { deadline }) => (deadline?.kind === "DAY" && deadline.lastDay ? deadline.lastDay : plainWords(deadline?.said ?? "")),
};

/** Words for the same as they were recorded, before anybody or anything was renamed. */
function recorded(field: FieldId, { owner, deadline, sector }: Exported): string[] {
  const type = typeOf(field);
  if (type === "person") return owner ? [owner.name] : [];
  if (type === "sector") return sector ? [sector.name] : [];
  return type === "deadline" && deadline ? [deadline.said, deadline.lastDay ?? deadline.said] : [];
}

function valueOfText(field: FieldId, words: string, { vocabulary }: Saying, order: DateOrder | undefined): string | null {
  const type = typeOf(field);
  if (!words.trim()) return type === "position" ? "NOT_COMMUNICATED" : "";
  if (type === "line" || type === "text") return plainText(words);
  if (type === "organisation") return valueOfNames(field, words, vocabulary);
  if (type !== "day" && type !== "deadline") return matchWord(field, words, vocabulary);
  const read = readDate(words, order);
  if (read && "date" in read) return read.date;
  return type === "deadline" ? plainWords(words) : null;
}

// Whether one is only suggested is no table's to say.
function valueOfNames(field: FieldId, words: string, vocabulary: Vocabulary): string | null {
  const values = divideNames(words).map((name) => matchWord(field, name, vocabulary));
  return values.includes(null) ? null : values.sort().join();
}
