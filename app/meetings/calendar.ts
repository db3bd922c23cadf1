import { addDays } from "~/history/calendar";
import { firstDay, lastDay } from "~/history/periods";
import type { T } from "~/locales/translator";
import type { Meeting } from "./meeting";
import { offsetName, saySpan } from "./meeting-times";

/** Something that a calendar shows: at instants, or on whole days, the last of them included. */
export type CalendarEvent = {
  /** Its own for ever, in this installation. */
  id: string;
  sequence: number;
  summary: string;
  description: string;
  location: string;
  url: string;
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  when: { startsAt: string; endsAt: string | null } | { from: string; to: string };
};

/** Where something of a programme stands, and what its readers are to know of it. */
export type CalendarPlace = { origin: string; programmeKey: string; notice: string | null; t: T; intl: string };

type Told = Pick<Meeting, "id" | "version" | "title" | "state" | "place" | "link" | "heldOn" | "precision" | "startsAt" | "endsAt" | "timeZone">;

/** A meeting: at its hours, or on its day; over the whole of the month or the half-year in which it is planned. */
export function eventOfMeeting(meeting: Told, place: CalendarPlace): CalendarEvent {
  const { id, version, title, state, startsAt, endsAt, timeZone, heldOn, link } = meeting;
  const { t, intl } = place;
  const postponed = state === "POSTPONED";
  const time = startsAt && timeZone ? t("calendars.time", { zone: offsetName(startsAt, intl, timeZone), when: saySpan({ startsAt, endsAt }, intl, timeZone) }) : "";
  return {
    ...standing(place, `meeting-${id}`, `meetings/${id}`, [time, link]),
    sequence: version,
    summary: postponed ? t("calendars.postponed", { title }) : title,
    location: meeting.place || link,
    status: state === "CANCELLED" ? "CANCELLED" : postponed || meeting.precision !== "DAY" ? "TENTATIVE" : "CONFIRMED",
    when: startsAt ? { startsAt, endsAt } : { from: firstDay(heldOn), to: lastDay(heldOn) },
  };
}

export type DueStep = { id: string; what: string; day: string; number: number; reference: string };
export type DueItem = { number: number; reference: string; title: string; day: string };

/** The last day of an action item. */
export function eventOfStep({ id, what, day, number, reference }: DueStep, place: CalendarPlace): CalendarEvent {
  return { ...standing(place, `action-${id}`, `recommendations/${number}`, [reference]), summary: place.t("calendars.actionItem", { what }), when: { from: day, to: day } };
}

/** The last day of an item that somebody owns. */
export function eventOfItem({ number, reference, title, day }: DueItem, place: CalendarPlace): CalendarEvent {
  return { ...standing(place, `deadline-${number}`, `recommendations/${number}`, []), summary: place.t("calendars.deadline", { reference, title }), when: { from: day, to: day } };
}

function standing({ origin, programmeKey, notice }: CalendarPlace, name: string, path: string, lines: string[]) {
  const url = `${origin}/p/${programmeKey}/${path}`;
  const description = [...lines, url, notice].filter(Boolean).join("\n");
  return { id: `${name}.${programmeKey}@${new URL(origin).host}`, sequence: 0, description, location: "", url, status: "CONFIRMED" as const };
}

/** The day after the last: where a calendar lets whole days end. */
export const dayAfter = (day: string) => addDays(day, 1) ?? day;
