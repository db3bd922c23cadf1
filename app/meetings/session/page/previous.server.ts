import { z } from "zod";
import { Precision } from "#db/enums";
import { askByKey } from "~/db.server";
import { lastDay } from "~/history/periods";
import type { Meeting } from "~/meetings/meeting";

const Row = z.object({ id: z.number(), title: z.string(), heldOn: z.string(), precision: z.enum(Precision), closedAt: z.date().nullable() });

/** The session before, and the instant after which something counts as since then. */
export type PreviousSession = { id: number; title: string; heldOn: string; precision: Precision; until: string };

/** The session that this one follows; where that is not said, the body's last one before it. */
export async function findPreviousSession({ id, previousId, body, heldOn }: Pick<Meeting, "id" | "previousId" | "body" | "heldOn">): Promise<PreviousSession | null> {
  const [row] = await askByKey`
    SELECT p."id", p."title", p."heldOn", p."heldPrecision" AS "precision", p."closedAt" FROM "Meeting" p
    WHERE p."id" = coalesce(${previousId}::int, (SELECT b."id" FROM "Meeting" b WHERE b."bodyId" = ${body?.id ?? null}::int AND b."kind" = 'SESSION' AND b."id" <> ${id}
      AND b."state" IN ('HELD', 'ADJOURNED', 'RECORD_IN_DRAFT', 'RECORD_CIRCULATED', 'CONCLUDED') AND (b."heldOn", b."id") < (${heldOn}, ${id}::int)
      ORDER BY b."heldOn" DESC, b."id" DESC LIMIT 1))`;
  if (!row) return null;
  const { closedAt, ...previous } = Row.parse(row);
  return { ...previous, until: closedAt?.toISOString() ?? `${lastDay(previous.heldOn)}T23:59:59.999Z` };
}
