import { z } from "zod";
import { RecordPart } from "#db/enums";
import { askByKey } from "~/db.server";
import type { ComposedRecord, RecordedComparison } from "./record";

const Texts = z.record(z.string(), z.string());
const Side = z.object({ id: z.number(), code: z.string(), name: z.string() });

const Row = z.object({
  programme: z.object({ id: z.number(), key: z.string(), name: z.string(), notice: z.string().nullable(), timeZone: z.string() }),
  bodySides: z.array(Side),
  sides: z.array(Side),
  written: z.array(z.object({
    id: z.number(), entryId: z.number().nullable(), part: z.enum(RecordPart).nullable(), outcomeId: z.string().nullable(), place: z.number(), texts: Texts, agreed: z.array(z.string()), version: z.number(),
  })),
  comparison: z.unknown().transform((value) => (value ?? null) as RecordedComparison | null),
  content: z.unknown().transform((value) => (value ?? null) as ComposedRecord | null),
  contentHash: z.string(),
});

/** What is kept of a meeting's record: its paragraphs as they were written, and from the first signature on its content. */
export async function findKept(meetingId: number) {
  const [row] = await askByKey<{ kept: unknown }>`
    SELECT jsonb_build_object(
      'programme', jsonb_build_object('id', p."id", 'key', p."key", 'name', p."name", 'notice', p."notice", 'timeZone', p."timeZone"),
      'bodySides', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s."id", 'code', s."code", 'name', s."name") ORDER BY s."order", s."id"), '[]')
        FROM "BodySide" b JOIN "Side" s ON s."id" = b."sideId" WHERE b."bodyId" = m."bodyId"),
      'sides', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s."id", 'code', s."code", 'name', s."name") ORDER BY s."order", s."id"), '[]') FROM "Side" s WHERE s."programmeId" = p."id"),
      'written', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w."id", 'entryId', w."entryId", 'part', w."part", 'outcomeId', w."outcomeId", 'place', w."place", 'texts', w."texts",
        'agreed', w."agreed", 'version', w."version") ORDER BY w."place", w."id"), '[]') FROM "RecordParagraph" w WHERE w."meetingId" = m."id" AND w."removedAt" IS NULL),
      'comparison', c."comparison", 'content', coalesce(r."content", c."content"), 'contentHash', coalesce(r."contentHash", c."contentHash", '')) AS "kept"
    FROM "Meeting" m JOIN "Programme" p ON p."id" = m."programmeId" LEFT JOIN "CirculatedRecord" c ON c."meetingId" = m."id" LEFT JOIN "MeetingRecord" r ON r."meetingId" = m."id"
    WHERE m."id" = ${meetingId}`;
  const { bodySides, sides, ...kept } = Row.parse(row?.kept);
  return { ...kept, sides, signing: bodySides.length ? bodySides : sides };
}

export type Kept = Awaited<ReturnType<typeof findKept>>;
