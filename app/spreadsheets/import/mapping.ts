import type { CellValue } from "~/spreadsheets/reading/table";
import type { Message } from "~/refusal";
import type { FieldId } from "./fields";

/** What a word of the table means: one of the values its field may have, something to be created under a name, or nothing at all. */
export type Meaning = { is: string } | { create: string; side: string | null } | { skip: true };

/** What becomes of rows that share the key of another row of the same table. */
export type Repeated = "separate" | "together" | "skip";

/** What the columns and words of a table mean. What is not answered yet is null or missing: nothing is taken for granted. */
export type Mapping = {
  /** The field of each column, in the table's order; null: left out. */
  columns: (FieldId | null)[];
  /** For fields of a choice, by field and by the words of the table: status, sector, kind, priority, position, owner, leads. */
  values: Partial<Record<FieldId, Record<string, Meaning>>>;
  /** How days such as 03/04/2024 are read, where the table leaves it open. */
  dayOrder: "day-month" | "month-day" | null;
  /** The columns whose words together make a row the same item; none: each row is an item of its own. */
  key: number[];
  repeated: Repeated | null;
  /** The day that the table tells of: statuses are as stated on it, where no column says their own. */
  asOf: string;
  /** What the table is called as a source. */
  sourceTitle: string;
  /** The language of its wordings. */
  language: string;
};

/** One field of a row: what stands there now and what the table says, in the words of the page. `base` is what was exported, for a file that came from here. */
export type CellPlan = { field: FieldId; from: string; to: string; base?: string; cell: string };

/** What would become of a row. `cell` names a place as the person's program does: C14. */
export type RowPlan = {
  changes: CellPlan[];
  /** Fields that were changed both here and in the file. */
  conflicts: CellPlan[];
  /** For an error: the cell and the reason. */
  errors: { cell: string; reason: Message }[];
  /** What would not count at once: acts that wait for the other sides. */
  proposals: string[];
  /** Whether the item is void now and would be brought back. */
  revives?: boolean;
};

/** Whether the file's or the present value counts, by field, for rows where both were changed. */
export type Chosen = Partial<Record<FieldId, "theirs" | "ours">>;

export type ReadRow = { number: number; cells: CellValue[] };
