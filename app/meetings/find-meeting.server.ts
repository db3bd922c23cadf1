import { z } from "zod";
import { MeetingKind, MeetingState, Precision, RecordKind } from "#db/enums";
import { db } from "~/db.server";
import { notFound } from "~/http.server";
import { requireMember } from "~/programmes/membership.server";
import type { Meeting } from "./meeting";
import type { Tx } from "./change-meeting.server";

const instant = z.string().transform((at) => new Date(at).toISOString());

const Row = z.object({
  id: z.number(),
  kind: z.enum(MeetingKind),
  body: z.object({ id: z.number(), name: z.string(), training: z.boolean(), recordKind: z.enum(RecordKind), languages: z.array(z.string()), authentic: z.array(z.string()), parentId: z.number().nullable() }).nullable(),
  series: z.string(),
  number: z.number().nullable(),
  title: z.string(),
  state: z.enum(MeetingState),
  version: z.number(),
  place: z.string(),
  link: z.string(),
  hostSide: z.object({ id: z.number(), code: z.string(), name: z.string() }).nullable(),
  heldOn: z.string(),
  precision: z.enum(Precision),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  timeZone: z.string(),
  previousId: z.number().nullable(),
});

/** A meeting of a programme; null where there is none of this number. */
export async function findMeeting(programmeId: number, id: number, tx: Pick<Tx, "$queryRaw"> = db): Promise<Meeting | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT jsonb_build_object('id', m."id", 'kind', m."kind", 'series', m."series", 'number', m."number", 'title', m."title", 'state', m."state", 'version', m."version",
      'place', m."place", 'link', m."link", 'heldOn', m."heldOn", 'precision', m."heldPrecision", 'startsAt', m."startsAt", 'endsAt', m."endsAt", 'timeZone', m."timeZone",
      'previousId', m."previousId",
      'body', CASE WHEN b."id" IS NOT NULL THEN jsonb_build_object('id', b."id", 'name', b."name", 'training', b."training", 'recordKind', b."recordKind",
        'languages', b."languages", 'authentic', b."authentic", 'parentId', b."parentId") END,
      'hostSide', CASE WHEN d."id" IS NOT NULL THEN jsonb_build_object('id', d."id", 'code', d."code", 'name', d."name") END) AS "meeting"
    FROM "Meeting" m LEFT JOIN "Body" b ON b."id" = m."bodyId" LEFT JOIN "Side" d ON d."id" = m."hostSideId"
    WHERE m."programmeId" = ${programmeId} AND m."id" = ${id}`;
  return row ? Row.parse((row as { meeting: unknown }).meeting) : null;
}

/** The meeting that an address names, and the reader's place in its programme; to everybody else it does not exist. */
export async function requireMeeting(request: Request, params: { programme?: string; meeting?: string }) {
  const membership = await requireMember(request, params.programme);
  const id = /^[1-9]\d{0,8}$/.test(params.meeting ?? "") ? Number(params.meeting) : null;
  const meeting = id === null ? null : await findMeeting(membership.programme.id, id);
  if (!meeting) throw notFound();
  return { ...membership, meeting, base: `/p/${membership.programme.key}/meetings/${meeting.id}` };
}
