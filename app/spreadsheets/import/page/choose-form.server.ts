import { z } from "zod";
import { id, optional } from "~/form-fields.server";
import { refuse, type Refusal } from "~/refusal";
import { chooseAll, chooseInRow } from "../choose-conflict.server";
import { isField } from "../fields";
import { barImport, type Member } from "../read.server";
import type { TableImport } from "../table-import";

/** The form of one choice: of a row and field, of a field in all rows, or of all. */
export const ChoiceForm = z.object({ row: optional(id), field: optional(z.string().max(100)), which: z.enum(["theirs", "ours"]), stays: z.string().optional() });

/** Keeps a choice of which counts. */
export async function choose(membership: Member, imported: TableImport, { row, field, which }: z.output<typeof ChoiceForm>): Promise<{ ok: true } | Refusal> {
  const barred = barImport(membership);
  if (barred) return barred;
  if (field !== null && !isField(field, membership.programme.sides)) return refuse("invalid", "errors.notAChoice");
  if (row === null) return chooseAll(imported, field, which);
  return field === null ? refuse("invalid", "errors.notAChoice") : chooseInRow(imported, row, { [field]: which });
}
