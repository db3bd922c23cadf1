import type { T } from "~/locales/translator";
import type { Side } from "~/people/actor";
import { fieldLabel, type FieldId } from "~/spreadsheets/import/fields";
import { sideColumns } from "./columns-of-sides";
import type { Cell, Exported, OwnStep } from "./exported";
import { dateCell, sayDeadlineCell, sayPositionCell } from "./say-cells";

/** What it takes to say a cell: the language, and what those who may own something are called. */
export type CellWords = { t: T; owners: ReadonlyMap<number, string> };

/** What tells a row which item it is, what is only read, and what one's own side alone has. */
type OtherId = "key" | "version" | "jointPosition" | "lastDay" | "rescheduled" | "lastUpdate" | "actions" | "ownActions" | "ownNote" | "ownDraft";

/**
 * A column of a file. `use`: hidden, filled in and brought back, only read, or of one's own side's room. `list`: which legal values it offers;
 * `hint`: what is said beside its cells; `look`: text that wraps, days, or whatever is typed, else text.
 */
export type ExportColumn = {
  id: FieldId | OtherId; head: string; width: number; use: "hidden" | "fill" | "read" | "own"; list?: string; hint?: string; look?: "text" | "wraps" | "day" | "free";
  say: (item: Exported, words: CellWords) => Cell;
};

/** Every column of a workbook, in its order; `own` is the side whose room may be told of. */
export function exportColumns(t: T, sides: readonly Side[], own: Side | null): ExportColumn[] {
  return [referenceColumn(t), ...keyColumns(t), ...mainColumns(t), ...sideColumns(t, sides), ...detailColumns(t), ...readColumns(t), ...(own ? ownColumns(t, own) : [])];
}

const referenceColumn = (t: T): ExportColumn => ({ id: "reference", head: t(fieldLabel("reference")), width: 12, use: "read", say: ({ reference }) => reference });

/** What tells a row which item it is, and as of which entry of its history. */
export function keyColumns(t: T): ExportColumn[] {
  return [
    { id: "key", head: t("exports.columns.key"), width: 12, use: "hidden", say: ({ reference }) => reference },
    { id: "version", head: t("exports.columns.version"), width: 8, use: "hidden", say: ({ version }) => version },
  ];
}

const mainColumns = (t: T): ExportColumn[] => [
  { id: "title", head: t(fieldLabel("title")), width: 48, use: "fill", look: "wraps", say: ({ title }) => title },
  { id: "status", head: t(fieldLabel("status")), width: 22, use: "fill", list: "status", hint: t("exports.hints.status", { note: t(fieldLabel("note")), reviewOn: t(fieldLabel("reviewOn")) }), say: ({ status }, words) => words.t(`status.${status}`) },
  { id: "reviewOn", head: t(fieldLabel("reviewOn")), width: 13, use: "fill", look: "day", say: ({ reviewOn }) => dateCell(reviewOn) },
  { id: "note", head: t(fieldLabel("note")), width: 40, use: "fill", look: "wraps", hint: t("exports.hints.note"), say: () => null },
  { id: "noteOn", head: t(fieldLabel("noteOn")), width: 13, use: "fill", look: "day", say: () => null },
  { id: "owner", head: t(fieldLabel("owner")), width: 34, use: "fill", list: "owner", say: ({ owner }, { owners }) => owner && (owners.get(owner.id) ?? owner.name) },
  { id: "deadline", head: t(fieldLabel("deadline")), width: 16, use: "fill", look: "free", hint: t("exports.hints.deadline"), say: ({ deadline }) => sayDeadlineCell(deadline) },
];

const detailColumns = (t: T): ExportColumn[] => [
  { id: "sector", head: t(fieldLabel("sector")), width: 20, use: "fill", list: "sector", say: ({ sector }) => sector?.name ?? null },
  { id: "priority", head: t(fieldLabel("priority")), width: 10, use: "fill", list: "priority", say: ({ priority }, words) => words.t(`item.priorities.${priority}`) },
  { id: "kind", head: t(fieldLabel("kind")), width: 17, use: "fill", list: "kind", say: ({ kind }, words) => words.t(`item.kinds.${kind}`) },
  { id: "wording", head: t(fieldLabel("wording")), width: 60, use: "fill", say: ({ wording }) => wording },
  { id: "successMeasure", head: t(fieldLabel("successMeasure")), width: 30, use: "fill", say: ({ successMeasure }) => successMeasure },
];

const readColumns = (t: T): ExportColumn[] => [
  { id: "jointPosition", head: t("exports.columns.jointPosition"), width: 16, use: "read", say: ({ jointPosition }, words) => jointPosition && words.t(`position.joint.${jointPosition}`) },
  { id: "lastDay", head: t("exports.columns.lastDay"), width: 13, use: "read", look: "day", say: ({ deadline }) => dateCell(deadline?.lastDay ?? null) },
  { id: "rescheduled", head: t("exports.columns.rescheduled"), width: 12, use: "read", say: ({ rescheduled }) => rescheduled },
  { id: "lastUpdate", head: t("exports.columns.lastUpdate"), width: 13, use: "read", say: ({ lastUpdate }) => dateCell(lastUpdate) },
  { id: "actions", head: t("exports.columns.actions"), width: 12, use: "read", say: ({ actions }) => actions },
];

function ownColumns(t: T, { name }: Side): ExportColumn[] {
  const head = (column: "ownActions" | "ownNote" | "ownDraft") => t("exports.ownOnly", { column: t(`exports.columns.${column}`), side: name });
  return [
    { id: "ownActions", head: head("ownActions"), width: 36, use: "own", look: "wraps", say: ({ own }, words) => own?.steps.map((step) => sayStep(step, words)).join("\n") ?? null },
    { id: "ownNote", head: head("ownNote"), width: 36, use: "own", look: "wraps", say: ({ own }) => own?.note ?? null },
    { id: "ownDraft", head: head("ownDraft"), width: 22, use: "own", say: ({ own }, words) => own?.draft ? sayPositionCell(own.draft, words.t) : null },
  ];
}

const sayStep = ({ what, who, due }: OwnStep, { t }: CellWords) => t(due ? "exports.stepDue" : "exports.step", { what, who, due });
