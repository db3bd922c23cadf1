import type { Actor, Side } from "~/people/actor";
import type { T } from "~/locales/translator";
import { readSpan } from "~/history/period-words";
import { formatPeriod } from "~/ui/dates";
import type { MeetingValues } from "./meeting-fields";
import type { Meeting } from "~/meetings/meeting";
import { dayOf, timeOf, whichOf } from "./wall-clock";
import type { TypedWhen } from "./when";

type Words = { t: T; intl: string };

/** When a meeting is, as its form shows it. `zone`: that of the programme, while it has none. */
export function typeWhen({ heldOn, precision, startsAt, endsAt, timeZone }: Meeting, zone: string, words: Words): TypedWhen {
  const on = typeOn(heldOn, precision, words);
  const end = endsAt && dayOf(endsAt, timeZone);
  return {
    on,
    startTime: startsAt ? timeOf(startsAt, timeZone) : "",
    startWhich: startsAt ? whichOf(startsAt, timeZone) : "",
    endDay: end && end !== heldOn ? end : "",
    endTime: endsAt ? timeOf(endsAt, timeZone) : "",
    endWhich: endsAt ? whichOf(endsAt, timeZone) : "",
    timeZone: timeZone || zone,
  };
}

/** A day or period in words where these can be read back, else as it is kept. */
function typeOn(heldOn: string, precision: Meeting["precision"], { t, intl }: Words) {
  const said = formatPeriod(heldOn, precision, t, intl);
  const read = readSpan(said, { from: 1900, to: 2200 });
  return typeof read !== "string" && read.span === heldOn ? said : heldOn;
}

/** Nothing said yet of when it is. */
export const noWhen = (timeZone: string): TypedWhen => ({ on: "", startTime: "", startWhich: "", endDay: "", endTime: "", endWhich: "", timeZone });

/** What a meeting's form shows of it. */
export function typeMeeting(meeting: Meeting, zone: string, words: Words): MeetingValues {
  const { title, number, place, link, hostSide } = meeting;
  return { title, number, place, link, hostSideId: hostSide?.id ?? null, when: typeWhen(meeting, zone, words) };
}

/** The sides whose hosting this person may say: their own, and the one that stands. */
export function hostsFor({ side }: Pick<Actor, "side">, sides: readonly Side[], now: number | null) {
  return sides.filter(({ id }) => id === side?.id || id === now).map(({ id, name }) => ({ id, name }));
}
