import type { ImportState, RowKind, RowOutcome } from "#db/enums";
import type { Programme } from "~/programmes/programme";
import type { Message } from "~/refusal";
import type { CellValue, ReadTable, SheetLook, TableChoices } from "~/spreadsheets/reading/table";
import type { FieldId } from "./fields";
import type { Chosen, Mapping, Meaning, RowPlan } from "./mapping";

/** A table at a glance, with what was noticed while it was looked at. */
export type ImportLook = ReadTable["table"] & { warnings: Message[] };

/** A table that was brought in, as it stands. */
export type TableImport = {
  id: string;
  programme: Programme;
  memberId: number;
  /** Who brought it in. */
  by: string;
  state: ImportState;
  name: string;
  sha256: string;
  mediaType: string;
  size: number;
  look: ImportLook;
  choices: TableChoices;
  mapping: Mapping;
  /** The marks of a file that was exported here; null for other tables. */
  exported: unknown;
  sourceId: number | null;
  read: number;
  toDo: number;
  problem: Message | null;
  /** Rows by kind in a preview, by outcome once it is carried out. */
  counts: Partial<Record<RowKind | RowOutcome, number>> | null;
  createdAt: Date;
  finishedAt: Date | null;
};

/** The sheet whose rows are meant. */
export function sheetOf({ look, choices }: Pick<TableImport, "look" | "choices">): SheetLook {
  const sheet = look.sheets.find(({ name }) => name === choices.sheet) ?? look.sheets[0];
  if (!sheet) throw new Error("A table without sheets is not taken in");
  return sheet;
}

/** States in which something is being done; in the others it waits for a person. */
export const AT_WORK = ["READING", "PLANNING", "RUNNING", "UNDOING"] as const satisfies readonly ImportState[];

/** Whether something is being done with it. */
export const isAtWork = ({ state }: Pick<TableImport, "state">) => (AT_WORK as readonly ImportState[]).includes(state);

/** The mapping of a table of which nothing is known yet. */
export const emptyMapping = (columns: number): Mapping => ({
  columns: Array.from({ length: columns }, () => null), values: {}, dayOrder: null, key: [], repeated: null, asOf: "", sourceTitle: "", language: "en",
});

/** One word of a column: how often it stands there, where first, what it means, and what it may mean. */
export type Word = { words: string; count: number; cell: string; means: Meaning | null; suggestion: Meaning | null };
export type Words = Partial<Record<FieldId, Word[]>>;

/** What stands in the columns of days. */
export type Days = {
  /** Days that can be read in two ways, and the first of them. */
  ambiguous: number;
  example: { cell: string; text: string } | null;
  /** What is no day: the first twenty, and how many. */
  unreadable: { cell: string; text: string }[];
  unreadableCount: number;
};

/** Rows that share their key, and the columns in which they differ. */
export type RepeatedGroup = { key: string[]; rows: { number: number; cells: CellValue[] }[]; differs: number[] };
export type Repeats = { keys: number; rows: number; groups: RepeatedGroup[] };

/** What must be answered before it can be worked out what would become of the rows. */
export type OpenQuestion =
  | { question: "noTitle" | "asOf" | "sourceTitle" }
  | { question: "unknownWords"; field: FieldId; count: number }
  | { question: "dayOrder"; count: number; example: Days["example"] }
  | { question: "repeated"; keys: number; rows: number };

/** A row with what would become of it, or became of it. */
export type PlannedRow = {
  number: number;
  kind: RowKind;
  outcome: RowOutcome;
  /** The item that it is, where there is one. */
  reference: string | null;
  itemNumber: number | null;
  title: string;
  plan: RowPlan;
  chosen: Chosen;
  reason: Message | null;
  cells: CellValue[];
};

/** How far an import is in its present state. */
export type Progress = { state: ImportState; done: number; toDo: number };
