import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Precision } from "#db/enums";
import { db } from "~/db.server";
import { many } from "~/form-fields.server";
import { visibleTo } from "~/history/audience.server";
import { readEntryName } from "~/history/entry-name";
import { notFound } from "~/http.server";
import type { Prepared } from "./act-route.server";
import { EvidenceValue } from "~/recommendations/changes";
import { entryOf, noteFields } from "./entry.server";
import { oneOf } from "./fields.server";
import type { Asked } from "./item.server";
import { evidenceChange } from "~/recommendations/item";
import { correctEntry, widenEntry, type EarlierEntry } from "~/recommendations/update-item";

const Row = z.object({
  id: z.string(),
  version: z.number(),
  personId: z.number().nullable(),
  note: z.string(),
  on: z.string(),
  precision: z.enum(Precision),
  actorName: z.string(),
  evidence: z.array(EvidenceValue.extend({ id: z.string() })),
});

export type Earlier = EarlierEntry & { by: string; on: string; precision: Precision; evidence: z.infer<typeof Row>["evidence"] };

/** The entry that an address names, where this reader may see it. */
export async function openEarlier({ actor, item }: Asked, name: string | undefined): Promise<Earlier> {
  const place = readEntryName(name);
  if (!place || (place.side !== null && place.side !== actor.side?.code)) throw notFound();
  const sideId = place.side === null ? null : (actor.side?.id ?? null);
  const rows = await db.$queryRaw`
    SELECT v."id"::text, v."version", v."personId", v."note", v."happenedOn" AS "on", v."happenedPrecision" AS "precision", v."actorName",
      (SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY e."title"), '[]')
        FROM "Evidence" e WHERE e."revisionId" = v."id" AND ${visibleTo(actor, "e")}) AS "evidence"
    FROM "Revision" v
    WHERE v."recommendationId" = ${item.id} AND v."version" = ${place.version} AND coalesce(v."audienceSideId", 0) = coalesce(${sideId}::int, 0)`;
  const [row] = z.array(Row).parse(rows);
  if (!row) throw notFound();
  const { on, precision, actorName, ...entry } = row;
  return { ...entry, audience: place.side, happened: { on, precision }, by: actorName, on, precision };
}

export const correctSchema = z.object(noteFields);

export const prepareCorrection = (earlier: Earlier, values: z.output<typeof correctSchema>): Prepared => ({
  ok: true,
  audience: earlier.audience,
  decide: (item) => correctEntry(item, earlier, entryOf(values)),
});

/** Which of its evidence goes with an entry that everybody may then read. */
export const widenSchema = (earlier: Earlier) => z.object({ ...noteFields, evidence: many(oneOf(earlier.evidence, ({ id }) => id)) });

export function prepareWidening(earlier: Earlier, values: z.output<ReturnType<typeof widenSchema>>): Prepared {
  const evidence = values.evidence.map(({ id: _, ...value }) => evidenceChange(randomUUID(), value));
  return { ok: true, decide: (item) => widenEntry(item, earlier, entryOf(values), evidence) };
}
