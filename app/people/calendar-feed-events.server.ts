import { z } from "zod";
import { MeetingState } from "#db/enums";
import { ask } from "~/db.server";
import { addDays } from "~/history/calendar";
import { visibleTo } from "~/history/audience.server";
import { describeLocale, isLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import { eventOfItem, eventOfMeeting, eventOfStep, type CalendarEvent } from "~/meetings/calendar";
import { listPlaces } from "~/programmes/membership.server";
import type { Place } from "~/programmes/places.server";
import { todayIn } from "~/programmes/programme";
import { OPEN_STATUSES } from "~/recommendations/status";
import { workingMembers } from "./actor";
import type { FeedReader } from "./calendar-feed.server";

/** Of each kind in each programme. */
const MOST = 1_000;
const DAYS_BACK = 366;

const instant = z.string().transform((at) => new Date(at).toISOString()).nullable();

const Found = z.object({
  meetings: z.array(z.object({
    id: z.number(), version: z.number(), title: z.string(), state: z.enum(MeetingState), place: z.string(), link: z.string(), heldOn: z.string(),
    precision: z.literal("DAY"), startsAt: instant, endsAt: instant, timeZone: z.string(),
  })),
  steps: z.array(z.object({ id: z.string(), what: z.string(), day: z.string(), number: z.number(), reference: z.string() })),
  items: z.array(z.object({ number: z.number(), reference: z.string(), title: z.string(), day: z.string() })),
});

/** All that somebody's calendar shows, of the programmes in which they hold an office today. */
export async function readFeed(reader: FeedReader, origin: string): Promise<CalendarEvent[]> {
  const { intl } = describeLocale(isLocale(reader.locale) ? reader.locale : "en");
  const t = translator(reader.locale);
  const events = await Promise.all(listPlaces(reader).map(async (place) => {
    const { meetings, steps, items } = await readPlace(place);
    const at = { origin, programmeKey: place.programme.key, notice: place.programme.notice, t, intl };
    return [...meetings.map((one) => eventOfMeeting(one, at)), ...steps.map((one) => eventOfStep(one, at)), ...items.map((one) => eventOfItem(one, at))];
  }));
  return events.flat();
}

/**
 * The meetings of a programme that have a day and are not cancelled; open action items with a last day that are theirs, joint or of their own side's
 * room; and open items with a deadline that they own. Theirs is also what belongs to those for whom they act.
 */
async function readPlace({ actor, programme }: Place) {
  const members = workingMembers(actor);
  const since = addDays(todayIn(programme.timeZone), -DAYS_BACK) ?? "";
  const [row] = await ask`
    SELECT to_jsonb(ARRAY(
        SELECT jsonb_build_object('id', g."id", 'version', g."version", 'title', g."title", 'state', g."state", 'place', g."place", 'link', g."link", 'heldOn', g."heldOn",
          'precision', g."heldPrecision", 'startsAt', g."startsAt", 'endsAt', g."endsAt", 'timeZone', g."timeZone")
        FROM "Meeting" g WHERE g."programmeId" = ${programme.id} AND g."heldOn" >= ${since} AND g."heldPrecision" = 'DAY' AND g."state" <> 'CANCELLED'
        ORDER BY g."heldOn" DESC, g."id" LIMIT ${MOST})) AS "meetings",
      to_jsonb(ARRAY(
        SELECT jsonb_build_object('id', a."id", 'what', a."what", 'day', a."dueLastDay"::text, 'number', r."number", 'reference', r."reference")
        FROM "ActionItem" a JOIN "Recommendation" r ON r."id" = a."recommendationId"
        WHERE a."programmeId" = ${programme.id} AND a."status" = 'OPEN' AND a."dueLastDay" IS NOT NULL AND a."assigneeId" = ANY(${members}::int[])
          AND ${visibleTo(actor, "a")} AND NOT r."voided"
        ORDER BY a."dueLastDay" DESC, a."id" LIMIT ${MOST})) AS "steps",
      to_jsonb(ARRAY(
        SELECT jsonb_build_object('number', r."number", 'reference', r."reference", 'title', r."title", 'day', r."deadlineLastDay"::text)
        FROM "Recommendation" r
        WHERE r."programmeId" = ${programme.id} AND r."ownerId" = ANY(${members}::int[]) AND r."status" = ANY(${OPEN_STATUSES}::"Status"[])
          AND r."deadlineLastDay" < '9999-12-31' AND NOT r."voided"
        ORDER BY r."deadlineLastDay" DESC, r."number" LIMIT ${MOST})) AS "items"`;
  return Found.parse(row);
}
