import type { Actor } from "~/people/actor";
import { stepsGone, stepsTaken } from "./begin-item";
import type { FieldChange } from "./changes";
import { PLAIN_ENTRY, type Item } from "./item";
import { lockItem, type Tx } from "./load-item.server";
import { record } from "./record-change.server";
import type { Numbered, Origin } from "./succession-value";

/** Open action items of a side's own room go with the item too, each within its room: the person who acts learns nothing of another side's. */
export async function moveRooms(tx: Tx, actor: Actor, closing: readonly Item[], to: Numbered, by: Origin["by"]) {
  const rooms = await tx.$queryRaw<{ recommendationId: number; sideId: number }[]>`
    SELECT DISTINCT "recommendationId", "audienceSideId" AS "sideId" FROM "ActionItem"
    WHERE "recommendationId" = ANY(${closing.map(({ id }) => id)}::int[]) AND "audienceSideId" IS NOT NULL AND "status" = 'OPEN' ORDER BY 1, 2`;
  for (const { recommendationId, sideId } of rooms) {
    const from = closing.find(({ id }) => id === recommendationId);
    const side = from?.programme.sides.find(({ id }) => id === sideId);
    if (!from || !side) continue;
    const inRoom = (number: number) => lockItem(tx, from.programme, { ...actor, side }, number, side.code);
    const write = async (one: Item | null, changes: FieldChange[]) => {
      if (one) await record(tx, one, actor, { ok: true, act: by, permission: by, changes, entry: { ...PLAIN_ENTRY, audience: side.code } });
    };
    const seen = await inRoom(from.number);
    if (!seen) continue;
    await write(seen, stepsGone(seen, side.code));
    await write(await inRoom(to.number), stepsTaken([seen], side.code));
  }
}
