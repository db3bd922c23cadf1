import { z } from "zod";
import { db } from "~/db.server";
import type { Tx } from "../../change-meeting.server";
import type { ComposedRecord } from "../record";
import type { Signature } from "./signature";

const instant = z.string().transform((at) => new Date(at).toISOString());

const Row = z.object({
  frozen: z.unknown().transform((value) => (value ?? null) as ComposedRecord | null),
  openedAt: instant.nullable(),
  sides: z.array(z.object({ code: z.string(), name: z.string() })),
  comments: z.array(z.object({ key: z.string(), count: z.number() })),
  signatures: z.array(z.object({
    side: z.string(), signatory: z.string(), office: z.string(), place: z.string(), signedOn: z.string(), languages: z.array(z.string()), contentHash: z.string(),
    scan: z.object({ name: z.string(), sha256: z.string(), mediaType: z.string(), size: z.number() }).nullable(),
    recordedAt: instant, recordedBy: z.object({ name: z.string(), office: z.string() }),
  }) satisfies z.ZodType<Signature>),
});

export type Signing = z.infer<typeof Row>;

/** How the signing of a meeting's record stands: by whom, by whom still, for which content, and the paragraphs with comments that nobody has resolved. */
export async function findSigning(meetingId: number, tx: Pick<Tx, "$queryRaw"> = db): Promise<Signing> {
  const [row] = await tx.$queryRaw<{ signing: unknown }[]>`
    SELECT jsonb_build_object(
      'frozen', c."content", 'openedAt', m."openedAt",
      'sides', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', s."code", 'name', s."name") ORDER BY s."order", s."id"), '[]') FROM "Side" s
        WHERE s."programmeId" = m."programmeId" AND (s."id" IN (SELECT b."sideId" FROM "BodySide" b WHERE b."bodyId" = m."bodyId")
          OR NOT EXISTS (SELECT FROM "BodySide" b WHERE b."bodyId" = m."bodyId"))),
      'comments', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', q."key", 'count', q."count") ORDER BY q."id"), '[]') FROM (
        SELECT w."id", coalesce('o-' || w."outcomeId", 'p-' || w."id") AS "key", count(*) AS "count" FROM "RecordParagraph" w JOIN "ParagraphComment" k ON k."paragraphId" = w."id"
        WHERE w."meetingId" = m."id" AND k."resolvedAt" IS NULL GROUP BY w."id") q),
      'signatures', (SELECT coalesce(jsonb_agg(jsonb_build_object('side', s."code", 'signatory', g."signatory", 'office', g."office", 'place', g."place", 'signedOn', g."signedOn",
        'languages', g."languages", 'contentHash', g."contentHash", 'recordedAt', g."recordedAt", 'recordedBy', jsonb_build_object('name', g."actorName", 'office', g."actorOffice"),
        'scan', CASE WHEN g."scanSha256" <> '' THEN jsonb_build_object('name', g."scanName", 'sha256', g."scanSha256", 'mediaType', g."scanType", 'size', g."scanSize") END)
        ORDER BY s."order", s."id"), '[]') FROM "RecordSignature" g JOIN "Side" s ON s."id" = g."sideId" WHERE g."meetingId" = m."id")) AS "signing"
    FROM "Meeting" m LEFT JOIN "CirculatedRecord" c ON c."meetingId" = m."id" WHERE m."id" = ${meetingId}`;
  return Row.parse(row?.signing);
}
