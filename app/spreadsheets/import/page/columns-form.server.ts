import type { Membership } from "~/programmes/membership.server";
import type { Message } from "~/refusal";
import { IMPORT_FIELDS, isField, readFieldId, type FieldId } from "../fields";
import { guessKey } from "../guess-columns";
import type { Mapping } from "../mapping";
import { sheetOf, type TableImport } from "../table-import";
import { nameColumn } from "./columns-form";

type Read = { ok: true; mapping: Mapping } | { ok: false; errors: Record<string, Message[]> };

/** Understands the form of the columns: each has one field or none, and a field has one column, but for those whose words are joined. */
export function readColumns(imported: TableImport, { programme }: Pick<Membership, "programme">, typed: Record<string, unknown>): Read {
  const { headers } = sheetOf(imported);
  const errors: Record<string, Message[]> = {};
  const columns = headers.map((_, at): FieldId | null => {
    const chosen = typed[nameColumn(at)];
    if (chosen === undefined || chosen === "") return null;
    if (typeof chosen === "string" && isField(chosen, programme.sides)) return chosen;
    errors[nameColumn(at)] = [{ key: "errors.notAChoice" }];
    return null;
  });
  columns.forEach((field, at) => {
    const first = field && !IMPORT_FIELDS[readFieldId(field).name].several ? columns.indexOf(field) : at;
    if (first !== at) errors[nameColumn(at)] = [{ key: "importPages.columns.twice", values: { column: headers[first] ?? "" } }];
  });
  if (!Object.keys(errors).length && !columns.some((field) => field === "title" || field === "wording")) errors[nameColumn(0)] = [{ key: "importPages.columns.noTitle" }];
  return Object.keys(errors).length ? { ok: false, errors } : { ok: true, mapping: { ...imported.mapping, columns, key: followKey(imported.mapping, columns) } };
}

// The key that was only guessed follows the columns; one that was chosen stays.
function followKey({ key, columns }: Mapping, now: readonly (FieldId | null)[]): number[] {
  return JSON.stringify(key) === JSON.stringify(guessKey(columns)) ? guessKey(now) : key;
}
