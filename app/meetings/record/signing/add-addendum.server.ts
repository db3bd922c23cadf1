import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse } from "~/refusal";
import { changeMeeting } from "../../change-meeting.server";
import { allParagraphs } from "../assemble-record";
import type { Texts } from "../record";
import { mayAddToRecord } from "../record-rules";
import { readConcluded } from "./read-file.server";
import { hashAddendum } from "./record-file";

/** What a form says of an addendum. */
export type GivenAddendum = { paragraph: string; texts: Texts; reason: string };

/** Corrects a concluded record: the next number, over the hash of the one before, in every language of the record. */
export function addAddendum(actor: Actor, programme: Programme, meetingId: number, { paragraph, texts, reason }: GivenAddendum) {
  return changeMeeting(actor, { programmeId: programme.id, meetingId, version: null }, async (tx, meeting) => {
    const file = await readConcluded(meeting.id, tx);
    if (!mayAddToRecord(actor, meeting) || !file?.conclusion) return meeting.state === "CONCLUDED" ? refuse("not-allowed", "meetings.refusal.notAllowed") : refuse("invalid", "signing.refusal.notConcluded");
    if (paragraph && !allParagraphs(file.record.parts).some(({ number }) => number === paragraph)) return refuse("invalid", "signing.refusal.noSuchParagraph", {}, "paragraph");
    const missing = file.record.languages.find((language) => !texts[language]);
    if (missing) return refuse("invalid", "signing.refusal.languagesMissing", {}, `text-${missing}`);
    const said: Texts = Object.fromEntries(file.record.languages.map((language) => [language, texts[language] ?? ""]));
    const [number, previousHash, at] = [file.addenda.length + 1, file.addenda.at(-1)?.hash ?? file.conclusion.hash, new Date()];
    const by = { name: actor.name, office: actor.office, side: actor.side?.code ?? "" };
    const hash = hashAddendum({ number, paragraph, texts: said, reason, addedAt: at.toISOString(), addedBy: by, previousHash });
    await tx.recordAddendum.create({
      data: { meetingId: meeting.id, number, paragraph, texts: said, reason, previousHash, hash, personId: actor.personId ?? 0, actorName: by.name, actorOffice: by.office, actorSide: by.side, addedAt: at },
    });
    return { ok: true, act: "addendum", note: reason, changes: [{ field: "paragraph", from: null, to: paragraph }, { field: "hash", from: null, to: hash }], value: { number } };
  });
}
