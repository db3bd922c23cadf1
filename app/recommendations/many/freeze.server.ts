import { randomUUID } from "node:crypto";
import type { Membership } from "~/programmes/membership.server";
import { ITEMS } from "~/recommendations/list/source.server";
import type { ManyAct } from "./acts";
import { atLength } from "./at-length.server";
import type { Asked } from "./change.server";
import type { Selection } from "./select.server";

/** A preview that nobody came back to is kept this long. */
const KEPT_HOURS = 24;

/** Writes down which items are meant, each with its version as it is now: from here on nobody is added and nobody drops out. Answers the id, or null for none. */
export async function freezeList({ actor, programme }: Pick<Membership, "actor" | "programme">, act: ManyAct, values: Asked, { where }: Selection): Promise<string | null> {
  const id = randomUUID();
  await sweepPreviews();
  const frozen = await atLength(async (tx) => {
    await tx.bulkChange.create({ data: { id, programmeId: programme.id, memberId: actor.memberId ?? 0, act, values } });
    const count = await tx.$executeRaw`
      INSERT INTO "BulkItem" ("bulkChangeId", "recommendationId", "version") SELECT ${id}::uuid, r."id", r."version" FROM ${ITEMS.from} WHERE ${where}`;
    if (count) await tx.bulkChange.update({ where: { id }, data: { frozen: count, toDo: count } });
    else await tx.bulkChange.delete({ where: { id } });
    return count;
  });
  return frozen ? id : null;
}

/** Removes previews that were left behind; their lists go with them. */
export async function sweepPreviews() {
  await atLength((tx) => tx.$executeRaw`DELETE FROM "BulkChange" WHERE "state" IN ('PLANNING', 'PREVIEW') AND "createdAt" < now() - make_interval(hours => ${KEPT_HOURS}::int)`);
}
