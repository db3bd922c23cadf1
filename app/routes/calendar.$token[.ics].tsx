import type { LoaderFunctionArgs } from "@remix-run/node";
import { env } from "~/env.server";
import { notFound } from "~/http.server";
import { translator } from "~/locales/translator";
import { answerCalendar, writeCalendar } from "~/meetings/calendar.server";
import { readFeed } from "~/people/calendar-feed-events.server";
import { findFeedReader } from "~/people/calendar-feed.server";

/** Opened by calendar programs, which sign in nowhere: the address itself is the secret. */
export async function loader({ params }: LoaderFunctionArgs) {
  const reader = await findFeedReader(params.token);
  if (!reader) throw notFound();
  const events = await readFeed(reader, new URL(env.ORIGIN).origin);
  return answerCalendar(writeCalendar(events, translator(reader.locale)("calendars.name"), new Date()), "followthrough.ics");
}
