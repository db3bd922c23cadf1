import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsFor } from "~/history/reader.server";
import { notFound } from "~/http.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { chosenOf } from "~/meetings/papers/answer-paper.server";
import { mayReadRecord } from "../record-rules";
import { readRecordFile } from "../signing/read-file.server";

/** A record that somebody takes along: the file, the words of who reads, and whose original it is to be. */
export async function requireRecord({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const place = await requireMeeting(request, params);
  const { actor, meeting, programme } = place;
  if (!mayReadRecord(actor, meeting)) throw notFound();
  const original = chosenOf(request, "original", programme.sides.map(({ code }) => code));
  const words = wordsFor(place, request);
  const file = await readRecordFile(meeting);
  const name = `${meeting.title} – ${words.t(`meetings.recordKind.${file.record.heading.kind}`)}${original ? ` (${original})` : ""}`;
  return { file, words, original, name, state: meeting.state };
}
