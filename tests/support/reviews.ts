import type { CandidateState } from "#db/enums";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { readCandidates } from "~/sources/review/candidate-rows.server";
import { candidateSchema, findChoices } from "~/sources/review/fields.server";
import { requireReview, type Review } from "~/sources/review/find-review.server";
import { visit } from "./requests";
import { createActor, createProgramme } from "./factories";
import { createSource } from "./sources";

export const TEXT = [
  "Recommendations",
  "",
  "1. It is recommended that a joint office be opened in Karachi by March 2031, and that the visa rules be simplified.",
  "",
  "2. The sides should hold a business forum every year.",
  "",
  "3. The sides should publish the timetable of the freight trains.",
].join("\n");

/** The review of a document by two secretaries, with a programme of its own. */
export async function createReview({ text = TEXT, sides = ["PK", "KZ"] } = {}) {
  const programme = await createProgramme({ sides });
  const [secretary, colleague] = [await createActor(programme, "SECRETARY", sides[0]), await createActor(programme, "SECRETARY", sides[0])];
  const source = await createSource(programme, { text, title: "The report", by: secretary });
  const [review, theirs] = [await reviewBy(secretary, programme, source.id), await reviewBy(colleague, programme, source.id)];
  return { programme, secretary, colleague, sourceId: source.id, review, theirs, rows: () => readCandidates(source.id) };
}

/** The same document, as somebody else who is signed in reviews it. */
export async function reviewBy(actor: Actor, programme: Programme, sourceId: number): Promise<Review> {
  const request = await visit(`/p/${programme.key}/sources/${sourceId}/review`, actor.personId);
  return requireReview({ request, params: { programme: programme.key, source: String(sourceId) } });
}

/** A candidate of so many characters from where some words begin, which nobody has decided on. */
export async function createCandidate(sourceId: number, programme: Pick<Programme, "id">, words: string, more: { title?: string; state?: CandidateState } = {}) {
  const { text } = await db.sourceDocument.findUniqueOrThrow({ where: { sourceId } });
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The document does not say “${words}”`);
  return db.candidate.create({ data: { sourceId, programmeId: programme.id, start, end: start + words.length, title: words.slice(0, 60), ...more } });
}

/** The form of a candidate, filled in. */
export async function formOf(review: Review, version: number, values: Record<string, string> = {}) {
  const schema = candidateSchema(review.programme, await findChoices(review.programme));
  return schema.parse({ version: String(version), title: "Open a joint office", wording: "", kind: "RECOMMENDATION", sector: "", deadline: "", ...values });
}
