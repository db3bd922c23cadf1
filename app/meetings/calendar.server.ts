import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { dayAfter, type CalendarEvent } from "./calendar";

const STATUS = { CONFIRMED: ICalEventStatus.CONFIRMED, TENTATIVE: ICalEventStatus.TENTATIVE, CANCELLED: ICalEventStatus.CANCELLED };
const SECONDS_BETWEEN_READINGS = 3_600;
const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** Events as a file that calendar programs read. Instants are in universal time; whole days belong to no zone and take up nobody's time. */
export function writeCalendar(events: readonly CalendarEvent[], name: string, now: Date): string {
  const calendar = ical({ name, prodId: { company: "Followthrough", product: "Followthrough", language: "EN" }, ttl: SECONDS_BETWEEN_READINGS });
  for (const { id, sequence, summary, description, location, url, status, when } of events) {
    const whole = "from" in when;
    calendar.createEvent({
      id, sequence, summary, description, location: location || null, url, stamp: now, status: STATUS[status],
      start: whole ? midnight(when.from) : new Date(when.startsAt),
      end: whole ? midnight(dayAfter(when.to)) : when.endsAt && new Date(when.endsAt),
      allDay: whole,
      transparency: whole ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}

/** The file as an answer; kept by nobody between here and who asked. */
export function answerCalendar(text: string, filename: string) {
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
