import { z } from "zod";
import type { FieldChange } from "~/recommendations/changes";
import { FieldChanges } from "~/recommendations/changes";
import type { Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import type { Refusal } from "~/refusal";

const Since = z.array(z.object({ actorName: z.string(), recordedAt: z.date(), changes: FieldChanges }));

const places = (changes: FieldChange[]) => changes.map(({ field, key }) => `${field}/${key}`);

/** Refuses a save from an outdated page when a field it changes was changed since; says by whom, and what it is now. */
export async function refuseIfOutdated(tx: Tx, item: Item, version: number | null, changes: FieldChange[]): Promise<Refusal | null> {
  if (version === null || version >= item.version) return null;
  const rows = await tx.$queryRaw`
    SELECT "actorName", "recordedAt", "changes" FROM "Revision"
    WHERE "recommendationId" = ${item.id} AND "audienceSideId" IS NULL AND "version" > ${version} ORDER BY "version" DESC LIMIT 50`;
  const touched = new Set(places(changes));
  const meanwhile = Since.parse(rows)
    .map((row) => ({ ...row, changes: row.changes.filter((change) => touched.has(places([change])[0] ?? "")) }))
    .filter((row) => row.changes.length > 0);
  if (!meanwhile.length) return null;
  return {
    ok: false,
    reason: "stale",
    message: { key: "recommendations.refusal.changedMeanwhile", values: { by: meanwhile[0]?.actorName ?? "" } },
    meanwhile: meanwhile.map((row) => ({ by: row.actorName, at: row.recordedAt.toISOString(), changes: row.changes })),
    version: item.version,
  };
}
