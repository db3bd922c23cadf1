import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsFor } from "~/history/reader.server";
import { notFound } from "~/http.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { writeAgenda } from "~/meetings/papers/agenda-docx.server";
import { answerPaper } from "~/meetings/papers/answer-paper.server";
import { DOCX } from "~/meetings/papers/docx-document.server";
import { readAgenda } from "~/meetings/papers/read-agenda.server";
import { isAhead } from "~/meetings/meeting";
import { writeSince } from "~/reports/since-docx.server";
import { sinceFor } from "~/reports/since.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const place = await requireMeeting(request, params);
  const words = wordsFor(place, request);
  const agenda = await readAgenda(place, words);
  if (!agenda) throw notFound();
  const since = isAhead(place.meeting) ? await sinceFor(place.programme, place.meeting.body?.id) : null;
  return answerPaper({ name: `${agenda.title} – ${words.t("papers.agenda.title")}.docx`, mediaType: DOCX, body: await writeAgenda(agenda, words, since ? writeSince(since, words) : []) });
}
