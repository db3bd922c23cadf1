import { refuse, type Refusal } from "~/refusal";
import type { FieldChange } from "./changes";
import type { Item } from "./item";
import type { Tx } from "./load-item.server";

type Step = { id: number; via: number | null; reference: string };

/**
 * Refuses what would make an item wait for itself, by way of others: what it is to wait for, or to live on in, must not wait for it. A carried-over
 * item is followed to where it lives on. The items named are locked, so that two halves of a loop are never written at once.
 */
export async function refuseLoop(tx: Tx, item: Pick<Item, "id" | "reference">, changes: readonly FieldChange[]): Promise<Refusal | null> {
  for (const one of changes) {
    if ((one.field !== "dependsOn" && one.field !== "livesOnIn") || !one.to) continue;
    const way = await findWay(tx, [one.to.id], [item.id]);
    if (way) return refuseWay(one.field === "dependsOn" ? [item.reference, ...way] : way, one.field);
  }
  return null;
}

/** The loop in words: each waits for the next. */
export const refuseWay = (way: readonly string[], field: string): Refusal =>
  refuse("invalid", way.length > 1 ? "recommendations.refusal.loop" : "recommendations.refusal.waitsForItself", { way: way.join(" → ") }, field);

/** The references from one of some items to one of others, each waiting for the next; null where no way leads there. */
export async function findWay(tx: Tx, from: readonly number[], to: readonly number[]): Promise<string[] | null> {
  const steps = await tx.$queryRaw<Step[]>`
    WITH RECURSIVE way ("id", "via") AS (
      SELECT "start", NULL::int FROM unnest(${[...from]}::int[]) AS "start"
      UNION
      SELECT n."toId", w."id" FROM way w JOIN (
        SELECT d."fromId", d."toId" FROM "Dependency" d
        UNION ALL
        SELECT c."fromId", c."toId" FROM "CarriedOver" c JOIN "Recommendation" o ON o."id" = c."fromId" AND o."status" = 'CLOSED_CARRIED_OVER'
      ) n ON n."fromId" = w."id"
    )
    SELECT w."id", w."via", r."reference" FROM way w JOIN "Recommendation" r ON r."id" = w."id"`;
  const end = steps.find(({ id }) => to.includes(id));
  if (!end) return null;
  const way: string[] = [];
  const seen = new Set<number>();
  for (let step: Step | undefined = end; step && !seen.has(step.id); step = steps.find(({ id }) => id === step?.via)) {
    seen.add(step.id);
    way.unshift(step.reference);
  }
  return way;
}
