import type { RecordKind } from "#db/enums";
import type { T } from "~/locales/translator";
import { isJointAct } from "./settings";
import type { ProgrammeAct, ProgrammeFieldChange, ProgrammeValue } from "./programme-acts";
import { isRole } from "~/people/roles";

/** One entry of a programme's own history, as a sentence. */
export function tellChange(t: T, { act, subject }: { act: ProgrammeAct; subject: string }) {
  return t(`programmes.changes.acts.${act}`, { subject });
}

/** A field that changed: its name, and both values as people read them; null where there was nothing. */
export function tellField(t: T, { field, from, to }: ProgrammeFieldChange) {
  return { field: t(`programmes.changes.fields.${field}`), from: tellValue(t, from), to: tellValue(t, to) };
}

function tellValue(t: T, value: ProgrammeValue): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return t(value ? "programmes.settings.yes" : "programmes.settings.no");
  if (Array.isArray(value)) return value.map((one) => nameOf(t, one)).join(", ") || t("programmes.details.none");
  return isRecordKind(value) ? t(`meetings.recordKind.${value}`) : String(value);
}

const isRecordKind = (value: ProgrammeValue): value is RecordKind => value === "PROTOCOL" || value === "AGREED_MINUTES" || value === "MINUTES";

function nameOf(t: T, value: string) {
  if (isJointAct(value)) return t(`acts.${value}.name`);
  return isRole(value) ? t(`people.roles.${value}`) : value;
}
