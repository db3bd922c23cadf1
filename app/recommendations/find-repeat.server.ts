import { z } from "zod";
import type { Actor } from "~/people/actor";
import type { Change, Item } from "./item";
import { Around, LAST_ENTRY, type Tx } from "./load-item.server";
import { isRecent, isRepeat, MOST_BETWEEN } from "./repeat";
import { isTracked } from "./state";

const Entries = z.array(z.object({ entry: Around.shape.lastEntry }));

/**
 * The version of an entry that a change only says once more, or null: the last one, or an earlier one of the same person's, after which they or others wrote.
 * Those are only asked for while the item's history is warm. A field that goes the same way again was moved back meanwhile: that is no repetition,
 * and neither is what is said again after it was taken back.
 */
export async function findRepeat(tx: Tx, item: Item, actor: Actor, change: Change): Promise<number | null> {
  const { lastEntry } = item;
  if (isRepeat(item, actor, change)) return lastEntry?.version ?? null;
  if (!lastEntry || actor.personId === null || !isRecent(lastEntry, item.now)) return null;
  if (change.changes.some(({ field }) => isTracked(field))) return null;
  const sideId = change.entry.audience === null ? 0 : (actor.side?.id ?? 0);
  const rows = await tx.$queryRaw`
    SELECT ${LAST_ENTRY} AS "entry"
    FROM "Revision" v WHERE v."recommendationId" = ${item.id} AND coalesce(v."audienceSideId", 0) = ${sideId} AND v."personId" = ${actor.personId}
      AND v."version" > ${lastEntry.version - MOST_BETWEEN} AND v."version" < ${lastEntry.version}
      AND NOT EXISTS (SELECT FROM "Revision" u WHERE u."recommendationId" = v."recommendationId" AND u."undoes" = v."id")
    ORDER BY v."version" DESC`;
  const said = Entries.parse(rows).find(({ entry }) => isRepeat({ ...item, lastEntry: entry }, actor, change));
  return said?.entry?.version ?? null;
}
