import { data } from "@remix-run/node";
import { refused, type Typed } from "~/http.server";
import { DEFAULT_LOCALE, describeLocale, isLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import type { Programme } from "~/programmes/programme";
import type { Refusal } from "~/refusal";
import type { Answer } from "~/ui/answer";
import type { Viewer } from "~/viewer.server";
import { describeConflict } from "./conflict.server";
import { findMeeting } from "~/meetings/find-meeting.server";
import { typeMeeting } from "./meeting-values";

/** The words of who reads. */
export function wordsOf({ locale, timeZone }: Pick<Viewer, "locale" | "timeZone">) {
  return { t: translator(locale), intl: describeLocale(isLocale(locale) ? locale : DEFAULT_LOCALE).intl, timeZone };
}

type About = { viewer: Viewer; programme: Programme; meetingId: number; /** Whether the form shows all of it, or only when it is. */ whole: boolean };

/** The answer to a form of a meeting that was refused; where another changed the same meanwhile, with both versions. */
export async function answerMeeting(refusal: Refusal, typed: Typed, { viewer, programme, meetingId, whole }: About) {
  const meeting = refusal.reason === "stale" ? await findMeeting(programme.id, meetingId) : null;
  if (!meeting) return refused(refusal, typed);
  const words = wordsOf(viewer);
  const now = typeMeeting(meeting, programme.timeZone, words);
  const shown = whole ? now : "on" in typed ? { when: now.when } : null;
  const conflict = shown ? await describeConflict(meeting, shown, typed, programme.sides, words) : null;
  const answer: Answer = { errors: {}, message: refusal.message, typed };
  return data({ ...answer, conflict }, { status: 409 });
}
