import { db } from "~/db.server";
import type { Words } from "~/history/value-words";
import { formatInstant } from "~/ui/dates";
import type { Membership } from "~/programmes/membership.server";
import { countUndoable } from "../count-undoable.server";
import type { TableImport } from "../table-import";

/** What came of a table that was carried out or undone: when, where its items are found, how many wait to be confirmed, whether it can be undone. */
export async function describeDone({ actor }: Pick<Membership, "actor">, imported: TableImport, { intl, timeZone }: Pick<Words, "intl" | "timeZone">) {
  const { id, state, sourceId, finishedAt, programme } = imported;
  const [source, [row], undo] = await Promise.all([
    sourceId === null ? null : db.source.findUnique({ where: { id: sourceId }, select: { key: true } }),
    db.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT r."id")::int AS "count" FROM "ImportRow" i JOIN "Recommendation" r ON r."id" = i."recommendationId"
      WHERE i."importId" = ${id}::uuid AND i."outcome" = 'CREATED' AND r."programmeId" = ${programme.id} AND NOT r."confirmed" AND NOT r."voided"`,
    state === "DONE" && imported.memberId === actor.memberId ? countUndoable(imported, actor) : null,
  ]);
  return { when: finishedAt ? formatInstant(finishedAt.toISOString(), intl, timeZone) : "", source: source?.key ?? null, unconfirmed: row?.count ?? 0, undoable: undo !== null && undo.void + undo.reverse > 0 };
}

export type ShownDone = Awaited<ReturnType<typeof describeDone>>;
