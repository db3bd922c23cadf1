import { randomUUID } from "node:crypto";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { beginImport } from "~/spreadsheets/import/begin.server";
import type { FieldId } from "~/spreadsheets/import/fields";
import type { Mapping } from "~/spreadsheets/import/mapping";
import { recallMapping } from "~/spreadsheets/import/layouts.server";
import { askForPlan, readPlan } from "~/spreadsheets/import/plan.server";
import { findImport, type Member } from "~/spreadsheets/import/read.server";
import { carryOut, undoImport } from "~/spreadsheets/import/run.server";
import { saveMapping } from "~/spreadsheets/import/save.server";
import { sheetOf, type ImportLook, type PlannedRow, type TableImport } from "~/spreadsheets/import/table-import";
import { workOn } from "~/spreadsheets/import/work.server";
import type { CellValue, SheetLook } from "~/spreadsheets/reading/table";
import type { Viewer } from "~/viewer.server";

/** Somebody's place in a programme, as a request has it. */
export const memberOf = (actor: Actor, programme: Programme, isAdministrator = false): Member => ({
  viewer: { personId: actor.personId, name: actor.name, isAdministrator } as Viewer, actor, programme,
});

/** A file of values. */
export const csvFile = (rows: readonly (readonly (string | number)[])[], name = "register.csv") => new File([rows.map((row) => row.map(quote).join(",")).join("\n")], name, { type: "text/csv" });

const quote = (value: string | number) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

/** A file of these bytes. */
export const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

/** A table that was brought in, with what a test asks of it. */
export async function bringIn(member: Member, file: File) {
  const begun = await beginImport(member, file);
  if (!begun.ok) throw new Error(`Not taken in: ${begun.message.key}`);
  await workOn(begun.id, () => false);
  return { ...atHand(member, begun.id), knownAs: begun.knownAs };
}

/** The same without a process that reads: the rows are put where reading puts them. For tests of what comes after. */
export async function putTable(member: Member, rows: readonly (readonly CellValue[])[], name = "register.csv") {
  const id = randomUUID();
  const [headers = [], ...below] = rows;
  const sheet: SheetLook = { name, hidden: false, rows: rows.length, columns: headers.length, filled: below.length, header: 1, headers: headers.map(String), sample: [], codeList: false, mojibake: 0, escaped: 0 };
  const look: ImportLook = { kind: "csv", sheets: [sheet], encoding: "utf-8", delimiter: ",", lineEnd: "\n", warnings: [] };
  const { programme, actor } = member;
  const mapping = await recallMapping(programme.id, sheet.headers);
  await db.import.create({ data: { id, programmeId: programme.id, memberId: actor.memberId ?? 0, state: "MAPPING", name, sha256: "", mediaType: "text/csv", size: 0, look, choices: { sheet: name }, mapping, read: below.length, toDo: below.length } });
  await db.importRow.createMany({ data: below.map((cells, at) => ({ importId: id, number: at + 2, cells: cells as never })) });
  return atHand(member, id);
}

export function atHand(member: Member, id: string) {
  const read = async (): Promise<TableImport> => {
    const imported = await findImport(member, id);
    if (!imported) throw new Error("There is no such import");
    return imported;
  };
  return {
    id,
    read,
    finish: async () => void (await workOn(id, () => false)),
    /** Says what the columns hold, and what else a test wants to be meant. */
    map: async (columns: (FieldId | null)[], more: Partial<Mapping> = {}) => {
      const imported = await read();
      const blank = sheetOf(imported).headers.map(() => null);
      const mapping: Mapping = { columns: [...columns, ...blank.slice(columns.length)], values: {}, dayOrder: null, key: [], repeated: null, asOf: "2026-01-15", sourceTitle: "The register", language: "en", ...more };
      const saved = await saveMapping(member, imported, mapping);
      if (!saved.ok) throw new Error(`Not saved: ${saved.message.key} ${JSON.stringify(saved.message.values)}`);
      return saved.open;
    },
    /** Works out what would become of the rows, and answers them by their numbers. */
    plan: async () => {
      const asked = await askForPlan(member, await read());
      if (!asked.ok) throw new Error(`Not planned: ${asked.message.key} ${JSON.stringify(asked.message.values)}`);
      await workOn(id, () => false);
      return rowsOf(await read());
    },
    /** Carries it out to its end, whatever that takes. */
    carryOut: async () => {
      const begun = await carryOut(member, await read());
      await workOn(id, () => false);
      return begun;
    },
    undo: async () => {
      const begun = await undoImport(member, await read());
      await workOn(id, () => false);
      return begun;
    },
    rows: async () => rowsOf(await read()),
    counts: async () => (await read()).counts,
  };
}

/** All rows of an import as its pages show them. */
async function rowsOf(imported: TableImport): Promise<PlannedRow[]> {
  const rows: PlannedRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page = await readPlan(imported, { after });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

/** The changes of a row as short as a test wants them. */
export const changesOf = ({ plan }: PlannedRow) => plan.changes.map(({ field, from, to, cell }) => [cell, field, from, to].join(" | "));
/** What is wrong with a row, and where. */
export const errorsOf = ({ plan }: PlannedRow) => plan.errors.map(({ cell, reason }) => `${cell} ${reason.key.replace(/^.*\./, "")}`);
