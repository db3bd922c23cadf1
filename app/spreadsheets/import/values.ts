import type { Kind, PositionValue, Priority, Status } from "#db/enums";
import type { Candidate } from "~/recommendations/assign";
import type { Deadline, Named } from "~/recommendations/changes";
import type { FieldId, FieldName, FieldType, IMPORT_FIELDS } from "./fields";

/** An organisation that a cell names, with the side on which it is meant. */
export type NamedOrganisation = { id: number; name: string; abbreviation: string; side: string; suggested: boolean };

/** What a field of each type holds once its words are understood. */
type ValueOf = {
  line: string; text: string; day: string; status: Status; sector: Named; kind: Kind; priority: Priority; person: Candidate; organisation: NamedOrganisation[]; position: PositionValue; deadline: Deadline;
};
export type FieldValue<N extends FieldName = FieldName> = ValueOf[(typeof IMPORT_FIELDS)[N]["type"] & FieldType];

/** What a row says of a field: the value (null: that there is none), the words for it, and where they stand. */
export type Told<N extends FieldName = FieldName> = { value: FieldValue<N> | null; said: string; cell: string };

/** All that a row says, or an item holds, by field; a field that is not there says nothing. */
export type Values = ReadonlyMap<FieldId, Told>;

/** What is said of a field. */
export const toldOf = <N extends FieldName>(values: Values, name: N, side?: string): Told<N> | undefined => values.get((side === undefined ? name : `${name}:${side}`) as FieldId) as Told<N> | undefined;

/** The value of a field; null where nothing is said of it. */
export const valueIn = <N extends FieldName>(values: Values, name: N, side?: string): FieldValue<N> | null => toldOf(values, name, side)?.value ?? null;

/** Whether two values of a field mean the same, however they were said. */
export function sameValue(one: FieldValue | null | undefined, other: FieldValue | null | undefined): boolean {
  return JSON.stringify(meaningOf(one)) === JSON.stringify(meaningOf(other));
}

function meaningOf(value: FieldValue | null | undefined): unknown {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.length ? value.map(({ id, side }) => `${side} ${id}`).sort() : null;
  if (typeof value !== "object") return value;
  return "said" in value ? [value.kind, value.lastDay, value.event] : value.id;
}
