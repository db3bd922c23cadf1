import { db } from "~/db.server";
import { CODE_PAGES, type Encoding } from "~/sources/reading/encodings";
import { countEscaped, countMojibake, repairText } from "~/spreadsheets/reading/repair-text";
import type { Message } from "~/refusal";
import { sheetOf, type TableImport } from "../table-import";
import type { ShownSheet } from "./sheet-look";

export const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", ...CODE_PAGES];

/** How a table was read, for the page that shows it. */
export type ShownTable = {
  isText: boolean;
  sheets: ShownSheet[];
  chosen: string;
  header: number | null;
  encoding: Encoding | null;
  encodings: readonly Encoding[];
  delimiter: string | null;
  lineEnd: "\n" | "\r\n" | "\r" | null;
  warnings: Message[];
  repair: boolean;
  mojibake: number;
  escaped: number;
  examples: { before: string; after: string }[];
};

/** Describes how a table was read, with examples of words that could be put right. */
export async function describeTable(imported: TableImport): Promise<ShownTable> {
  const { look, choices, problem } = imported;
  const { name, header, mojibake, escaped } = sheetOf(imported);
  const errors = await countFormulaErrors(imported);
  const warnings: Message[] = [...(problem ? [problem] : []), ...look.warnings, ...(errors ? [{ key: "importPages.table.formulaErrors" as const, values: { count: errors } }] : [])];
  return {
    isText: look.kind === "csv", sheets: look.sheets, chosen: name, header, encoding: look.encoding, encodings: ENCODINGS, delimiter: look.delimiter, lineEnd: look.lineEnd, warnings,
    repair: choices.repair ?? false, mojibake, escaped, examples: choices.repair ? [] : await findExamples(imported, mojibake, escaped),
  };
}

async function countFormulaErrors({ id, look }: TableImport): Promise<number> {
  if (look.kind === "csv") return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "ImportRow" r, jsonb_array_elements(r."cells") c WHERE r."importId" = ${id}::uuid AND jsonb_typeof(c) = 'object' AND c ? 'error'`;
  return row?.count ?? 0;
}

const AROUND = 60;

/** A damaged cell of each sort as it stands and as it would be. */
async function findExamples({ id }: TableImport, mojibake: number, escaped: number): Promise<ShownTable["examples"]> {
  const marks = [...(mojibake ? [{ pattern: "[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]", count: countMojibake }] : []), ...(escaped ? [{ pattern: "_x[0-9A-Fa-f]{4}_", count: countEscaped }] : [])];
  const found = await Promise.all(marks.map(async ({ pattern, count }) => {
    const rows = await db.$queryRaw<{ text: string }[]>`
      SELECT c #>> '{}' AS "text" FROM "ImportRow" r, jsonb_array_elements(r."cells") c
      WHERE r."importId" = ${id}::uuid AND jsonb_typeof(c) = 'string' AND c #>> '{}' ~ ${pattern} ORDER BY r."number" LIMIT 20`;
    return rows.flatMap(({ text }) => showDamage(text, count)).slice(0, 1);
  }));
  return found.flat();
}

function showDamage(text: string, count: (text: string) => number): ShownTable["examples"] {
  const at = Array.from({ length: Math.ceil(text.length / AROUND) }, (_, piece) => text.slice(Math.max(0, piece * AROUND - 10), (piece + 1) * AROUND + 10)).find((piece) => count(piece));
  return at ? [{ before: at, after: repairText(at) }] : [];
}
