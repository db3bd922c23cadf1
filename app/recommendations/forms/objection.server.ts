import { z } from "zod";
import { Prisma } from "#db/client";
import { allOrNothing } from "~/all-or-nothing.server";
import { db } from "~/db.server";
import { describeChanges, labelChange, type ChangeWords } from "~/history/change-words";
import { listWords } from "~/history/value-words";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import { FieldChanges } from "~/recommendations/changes";
import { Around, LAST_ENTRY, type Tx } from "~/recommendations/load-item.server";
import { changedAgain, objectionTo, objectTo, type Decided } from "~/recommendations/object-to-decision";
import type { Prepared } from "./act-route.server";
import type { correctSchema, Earlier } from "./earlier.server";
import { entryOf } from "./entry.server";
import type { Asked } from "./item.server";

const Row = z.object({
  entry: Around.shape.lastEntry.unwrap(),
  decision: z.object({ meetingId: z.number(), meeting: z.string(), side: z.string(), concluded: z.boolean() }).nullable(),
  takenBack: z.boolean(),
  later: z.array(z.object({ by: z.string(), changes: FieldChanges })),
});

const UNDONE = (alias: "v" | "l") => Prisma.raw(`EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = ${alias}."recommendationId" AND u."undoes" = ${alias}."id")`);

/** An entry with the session that recorded it as decided, and what came after it; null for one of a side's own. */
export async function readDecided({ item, words }: Asked, { version, audience }: Pick<Earlier, "version" | "audience">, tx: Tx | typeof db = db): Promise<Decided | null> {
  if (audience !== null) return null;
  const rows = await tx.$queryRaw`
    SELECT ${LAST_ENTRY} AS "entry", ${UNDONE("v")} AS "takenBack",
      (SELECT jsonb_build_object('meetingId', m."id", 'meeting', m."title", 'side', o."actorSide", 'concluded', m."state" = 'CONCLUDED')
        FROM "Outcome" o JOIN "Meeting" m ON m."id" = o."meetingId"
        WHERE o."revisionId" = v."id" AND o."decided" AND o."effect" = 'TAKEN' AND o."audienceSideId" IS NULL AND o."takenBackAt" IS NULL
        ORDER BY o."order" LIMIT 1) AS "decision",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('by', l."actorName", 'changes', l."changes") ORDER BY l."version" DESC), '[]')
        FROM "Revision" l WHERE l."recommendationId" = v."recommendationId" AND l."audienceSideId" IS NULL AND l."version" > v."version"
          AND l."undoes" IS NULL AND NOT ${UNDONE("l")}) AS "later"
    FROM "Revision" v WHERE v."recommendationId" = ${item.id} AND v."audienceSideId" IS NULL AND v."version" = ${version}`;
  const [row] = z.array(Row).parse(rows);
  if (!row) return null;
  const { later, ...decided } = row;
  const [last] = later.map(({ by, changes }) => ({ by, again: changedAgain(row.entry.changes, changes) })).filter(({ again }) => again.length);
  return { ...decided, since: last ? { by: last.by, what: listWords([...new Set(last.again.map((change) => labelChange(change, words)))], words.intl) } : null };
}

/** What an item goes back to by an objection, in words. */
export const showObjection = ({ item, words }: Asked, decided: Decided | null): ChangeWords[] => (decided ? describeChanges(objectionTo(decided.entry, item), words) : []);

/** Asks the one writer while neither the session nor the item can become another: what it goes by is read again. */
export function prepareObjection(asked: Asked, earlier: Earlier, decided: Decided | null, values: z.output<typeof correctSchema>): Prepared {
  const entry = entryOf(values);
  return {
    ok: true,
    decide: (item) => objectTo(item, asked.actor, decided, entry),
    change: (target) => allOrNothing(async (tx) => {
      if (decided?.decision) await tx.$queryRaw`SELECT FROM "Meeting" WHERE "id" = ${decided.decision.meetingId} FOR SHARE`;
      await tx.$queryRaw`SELECT FROM "Recommendation" WHERE "id" = ${asked.item.id} FOR UPDATE`;
      const now = await readDecided(asked, earlier, tx);
      return changeWithin(tx, target, (item) => objectTo(item, asked.actor, now, entry));
    }),
  };
}
