import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsFor } from "~/history/reader.server";
import { notFound } from "~/http.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { writeAgenda } from "~/meetings/papers/agenda-docx.server";
import { answerPaper } from "~/meetings/papers/answer-paper.server";
import { DOCX } from "~/meetings/papers/docx-document.server";
import { readAgenda } from "~/meetings/papers/read-agenda.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const place = await requireMeeting(request, params);
  const words = wordsFor(place, request);
  const agenda = await readAgenda(place, words);
  if (!agenda) throw notFound();
  return answerPaper({ name: `${agenda.title} – ${words.t("papers.agenda.title")}.docx`, mediaType: DOCX, body: await writeAgenda(agenda, words) });
}
