import { z } from "zod";
import { say } from "~/form-errors.server";
import { many } from "~/form-fields.server";
import { sheetOf, type TableImport } from "../table-import";

export const REPEATED = ["separate", "together", "skip"] as const;

/** The form of what makes a row the same item, and what becomes of rows that are. */
export function rowsForm(imported: TableImport) {
  const columns = sheetOf(imported).headers.map((_, index) => String(index));
  return z.object({
    key: many(z.string().refine((index) => columns.includes(index), say("errors.notAChoice")).transform(Number), columns.length),
    repeated: z.enum(REPEATED).nullish().transform((repeated) => repeated ?? null),
  });
}
