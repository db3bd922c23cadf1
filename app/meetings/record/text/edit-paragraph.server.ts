import { refuse } from "~/refusal";
import { allParagraphs } from "../assemble-record";
import { composeRecord } from "../compose-record.server";
import type { ComposedRecord, RecordedParagraph, Texts } from "../record";
import { mayWordRecord } from "../record-rules";
import { findMeeting } from "../../find-meeting.server";
import { changeRecord, NOT_YOURS, type Place } from "./change-record.server";
import { findHeld, writeHeld } from "./paragraphs.server";

/** A paragraph of a record as it stands now, and the record around it; null where it is not there. */
export async function findParagraph({ programme, meeting }: Place, key: string): Promise<{ record: ComposedRecord; paragraph: RecordedParagraph } | null> {
  const now = await findMeeting(programme.id, meeting.id);
  const record = now && (await composeRecord(now));
  const paragraph = record && allParagraphs(record.parts).find((one) => one.key === key);
  return paragraph ? { record, paragraph } : null;
}

/** How a paragraph is named in a meeting's history. */
export const namedIn = ({ number }: Pick<RecordedParagraph, "number">, texts: Texts) => [number, Object.values(texts).join(" / ")].filter(Boolean).join(" ").slice(0, 2_000);

/** Words a paragraph, in each language: what is left empty reads as it was recorded. Whoever had agreed to it is asked anew. */
export async function editParagraph(place: Place, key: string, version: number, texts: Texts) {
  const found = await findParagraph(place, key);
  if (!found) return refuse("not-found", "recordText.refusal.noSuchParagraph");
  const { record, paragraph } = found;
  return changeRecord<null>(place, { may: mayWordRecord, otherwise: NOT_YOURS, decide: async (tx, meeting) => {
    const held = await findHeld(tx, meeting.id, key);
    if (!held) return refuse("not-found", "recordText.refusal.noSuchParagraph");
    if (held.version !== version) return { ...refuse("stale", "recordText.refusal.changedMeanwhile"), version: held.version };
    const recorded: Texts = Object.fromEntries(paragraph.composed.map((language) => [language, paragraph.texts[language] ?? ""]));
    const said: Texts = Object.fromEntries(record.languages.flatMap((language) => {
      const text = texts[language];
      return text && text !== recorded[language] ? [[language, text]] : [];
    }));
    if (held.outcomeId === null && !Object.keys(said).length) return refuse("invalid", "recordText.refusal.noText", {}, `text-${record.languages[0] ?? ""}`);
    const same = record.languages.every((language) => (said[language] ?? "") === (held.texts[language] ?? ""));
    if (same) return refuse("invalid", "recordText.refusal.nothingChanged");
    await writeHeld(tx, meeting.id, held, { texts: said, agreed: [] }, place.actor.name);
    return { ok: true, act: "editRecord", changes: [{ field: "paragraph", from: namedIn(paragraph, paragraph.texts), to: namedIn(paragraph, { ...recorded, ...said }) }], value: null };
  } });
}
