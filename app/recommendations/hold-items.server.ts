import type { Programme } from "~/programmes/programme";
import { takeSuccession } from "./succession";
import type { FieldChange } from "./changes";
import type { Tx } from "./load-item.server";

/** What a change needs held besides its own item: the items that it names, and the programme's next numbers. */
export type Hold = { ids: number[]; numbers: boolean };

export const NOTHING: Hold = { ids: [], numbers: false };

/** What has to be held while these changes of an item are written; nothing for a change of one item alone. */
export function holdFor(itemId: number, changes: readonly FieldChange[]): Hold {
  const named = changes.flatMap((one) => ((one.field === "livesOnIn" || one.field === "dependsOn") && one.to ? [one.to.id] : []));
  const { closing = [], into = null, parts = [] } = takeSuccession(changes)?.succession ?? {};
  const ids = [...new Set([...named, ...closing.map(({ id }) => id), ...(into ? [into.id] : [])])].filter((id) => id !== itemId);
  return ids.length || parts.length ? { ids: [itemId, ...ids], numbers: parts.length > 0 } : NOTHING;
}

/** Whether all that is needed is held already. */
export const isHeld = (needed: Hold, held: Hold) => needed.ids.every((id) => held.ids.includes(id)) && (held.numbers || !needed.numbers);

/**
 * Locks several items of a programme, always in the same order: the programme's web of items, its next numbers, the items by their number.
 * Two changes that name each other's items wait in a row, and never for each other.
 */
export async function holdItems(tx: Tx, { id }: Programme, { ids, numbers }: Hold) {
  if (!ids.length) return;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('followthrough web'), ${id}::int)::text`;
  if (numbers) await tx.$queryRaw`SELECT "id" FROM "Programme" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT "id" FROM "Recommendation" WHERE "programmeId" = ${id} AND "id" = ANY(${ids}::int[]) ORDER BY "number" FOR UPDATE`;
}
