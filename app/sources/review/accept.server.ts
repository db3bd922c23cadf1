import { normalise, withoutRefused } from "~/form-text.server";
import { todayIn } from "~/programmes/programme";
import { leadOf } from "~/recommendations/forms/register.server";
import { hashText } from "~/recommendations/forms/wording.server";
import { PLAIN_ENTRY } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import type { NewItem } from "~/recommendations/new-item";
import { registerWithin } from "~/recommendations/register.server";
import type { Refusal } from "~/refusal";
import type { ReviewCandidate } from "./candidate";
import { decideCandidate, type Decided } from "./decide.server";
import { fieldsOf, type CandidateValues } from "./fields.server";
import type { Review } from "./find-review.server";
import { readPassage } from "./passage-words";
import { placeOf, quoteOf } from "./place-of";
import { readBlocksOf } from "./read-passages.server";
import { reviveFor } from "./revive.server";
import { readSaid, reportDeadline } from "./said-deadline";

/** Registers a candidate as it stands in the form, with the passage that it comes from; or brings back the item that it was before its review was taken back. */
export async function acceptCandidate(review: Review, id: number, values: CandidateValues): Promise<Decided | Refusal> {
  return decideCandidate(review, { id, version: values.version, state: "ACCEPTED" }, async (tx, candidate) => {
    const passage = await wordsOfPassage(tx, review, candidate);
    const input = registrationOf(review, candidate, passage, values);
    const made = candidate.item ? await reviveFor(tx, review, candidate.item, input) : await registerWithin(tx, review.actor, review.programme, input);
    if (!made.ok) return made;
    return { ok: true, values: { ...fieldsOf(values, passage), recommendationId: made.id, written: made.version, partId: null, reason: "" } };
  });
}

/** What a candidate's passage says. */
export async function wordsOfPassage(tx: Tx, { document }: Pick<Review, "document">, span: Pick<ReviewCandidate, "start" | "end">): Promise<string> {
  return withoutRefused(normalise(readPassage(await readBlocksOf(document.id, span, tx), span).words));
}

/** The registration of what a form says: one names the leads of one's own side, another side's are suggested. */
function registrationOf({ actor, programme, document, words }: Review, candidate: ReviewCandidate, passage: string, { title, wording, kind, sector, leads, deadline }: CandidateValues): NewItem {
  const organisations = Object.fromEntries(Object.entries(leads).map(([code, lead]) => [code, [leadOf(lead, code !== actor.side?.code)]]));
  const report = reportDeadline(document, deadline, readSaid(deadline, document, todayIn(programme.timeZone)));
  const said = wording || passage;
  return {
    values: { title, kind, sector: sector && { id: sector.id, name: sector.name }, organisations },
    words: said ? [hashText(languageOf(document.language), said)] : [],
    passages: [{ sourceId: document.id, location: placeOf(candidate, words.t), start: candidate.start, end: candidate.end, quote: quoteOf(passage) }],
    entry: { ...PLAIN_ENTRY, report },
  };
}

/** The language of a document's wordings; what could not be told is kept as English. */
export const languageOf = (language: string | null) => (/^[a-z]{2,3}$/.test(language ?? "") ? (language ?? "en") : "en");
