import { LOCALES, describeLocale, isLocale, type LocaleCode } from "~/locales/locales";
import { translator } from "~/locales/translator";
import type { Membership } from "~/programmes/membership.server";
import { refuse, type Refusal } from "~/refusal";
import { FORMAT, printNumbers, readAbout, type About } from "~/spreadsheets/export/about";
import { exportColumns } from "~/spreadsheets/export/columns";
import { readRows } from "~/spreadsheets/reading/read-table.server";
import { sayCell, type SheetLook } from "~/spreadsheets/reading/table";
import { formatDay } from "~/ui/dates";
import { sheetSaying, type KnownColumn } from "./columns-back";
import { markColumns, type ExportedMarks, type MarkedColumn } from "./marks";
import { isField, type FieldId } from "~/spreadsheets/import/fields";
import type { Mapping } from "~/spreadsheets/import/mapping";
import { emptyMapping } from "~/spreadsheets/import/table-import";

type File = { bytes: Uint8Array; name: string; sheets: readonly SheetLook[] };

/** A file that was exported here: its sheet, its marks, and what its columns mean without anybody saying so. */
export type Recognised = { ok: true; sheet: string; marks: ExportedMarks; mapping: Mapping };

/** Recognises a file that was exported here, whatever program saved it since; null for any other. One of another programme, of a past day or without its keys is refused in words. */
export async function recogniseExport({ viewer, actor, programme }: Pick<Membership, "viewer" | "actor" | "programme">, file: File): Promise<Recognised | Refusal | null> {
  const about = await findAbout(file);
  if (about && about.programme !== programme.key) return refuse("invalid", "roundTrip.otherProgramme", { programme: about.programme }, "file");
  if (about?.asOf) return refuse("invalid", "roundTrip.past", { day: formatDay(about.asOf, describeLocale(isLocale(viewer.locale) ? viewer.locale : "en").intl) }, "file");
  const known = about ? [about.columns] : (Object.keys(LOCALES) as LocaleCode[]).map((code) => exportColumns(translator(code), programme.sides, actor.side));
  const found = findSheet(file.sheets, known, about !== null);
  if (!found) return about ? refuse("invalid", "roundTrip.noKeys", undefined, "file") : null;
  const { sheet, columns } = found;
  const marks = { exportedAt: about?.exportedAt ?? null, numbers: about && printNumbers(about.numbers), columns };
  return { ok: true, sheet: sheet.name, marks, mapping: mapColumns(sheet, columns, file.name, programme.sides) };
}

/** What a workbook tells of itself on its hidden sheet. */
async function findAbout({ bytes, name, sheets }: File): Promise<About | null> {
  const sheet = sheetSaying(sheets, FORMAT);
  if (!sheet) return null;
  const rows: string[][] = [];
  for await (const batch of readRows(bytes, name, { sheet: sheet.name })) rows.push(...batch.map(({ cells }) => cells.map(sayCell)));
  return readAbout(rows);
}

/** The sheet that has most of the columns. */
function findSheet(sheets: readonly SheetLook[], known: readonly (readonly KnownColumn[])[], sure: boolean): { sheet: SheetLook; columns: MarkedColumn[] } | null {
  const found = sheets.flatMap((sheet) => known.flatMap((columns) => {
    const marked = sheet.header === null ? null : markColumns(columns, sheet.headers, sure);
    return marked ? [{ sheet, columns: marked }] : [];
  }));
  return found.reduce<typeof found[number] | null>((most, one) => (most && most.columns.length >= one.columns.length ? most : one), null);
}

/** What is filled in is brought back; what is only read stays out. The reference tells which item it is, and is not changed by a table. */
function mapColumns({ headers }: SheetLook, marked: readonly MarkedColumn[], name: string, sides: Membership["programme"]["sides"]): Mapping {
  const columns: (FieldId | null)[] = headers.map(() => null);
  for (const { id, column } of marked) if (isField(id, sides) && id !== "reference") columns[column] = id;
  return { ...emptyMapping(headers.length), columns, sourceTitle: name };
}
