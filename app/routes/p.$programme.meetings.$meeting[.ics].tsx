import type { LoaderFunctionArgs } from "@remix-run/node";
import { env } from "~/env.server";
import { describeLocale, isLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import { eventOfMeeting } from "~/meetings/calendar";
import { answerCalendar, writeCalendar } from "~/meetings/calendar.server";
import { requireMeeting } from "~/meetings/find-meeting.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, programme, meeting } = await requireMeeting(request, params);
  const { intl } = describeLocale(isLocale(viewer.locale) ? viewer.locale : "en");
  const place = { origin: new URL(env.ORIGIN).origin, programmeKey: programme.key, notice: programme.notice, t: translator(viewer.locale), intl };
  return answerCalendar(writeCalendar([eventOfMeeting(meeting, place)], meeting.title, new Date()), `${programme.key}-meeting-${meeting.id}.ics`);
}
