import type { Actor } from "~/people/actor";
import type { Membership } from "~/programmes/membership.server";
import type { Programme } from "~/programmes/programme";
import { exportWorkbook } from "~/spreadsheets/export/workbook.server";
import { lookAtTable, readTableRows } from "~/spreadsheets/reading/read-table";
import type { CellValue } from "~/spreadsheets/reading/table";

/** The workbook of a list as one member downloads it. */
export async function downloadWorkbook(programme: Programme, actor: Actor, address = "") {
  const membership = { viewer: { locale: "en" }, actor, programme } as unknown as Membership;
  const answer = await exportWorkbook(membership, new URLSearchParams(address));
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** The rows of one sheet as our own reader has them. */
export async function rowsOf(bytes: Uint8Array, sheet: string): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  for await (const batch of readTableRows(bytes, "file.xlsx", { sheet })) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

/** The items of a workbook by their references, a value a heading. */
export async function itemsOf(bytes: Uint8Array): Promise<Map<string, Record<string, CellValue>>> {
  const { sheets } = await lookAtTable(bytes, "file.xlsx");
  const [sheet] = sheets;
  const [, , ...rows] = await rowsOf(bytes, sheet?.name ?? "");
  return new Map(rows.map((cells) => [String(cells[0]), Object.fromEntries((sheet?.headers ?? []).map((head, at) => [head, cells[at] ?? null]))]));
}
