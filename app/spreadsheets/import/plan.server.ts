import { z } from "zod";
import { Prisma } from "#db/client";
import { RowKind, RowOutcome } from "#db/enums";
import { db } from "~/db.server";
import { atLength } from "~/recommendations/many/at-length.server";
import { refuse, type Message, type Refusal } from "~/refusal";
import type { CellValue } from "~/spreadsheets/reading/table";
import type { Chosen, RowPlan } from "./mapping";
import { MessageRow } from "./mapping.server";
import { barImport, type Member } from "./read.server";
import { findOpenQuestions } from "./save.server";
import type { PlannedRow, TableImport } from "./table-import";
import { goOn } from "./work.server";

/** Has it worked out what would become of each row, at once or, where that takes long, as a job; not before all is answered that must be. */
export async function askForPlan(membership: Pick<Member, "actor">, imported: TableImport): Promise<{ ok: true } | Refusal> {
  const barred = barImport(membership);
  if (barred) return barred;
  const open = await findOpenQuestions(imported);
  if (imported.problem) return { ok: false, reason: "invalid", message: imported.problem };
  if (open.length) return refuse("invalid", "tableRows.refusal.openQuestions", { count: open.length });
  const begun = await atLength(async (tx) => {
    const { count } = await tx.import.updateMany({ where: { id: imported.id, state: { in: ["MAPPING", "PREVIEW"] } }, data: { state: "PLANNING", memberId: membership.actor.memberId ?? imported.memberId, toDo: imported.read } });
    if (count) await tx.$executeRaw`UPDATE "ImportRow" SET "kind" = NULL, "ownKey" = '', "plan" = NULL, "reason" = NULL, "recommendationId" = NULL, "version" = NULL WHERE "importId" = ${imported.id}::uuid AND ("kind" IS NOT NULL OR "ownKey" <> '')`;
    return count > 0;
  });
  if (!begun) return refuse("stale", "tableRows.refusal.begunAlready");
  await goOn(imported.id, imported.read);
  return { ok: true };
}

const PAGE = 50;

const Row = z.object({
  number: z.number(), kind: z.enum(RowKind), outcome: z.enum(RowOutcome), reference: z.string().nullable(), itemNumber: z.number().nullable(), title: z.string().nullable(),
  plan: z.custom<RowPlan>(), chosen: z.custom<Chosen>(), reason: MessageRow.nullable().transform((reason) => reason as Message | null), cells: z.custom<CellValue[]>(),
});

type Asked = { kind?: RowKind | null; outcome?: RowOutcome | null; after?: number };

/** The rows of a preview or of a finished import, fifty at a time, of one kind or outcome or of all; `next` is where the page after them begins. */
export async function readPlan({ id }: Pick<TableImport, "id">, { kind = null, outcome = null, after = 0 }: Asked): Promise<{ rows: PlannedRow[]; next: number | null }> {
  const rows = z.array(Row).parse(await db.$queryRaw`
    SELECT b."number", b."kind", b."outcome", b."plan", b."chosen", b."reason", b."cells", r."reference", r."number" AS "itemNumber", r."title"
    FROM "ImportRow" b LEFT JOIN "Recommendation" r ON r."id" = b."recommendationId"
    WHERE b."importId" = ${id}::uuid AND b."kind" IS NOT NULL AND b."number" > ${after}
      ${kind ? Prisma.sql`AND b."kind" = ${kind}::"RowKind"` : Prisma.empty} ${outcome ? Prisma.sql`AND b."outcome" = ${outcome}::"RowOutcome"` : Prisma.empty}
    ORDER BY b."number" LIMIT ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, title: titleOf(row.plan, row.title) }));
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.number ?? null) : null };
}

const titleOf = ({ changes }: RowPlan, title: string | null) => title ?? changes.find(({ field }) => field === "title")?.to ?? "";
