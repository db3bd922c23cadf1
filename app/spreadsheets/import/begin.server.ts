import { randomUUID } from "node:crypto";
import { cleanFileName } from "~/evidence/file-names";
import { MAXIMUM_BYTES } from "~/evidence/file-types";
import { keepBytes } from "~/evidence/store.server";
import { db } from "~/db.server";
import { refuse, type Refusal } from "~/refusal";
import { readTable } from "~/spreadsheets/reading/read-table.server";
import type { SheetLook, TableChoices } from "~/spreadsheets/reading/table";
import { recallMapping } from "./layouts.server";
import { barImport, type Member } from "./read.server";
import { recogniseExport } from "~/spreadsheets/round-trip/recognise.server";
import { sheetOf, type ImportLook } from "./table-import";
import { goOn } from "./work.server";

const MEDIA_TYPES = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv: "text/csv" };

/**
 * Keeps a table as it came and looks at it: which sheets it has, how it is written, where its headings are. Its rows are read at once, or where they are
 * many as a job. `knownAs` is a finished import of the same file.
 */
export async function beginImport(membership: Member, file: File): Promise<{ ok: true; id: string; knownAs: string | null } | Refusal> {
  const barred = barImport(membership);
  if (barred) return barred;
  if (file.size > MAXIMUM_BYTES) return refuse("invalid", "evidence.tooLarge", { maximum: MAXIMUM_BYTES / 1024 / 1024 }, "file");
  const bytes = Buffer.from(await file.arrayBuffer());
  const name = cleanFileName(file.name);
  const read = await readTable(bytes, name);
  if (!read.ok) return read;
  const look: ImportLook = { ...read.table, warnings: read.warnings };
  const ours = await recogniseExport(membership, { bytes, name, sheets: look.sheets });
  if (ours && !ours.ok) return ours;
  const choices: TableChoices = { sheet: ours?.sheet ?? likelySheet(look.sheets)?.name };
  const { programme, actor } = membership;
  const id = randomUUID();
  const sha256 = await keepBytes(bytes);
  const mapping = ours?.mapping ?? (await recallMapping(programme.id, sheetOf({ look, choices }).headers));
  const data = { id, programmeId: programme.id, memberId: actor.memberId ?? 0, name, sha256, mediaType: MEDIA_TYPES[look.kind], size: bytes.length, look, choices, mapping, exported: ours?.marks };
  await db.import.create({ data: { ...data, toDo: sheetOf({ look, choices }).filled } });
  await goOn(id, sheetOf({ look, choices }).filled);
  const known = await db.import.findFirst({ where: { programmeId: programme.id, sha256, state: "DONE" }, orderBy: { finishedAt: "desc" }, select: { id: true } });
  return { ok: true, id, knownAs: known?.id ?? null };
}

/** The sheet that is likely meant: the fullest that is in sight and explains no other. */
function likelySheet(sheets: readonly SheetLook[]): SheetLook | undefined {
  const likely = (sheet: SheetLook) => (sheet.codeList ? 0 : sheet.hidden ? 1 : 2);
  return [...sheets].sort((a, b) => likely(b) - likely(a) || b.filled - a.filled)[0];
}
