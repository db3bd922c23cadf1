import { sayMessage } from "~/locales/say-message";
import type { RowKind } from "#db/enums";
import type { Words } from "~/history/value-words";
import type { FieldId } from "../fields";
import type { CellPlan } from "../mapping";
import type { PlannedRow } from "../table-import";
import { formatDay, isDay } from "~/ui/dates";
import { nameField } from "./field-names";

export type ShownField = { field: FieldId; label: string; from: string; to: string; base: string | null; cell: string };
export type ShownRow = {
  number: number;
  kind: RowKind;
  reference: string | null;
  itemNumber: number | null;
  title: string;
  changes: ShownField[];
  conflicts: (ShownField & { chosen: "theirs" | "ours" | null })[];
  /** What was chosen where both were changed. */
  chosen: { field: FieldId; label: string; which: "theirs" | "ours" }[];
  revives: boolean;
  errors: { cell: string; reason: string }[];
  proposals: string[];
  reason: string | null;
};

/** A row of a table with what would become of it, or became of it, in the reader's words. */
export function describeRow({ plan, chosen, reason, number, kind, reference, itemNumber, title }: PlannedRow, { t, sides, intl }: Pick<Words, "t" | "sides" | "intl">): ShownRow {
  const say = (text: string) => (isDay(text) ? formatDay(text, intl, "short") : text);
  const field = ({ field, from, to, base, cell }: CellPlan): ShownField => ({ field, label: nameField(field, sides, t), from: say(from), to: say(to), base: base === undefined ? null : say(base), cell });
  return {
    number, kind, reference, itemNumber, title,
    changes: plan.changes.map(field),
    conflicts: plan.conflicts.map((one) => ({ ...field(one), chosen: chosen[one.field] ?? null })),
    chosen: (Object.entries(chosen) as [FieldId, "theirs" | "ours"][]).filter(([field]) => !plan.conflicts.some((one) => one.field === field)).map(([field, which]) => ({ field, label: nameField(field, sides, t), which })),
    revives: plan.revives ?? false,
    errors: plan.errors.map(({ cell, reason }) => ({ cell, reason: sayMessage(reason, t) })),
    proposals: plan.proposals.map((act) => t(`acts.${act as "setDeadline"}.name`)), reason: reason && sayMessage(reason, t),
  };
}
