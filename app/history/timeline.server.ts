import { z } from "zod";
import { Channel, Precision } from "#db/enums";
import { Prisma } from "#db/client";
import { askByKey } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { ACTS, type Act } from "~/recommendations/acts";
import { FieldChanges, Report } from "~/recommendations/changes";
import { visibleTo } from "./audience.server";
import type { HistoryEntry } from "./entry";
import { inPart } from "./timeline-part.server";
import type { TimelineFilter } from "./timeline-filter";

export const TIMELINE_PAGE = 100;

export type TimelineQuestion = { actor: Pick<Actor, "side">; programme: Programme; number: number; filter: TimelineFilter; skip: number; /** With the history of what it came from. */ origins?: boolean; /** Only what counts from this day or one before it. */ until?: string };

const ActName = z.enum(Object.keys(ACTS) as [Act, ...Act[]]);
const Place = z.object({ side: z.string().nullable(), version: z.number() });
const Link = z.object({ place: Place, act: ActName });
const instant = z.union([z.date(), z.string()]).transform((at) => new Date(at).toISOString());

const Entries: z.ZodType<HistoryEntry[]> = z.array(
  z.object({
    place: Place,
    of: z.object({ number: z.number(), reference: z.string() }).nullable(),
    act: ActName,
    happened: z.object({ on: z.string(), precision: z.enum(Precision) }),
    recordedAt: instant,
    effectiveAt: instant.nullable(),
    personId: z.number().nullable(),
    by: z.object({ name: z.string(), office: z.string(), organisation: z.string(), side: z.string() }),
    onBehalfOf: z.string(),
    meeting: z.object({ title: z.string(), heldOn: z.string(), heldPrecision: z.enum(Precision), asReported: z.boolean(), paragraph: z.string(), unsigned: z.boolean() }).nullable(),
    channel: z.enum(Channel),
    channelReference: z.string(),
    note: z.string(),
    changes: FieldChanges,
    report: Report.nullable(),
    undoes: Link.nullable(),
    corrects: Link.nullable(),
    undoneBy: Link.extend({ by: z.string(), at: instant }).nullable(),
    correctedBy: z.array(Link.extend({ note: z.string() })),
  }),
);

/** The last day of what is known of a date, never after the day it was recorded: the history is read in its order. */
export const readingDay = (timeZone: string) => Prisma.sql`least((v."recordedAt" AT TIME ZONE ${timeZone})::date, CASE v."happenedPrecision"
  WHEN 'DAY' THEN v."happenedOn"::date
  WHEN 'MONTH' THEN ((v."happenedOn" || '-01')::date + interval '1 month - 1 day')::date
  WHEN 'QUARTER' THEN (make_date(left(v."happenedOn", 4)::int, right(v."happenedOn", 1)::int * 3, 1) + interval '1 month - 1 day')::date
  ELSE make_date(left(v."happenedOn", 4)::int, 12, 31) END)`;

/** One page of an item's history as this person may read it, newest first by when it happened, and whether there is more. */
export async function readTimeline(question: TimelineQuestion): Promise<{ entries: HistoryEntry[]; more: boolean }> {
  const { actor, programme, number, skip } = question;
  const rows = await askByKey`
    WITH RECURSIVE line AS (
      SELECT r."id", r."number", r."reference" FROM "Recommendation" r WHERE r."programmeId" = ${programme.id} AND r."number" = ${number} ${question.origins ? ORIGINS : Prisma.empty}
    ), mine AS (
      SELECT v.*, d."code" AS "sideCode", r."number", r."reference", ${readingDay(programme.timeZone)} AS "day", ${countsUntil(question)} AS "counts"
      FROM line r JOIN "Revision" v ON v."recommendationId" = r."id" LEFT JOIN "Side" d ON d."id" = v."audienceSideId"
      WHERE ${visibleTo(actor, "v")} AND (v."undoes" IS NOT NULL OR ${countsUntil(question)})
    ), corrections AS (
      SELECT c."corrects" AS "id", jsonb_agg(${link("c", true)} ORDER BY c."id") AS "all" FROM mine c WHERE c."corrects" IS NOT NULL GROUP BY c."corrects"
    )
    SELECT jsonb_build_object('side', v."sideCode", 'version', v."version") AS "place", v."act",
      CASE WHEN v."number" <> ${number} THEN jsonb_build_object('number', v."number", 'reference', v."reference") END AS "of",
      jsonb_build_object('on', v."happenedOn", 'precision', v."happenedPrecision") AS "happened", v."recordedAt", v."effectiveAt", v."personId",
      jsonb_build_object('name', v."actorName", 'office', v."actorOffice", 'organisation', v."actorOrganisation", 'side', v."actorSide") AS "by",
      v."onBehalfOf", v."channel", v."channelReference", v."note", v."changes", v."report",
      CASE WHEN m."id" IS NOT NULL THEN jsonb_build_object('title', m."title", 'heldOn', m."heldOn", 'heldPrecision', m."heldPrecision",
        'asReported', m."asReported", 'paragraph', coalesce(e."paragraph", ''), 'unsigned', coalesce(e."decided" AND e."effect" = 'TAKEN' AND m."state" <> 'CONCLUDED', false)) END AS "meeting",
      ${link("b")} AS "undoes", ${link("c")} AS "corrects",
      ${link("u")} || jsonb_build_object('by', u."actorName", 'at', u."recordedAt") AS "undoneBy", coalesce(k."all", '[]') AS "correctedBy"
    FROM mine v LEFT JOIN "Meeting" m ON m."id" = v."meetingId"
      LEFT JOIN LATERAL (SELECT o."paragraph", o."decided", o."effect" FROM "Outcome" o WHERE o."revisionId" = v."id" AND o."audienceSideId" IS NULL AND o."takenBackAt" IS NULL ORDER BY o."order" LIMIT 1) e ON true
      LEFT JOIN mine b ON b."id" = v."undoes" LEFT JOIN mine c ON c."id" = v."corrects"
      LEFT JOIN mine u ON u."undoes" = v."id" LEFT JOIN corrections k ON k."id" = v."id"
    WHERE ${inPart(question.filter)} AND v."counts"
    ORDER BY v."day" DESC, v."id" DESC LIMIT ${TIMELINE_PAGE + 1} OFFSET ${skip}`;
  const entries = Entries.parse(rows);
  return { entries: entries.slice(0, TIMELINE_PAGE), more: entries.length > TIMELINE_PAGE };
}

/** Whether the entry `v` counts from the last day that is asked for, or one before it; what undid one is known of in any case. */
const countsUntil = ({ until, programme }: TimelineQuestion) =>
  until ? Prisma.sql`counts_from(v."happenedOn", v."recordedAt", v."effectiveAt", ${programme.timeZone}) <= ${until}::date` : Prisma.sql`true`;

/** What an item came from, and what that came from. */
const ORIGINS = Prisma.sql`UNION SELECT o."id", o."number", o."reference" FROM line l JOIN "CarriedOver" c ON c."toId" = l."id" JOIN "Recommendation" o ON o."id" = c."fromId"`;

/** Another entry by its name; null where there is none. */
function link(alias: "b" | "c" | "u", withNote = false) {
  const note = withNote ? `, 'note', ${alias}."note"` : "";
  return Prisma.raw(`CASE WHEN ${alias}."id" IS NOT NULL THEN
    jsonb_build_object('place', jsonb_build_object('side', ${alias}."sideCode", 'version', ${alias}."version"), 'act', ${alias}."act"${note}) END`);
}
