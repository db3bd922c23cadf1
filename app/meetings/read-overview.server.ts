import { z } from "zod";
import { DelegateRole, Precision } from "#db/enums";
import { askByKey } from "~/db.server";
import { Citations } from "~/sources/citations.server";
import type { Meeting } from "./meeting";
import { isMeetingAct, MEETING_FIELDS, type MeetingAct } from "./meeting-acts";

const Neighbour = z.object({ id: z.number(), title: z.string(), heldOn: z.string(), precision: z.enum(Precision) });
const Holder = z.object({ side: z.string(), name: z.string(), office: z.string() });
const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.object({ said: z.string(), role: z.enum(DelegateRole) })])), z.null()]);
const Change = z.object({
  version: z.number(),
  at: z.string().transform((at) => new Date(at).toISOString()),
  act: z.custom<MeetingAct>(isMeetingAct),
  by: z.string(),
  office: z.string(),
  note: z.string(),
  changes: z.array(z.object({ field: z.enum(MEETING_FIELDS), from: Value, to: Value })),
});

const Row = z.object({
  outcomes: z.array(z.string()),
  citations: Citations,
  before: Neighbour.nullable(),
  after: Neighbour.nullable(),
  bodyClosed: z.boolean(),
  rhythm: z.string(),
  quorum: z.number().nullable(),
  coChairs: z.array(Holder),
  secretaries: z.array(Holder),
  changes: z.array(Change),
});

export type MeetingOverview = z.infer<typeof Row>;
export type MeetingLogEntry = z.infer<typeof Change>;

/** What a meeting's own page says beside the meeting: its place in the series, who chairs and keeps its body, what was done to it. */
export async function readOverview({ id }: Pick<Meeting, "id">): Promise<MeetingOverview> {
  const [row] = await askByKey`
    SELECT m."outcomes", m."citations", b."closedAt" IS NOT NULL AS "bodyClosed", coalesce(b."rhythm", '') AS "rhythm", b."quorum",
      coalesce(
        (SELECT jsonb_build_object('id', p."id", 'title', p."title", 'heldOn', p."heldOn", 'precision', p."heldPrecision") FROM "Meeting" p WHERE p."id" = m."previousId"),
        (SELECT jsonb_build_object('id', p."id", 'title', p."title", 'heldOn', p."heldOn", 'precision', p."heldPrecision") FROM "Meeting" p
          WHERE p."bodyId" = m."bodyId" AND p."kind" = 'SESSION' AND m."kind" = 'SESSION' AND p."state" <> 'CANCELLED' AND (p."heldOn", p."id") < (m."heldOn", m."id")
          ORDER BY p."heldOn" DESC, p."id" DESC LIMIT 1)) AS "before",
      coalesce(
        (SELECT jsonb_build_object('id', n."id", 'title', n."title", 'heldOn', n."heldOn", 'precision', n."heldPrecision") FROM "Meeting" n
          WHERE n."previousId" = m."id" AND n."state" <> 'CANCELLED' ORDER BY n."heldOn", n."id" LIMIT 1),
        (SELECT jsonb_build_object('id', n."id", 'title', n."title", 'heldOn', n."heldOn", 'precision', n."heldPrecision") FROM "Meeting" n
          WHERE n."bodyId" = m."bodyId" AND n."kind" = 'SESSION' AND m."kind" = 'SESSION' AND n."state" <> 'CANCELLED' AND (n."heldOn", n."id") > (m."heldOn", m."id")
          ORDER BY n."heldOn", n."id" LIMIT 1)) AS "after",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('side', d."name", 'name', p."name", 'office', h."office") ORDER BY d."order"), '[]') FROM "BodySide" s
        JOIN "Side" d ON d."id" = s."sideId" JOIN "Member" h ON h."id" = s."coChairId" JOIN "Person" p ON p."id" = h."personId" WHERE s."bodyId" = m."bodyId") AS "coChairs",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('side', d."name", 'name', p."name", 'office', h."office") ORDER BY d."order"), '[]') FROM "BodySide" s
        JOIN "Side" d ON d."id" = s."sideId" JOIN "Member" h ON h."id" = s."secretaryId" JOIN "Person" p ON p."id" = h."personId" WHERE s."bodyId" = m."bodyId") AS "secretaries",
      to_jsonb(ARRAY(SELECT jsonb_build_object('version', c."version", 'at', c."recordedAt", 'act', c."act", 'by', c."actorName", 'office', c."actorOffice", 'note', c."note",
        'changes', c."changes") FROM "MeetingChange" c WHERE c."meetingId" = m."id" ORDER BY c."version" DESC LIMIT 100)) AS "changes"
    FROM "Meeting" m LEFT JOIN "Body" b ON b."id" = m."bodyId" WHERE m."id" = ${id}`;
  return Row.parse(row);
}
