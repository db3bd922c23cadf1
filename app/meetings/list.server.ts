import { z } from "zod";
import { Prisma } from "#db/client";
import { MeetingKind, MeetingState, Precision } from "#db/enums";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { Citations } from "~/sources/citations.server";

const PAGE = 50;
const MOST_COMING = 100;

const Bodies = z.array(
  z.object({
    id: z.number(), name: z.string(), abbreviation: z.string(), training: z.boolean(), closed: z.boolean(), parent: z.string().nullable(), meetings: z.number(), followed: z.boolean(),
  }),
);

const instant = z.date().transform((at) => at.toISOString()).nullable();

const Meetings = z.array(
  z.object({
    id: z.number(),
    kind: z.enum(MeetingKind),
    body: z.string().nullable(),
    series: z.string(),
    title: z.string(),
    state: z.enum(MeetingState),
    place: z.string(),
    heldOn: z.string(),
    precision: z.enum(Precision),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    asReported: z.boolean(),
    outcomes: z.array(z.string()),
    citations: Citations,
  }),
);

export type BodyRow = z.infer<typeof Bodies>[number];
export type MeetingRow = z.infer<typeof Meetings>[number];

const Address = z.object({
  body: z.coerce.number().int().min(1).max(2 ** 31 - 1).nullable().catch(null),
  kind: z.enum(MeetingKind).nullable().catch(null),
  before: z.string().regex(/^\d{4}(-(Q[1-4]|H[12]|\d{2}(-\d{2})?))?_\d{1,9}$/).nullable().catch(null),
});

export type MeetingQuery = z.infer<typeof Address>;

/** Reads the address of the page of meetings; what it does not understand asks for nothing. */
export function readMeetingQuery(params: URLSearchParams): MeetingQuery {
  return Address.parse({ body: params.get("body"), kind: params.get("kind"), before: params.get("before") });
}

/** The bodies of a programme with how often each met, by rank and name, and whether this member follows them. */
export async function findBodies({ id }: Pick<Programme, "id">, memberId: number | null): Promise<BodyRow[]> {
  return Bodies.parse(await db.$queryRaw`
    SELECT b."id", b."name", b."abbreviation", b."training", b."closedAt" IS NOT NULL AS "closed", p."name" AS "parent",
      (SELECT count(*)::int FROM "Meeting" m WHERE m."bodyId" = b."id") AS "meetings",
      EXISTS (SELECT FROM "FollowedBody" f WHERE f."bodyId" = b."id" AND f."memberId" = ${memberId}) AS "followed"
    FROM "Body" b LEFT JOIN "Body" p ON p."id" = b."parentId"
    WHERE b."programmeId" = ${id} ORDER BY b."training", b."parentId" NULLS FIRST, b."id"`);
}

/** Those that are planned or going on here: the others are over, called off, or only noted as reported. */
const COMING = Prisma.sql`m."state" IN ('PLANNED', 'AGENDA_CIRCULATED', 'IN_SESSION', 'ADJOURNED', 'POSTPONED')`;

const asked = ({ body, kind }: MeetingQuery) => Prisma.sql`${body ? Prisma.sql`m."bodyId" = ${body}` : Prisma.sql`true`} AND ${kind ? Prisma.sql`m."kind" = ${kind}::"MeetingKind"` : Prisma.sql`true`}`;

const COLUMNS = Prisma.sql`m."id", m."kind", b."name" AS "body", m."series", m."title", m."state", m."place", m."heldOn", m."heldPrecision" AS "precision", m."startsAt", m."endsAt",
  m."timeZone", m."asReported", m."outcomes", m."citations"`;

/** The sessions that are planned or going on, the next first. */
export async function findComing({ id }: Pick<Programme, "id">, query: MeetingQuery): Promise<MeetingRow[]> {
  if (query.before) return [];
  return Meetings.parse(await db.$queryRaw`
    SELECT ${COLUMNS} FROM "Meeting" m LEFT JOIN "Body" b ON b."id" = m."bodyId"
    WHERE m."programmeId" = ${id} AND ${asked(query)} AND ${COMING} ORDER BY m."heldOn", m."startsAt" NULLS LAST, m."id" LIMIT ${MOST_COMING}`);
}

/** One page of the other meetings, newest first; `next` is where the page after it begins. */
export async function findMeetings({ id }: Pick<Programme, "id">, query: MeetingQuery): Promise<{ meetings: MeetingRow[]; next: string | null }> {
  const [day, number] = query.before?.split("_") ?? [];
  const rows = Meetings.parse(await db.$queryRaw`
    SELECT ${COLUMNS} FROM "Meeting" m LEFT JOIN "Body" b ON b."id" = m."bodyId"
    WHERE m."programmeId" = ${id} AND ${asked(query)} AND NOT ${COMING} AND ${day ? Prisma.sql`(m."heldOn", m."id") < (${day}, ${Number(number)})` : Prisma.sql`true`}
    ORDER BY m."heldOn" DESC, m."id" DESC LIMIT ${PAGE + 1}`);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return { meetings: shown, next: last && rows.length > PAGE ? `${last.heldOn}_${last.id}` : null };
}
