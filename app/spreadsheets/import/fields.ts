import type { MessageKey } from "~/locales/translator";

/** What the cells of a field hold. */
export type FieldType = "line" | "text" | "day" | "status" | "sector" | "kind" | "priority" | "person" | "organisation" | "position" | "deadline";

type FieldRow = {
  type: FieldType;
  /** Once for each side: lead:PK */
  eachSide: boolean;
  /** Whether several columns may be mapped to it: their words are joined. */
  several: boolean;
  /** Whether people change it offline in an exported file. */
  exported: boolean;
};

const row = <T extends FieldType>(type: T, more: Partial<Omit<FieldRow, "type">> = {}): FieldRow & { type: T } => ({ type, eachSide: false, several: false, exported: true, ...more });

/** Every field that a table can bring, in the order of pages and files. A field that is added here does not compile until it is read, compared, written and named. */
export const IMPORT_FIELDS = {
  /** Our own reference where the table has one, else the number that the item has in its source. */
  reference: row("line"),
  title: row("line"),
  wording: row("text"),
  kind: row("kind"),
  sector: row("sector"),
  priority: row("priority"),
  successMeasure: row("text"),
  status: row("status"),
  /** The day since which the status is as stated. */
  statusOn: row("day", { exported: false }),
  reviewOn: row("day"),
  owner: row("person"),
  /** The organisation that is responsible, of whichever side it is. */
  lead: row("organisation", { several: true, exported: false }),
  leadOf: row("organisation", { eachSide: true }),
  supportingOf: row("organisation", { eachSide: true }),
  deadline: row("deadline"),
  positionOf: row("position", { eachSide: true }),
  /** The day on which it was recommended. */
  madeOn: row("day", { exported: false }),
  /** Where in the source it stands, or who proposed it. */
  location: row("line", { several: true, exported: false }),
  /** What was said of its progress: an entry of its own. */
  note: row("text"),
  noteOn: row("day"),
} as const satisfies Record<string, FieldRow>;

export type FieldName = keyof typeof IMPORT_FIELDS;

/** A field, with the side's code where there is one for each: "title", "leadOf:PK". */
export type FieldId = FieldName | `${SideFieldName}:${string}`;
type SideFieldName = "leadOf" | "supportingOf" | "positionOf";

export const FIELD_NAMES = Object.keys(IMPORT_FIELDS) as FieldName[];

/** The name and the side of a field. */
export function readFieldId(id: FieldId): { name: FieldName; side: string | null } {
  const [name = "", side] = id.split(":");
  return { name: name as FieldName, side: side ?? null };
}

/** Every field of a programme with these sides, in order. */
export function fieldsFor(sides: readonly { code: string }[]): FieldId[] {
  return FIELD_NAMES.flatMap((name) => (IMPORT_FIELDS[name].eachSide ? sides.map(({ code }) => `${name}:${code}` as FieldId) : [name as FieldId]));
}

/** The field an id of a form or a file stands for, among those of the programme. */
export const isField = (id: string, sides: readonly { code: string }[]): id is FieldId => (fieldsFor(sides) as string[]).includes(id);

export const fieldLabel = (name: FieldName): MessageKey => `imports.field.${name}`;
