import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { refuse, type Refusal } from "~/refusal";
import type { FieldId } from "./fields";
import type { Chosen } from "./mapping";
import type { TableImport } from "./table-import";
import { goOn } from "./work.server";

type Which = "theirs" | "ours";

/** Chooses, in one row, which value counts where both the file and somebody here changed a field. */
export const chooseInRow = (imported: TableImport, number: number, chosen: Chosen) =>
  choose(imported, Prisma.sql`UPDATE "ImportRow" SET "chosen" = "chosen" || ${JSON.stringify(chosen)}::jsonb, "kind" = NULL WHERE "importId" = ${imported.id}::uuid AND "number" = ${number}`);

/** The same in every row where it is to be chosen or was, of one field or of all. */
export const chooseAll = (imported: TableImport, field: FieldId | null, which: Which) =>
  choose(imported, Prisma.sql`
    UPDATE "ImportRow" b SET "kind" = NULL, "chosen" = b."chosen" || f."chosen" FROM (
      SELECT r."number", jsonb_object_agg(n."field", ${which}::text) AS "chosen" FROM "ImportRow" r, LATERAL (
        SELECT c ->> 'field' AS "field" FROM jsonb_array_elements(r."plan" -> 'conflicts') c UNION SELECT jsonb_object_keys(r."chosen")) n
      WHERE r."importId" = ${imported.id}::uuid AND (r."kind" = 'CONFLICT' OR r."chosen" <> '{}') AND (${field}::text IS NULL OR n."field" = ${field}::text) GROUP BY 1) f
    WHERE b."importId" = ${imported.id}::uuid AND b."number" = f."number"`);

/** What was chosen is worked out anew, by the rows that it is about. */
async function choose({ id }: TableImport, update: Prisma.Sql): Promise<{ ok: true } | Refusal> {
  const begun = await db.$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({ where: { id, state: "PREVIEW" }, data: { state: "PLANNING" } });
    if (!count) return false;
    const rows = await tx.$executeRaw(update);
    await tx.import.update({ where: { id }, data: { toDo: rows } });
    return true;
  });
  if (!begun) return refuse("stale", "tableRows.refusal.notReady");
  await goOn(id);
  return { ok: true };
}
