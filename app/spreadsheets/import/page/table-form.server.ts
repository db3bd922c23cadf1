import { z } from "zod";
import { say } from "~/form-errors.server";
import { checkbox, optional } from "~/form-fields.server";
import { DELIMITERS } from "~/spreadsheets/reading/csv-dialect";
import type { TableChoices } from "~/spreadsheets/reading/table";
import { sheetOf, type TableImport } from "../table-import";
import { ENCODINGS } from "./table.server";

const HIGHEST_HEADER = 1_000;
const NOT_ASKED = z.unknown().transform(() => undefined).optional();

/** The form of how a table is read; a workbook has sheets, a file of text an encoding and a delimiter. */
export function tableForm({ look }: TableImport) {
  const names = look.sheets.map(({ name }) => name);
  return z.object({
    sheet: look.kind === "xlsx" ? z.string().refine((name) => names.includes(name), say("errors.notAChoice")) : NOT_ASKED,
    encoding: look.kind === "csv" ? z.enum(ENCODINGS) : NOT_ASKED,
    delimiter: look.kind === "csv" ? z.enum(DELIMITERS) : NOT_ASKED,
    header: optional(z.string().trim().regex(/^[1-9]\d{0,3}$/, say("importPages.table.headerNumber")).transform(Number).refine((row) => row <= HIGHEST_HEADER, say("importPages.table.headerNumber"))),
    repair: checkbox,
  });
}

/** What is chosen otherwise than the table was read; null where nothing is. On another sheet its own headings are looked for. */
export function readChoices(imported: TableImport, values: z.output<ReturnType<typeof tableForm>>): TableChoices | null {
  const { look, choices } = imported;
  const now = sheetOf(imported);
  const sheet = values.sheet ?? now.name;
  const moved = sheet !== now.name || (values.encoding ?? look.encoding) !== look.encoding || (values.delimiter ?? look.delimiter) !== look.delimiter;
  const header = values.header === now.header ? choices.header : values.header;
  const same = !moved && values.header === now.header && values.repair === (choices.repair ?? false);
  if (same) return null;
  return { sheet, encoding: values.encoding, delimiter: values.delimiter, repair: values.repair, ...(sheet === now.name && header !== undefined ? { header } : {}) };
}
