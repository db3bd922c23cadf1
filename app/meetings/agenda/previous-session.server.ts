import { z } from "zod";
import { Precision } from "#db/enums";
import { askByKey } from "~/db.server";
import { lastDay } from "~/history/periods";
import { dayFormat, type Programme } from "~/programmes/programme";
import type { Meeting } from "../meeting";

const Row = z.object({ id: z.number(), title: z.string(), heldOn: z.string(), precision: z.enum(Precision), closedAt: z.date().nullable() });

/** The session of the body before this one, and from when on things have happened since: the moment it was closed here, else the end of its last day. */
export type Previous = {
  id: number; title: string; heldOn: string; precision: Precision; since: { at: Date | null; day: string };
  /** The instant after which an entry of the history counts as since then. */
  until: string;
};

/** The body's previous session that was held: the one it follows, else the last before it. Null for its first. */
export async function findPreviousSession({ timeZone }: Pick<Programme, "timeZone">, { id, body, previousId, heldOn }: Pick<Meeting, "id" | "body" | "previousId" | "heldOn">): Promise<Previous | null> {
  if (!body) return null;
  const rows = await askByKey`
    SELECT p."id", p."title", p."heldOn", p."heldPrecision" AS "precision", p."closedAt" FROM "Meeting" p
    WHERE p."bodyId" = ${body.id} AND p."kind" = 'SESSION' AND p."state" IN ('HELD', 'RECORD_IN_DRAFT', 'RECORD_CIRCULATED', 'CONCLUDED') AND p."id" <> ${id}
      AND (p."id" = ${previousId ?? 0} OR (p."heldOn", p."id") < (${heldOn}, ${id}::int))
    ORDER BY p."id" = ${previousId ?? 0} DESC, p."heldOn" DESC, p."id" DESC LIMIT 1`;
  const [row] = z.array(Row).parse(rows);
  if (!row) return null;
  const { closedAt, ...previous } = row;
  const day = closedAt ? dayFormat(timeZone).format(closedAt) : lastDay(row.heldOn);
  return { ...previous, since: { at: closedAt, day }, until: closedAt?.toISOString() ?? `${day}T23:59:59.999Z` };
}
