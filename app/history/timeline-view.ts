import type { Actor } from "~/people/actor";
import { may, type Subject } from "~/people/permissions";
import type { Act } from "~/recommendations/acts";
import type { FieldChange } from "~/recommendations/changes";
import { carriedOver } from "~/recommendations/succession";
import { canUndo, UNDO_MINUTES } from "~/recommendations/undo";
import { formatInstant, formatTime, type Precision } from "~/ui/dates";
import { describeChanges, describeRewording, type ChangeWords } from "./change-words";
import type { HistoryEntry } from "./entry";
import { nameEntry, type EntryPlace } from "./entry-name";
import { describeCircumstances, describeRecording, type Citation } from "./entry-words";
import { sayEntry, sayLapsed, tellsWhole } from "./sentence";
import { listWords, nameSide, sayEvidence, type Words } from "./value-words";

/** An entry as the page shows it: words only, and what may be done about it. */
export type EntryView = {
  name: string;
  /** The item it was written to, where that is one that this one came from. */
  of: HistoryEntry["of"];
  on: string;
  precision: Precision;
  sentence: string;
  lapsed: string[];
  note: string;
  changes: ChangeWords[];
  /** Which texts it changed; they are compared on a page of their own. */
  reworded: string;
  /** A first registration folds what it set. */
  folded: boolean;
  evidence: { id: string; title: string }[];
  circumstances: string[];
  /** Who recorded a press report and when; "" for any other entry. */
  recording: string;
  citations: Citation[];
  /** Name of the side, where only that side reads it. */
  onlySide: string | null;
  takenBack: { words: string; by: string } | null;
  corrects: string | null;
  takesBack: string | null;
  corrections: { name: string; note: string }[];
  acts: ("correct" | "widen" | "object")[];
  /** The time until which its maker may take it back; null when nobody here may. */
  undoUntil: string | null;
};

/** What it takes to show entries to one member: the reader, the rules' subject, and the latest entry of each chain. */
export type Reading = { words: Words; actor: Actor; subject: Subject; voided: boolean; zone: string; now: string; latest: { joint: number; room: number } };

/** An entry in words. */
export function describeEntry(entry: HistoryEntry, reading: Reading): EntryView {
  const { words } = reading;
  const name = (place: EntryPlace) => (entry.of ? `${entry.of.number}.` : "") + nameEntry(place);
  const evidence = entry.changes.flatMap(({ field, key, to }) => (field === "evidence" && to ? [{ id: key, title: sayEvidence(to) }] : []));
  return {
    name: name(entry.place),
    of: entry.of,
    on: entry.happened.on,
    precision: entry.happened.precision,
    sentence: sayEntry(entry, words),
    lapsed: sayLapsed(entry, words),
    note: entry.note,
    changes: describeChanges(entry.changes.filter((change) => !isTold(entry.act, change)), words),
    reworded: entry.act === "register" ? "" : listWords(describeRewording(entry.changes, words), words.intl),
    folded: entry.act === "register",
    evidence,
    circumstances: describeCircumstances(entry, words, reading.zone),
    recording: describeRecording(entry, words),
    citations: entry.report?.citations ?? [],
    onlySide: entry.place.side === null ? null : nameSide(entry.place.side, words),
    takenBack: entry.undoneBy && {
      words: words.t(entry.undoneBy.act === "object" ? "history.meta.objectedTo" : "history.meta.takenBack", { by: entry.undoneBy.by, when: formatInstant(entry.undoneBy.at, words.intl, words.timeZone) }),
      by: name(entry.undoneBy.place),
    },
    corrects: entry.corrects && name(entry.corrects.place),
    takesBack: entry.undoes && name(entry.undoes.place),
    corrections: entry.correctedBy.map(({ place, note }) => ({ name: name(place), note })),
    acts: allowedOn(entry, reading),
    undoUntil: undoUntil(entry, reading),
  };
}

/** New evidence stands below an entry by its name; what the sentence says needs no row. */
const isTold = (act: Act, change: FieldChange) => tellsWhole(act, change) || (change.field === "evidence" && change.to !== null);

function allowedOn(entry: HistoryEntry, { actor, subject, voided }: Reading): EntryView["acts"] {
  if (voided || entry.of || entry.undoneBy || entry.act === "undo") return [];
  const about = { ...subject, authorId: entry.personId };
  const correct = may(actor, "correctEntry", about);
  const widen = entry.place.side !== null && entry.note !== "" && may(actor, "widen", about);
  const object = isObjectable(entry, actor) && may(actor, "object", about);
  return [...(correct ? ["correct" as const] : []), ...(widen ? ["widen" as const] : []), ...(object ? ["object" as const] : [])];
}

/** What another side recorded as decided in a session, until its record is signed. */
const isObjectable = (entry: HistoryEntry, { side }: Actor) => entry.meeting?.unsigned === true && entry.by.side !== (side?.code ?? "") && !carriedOver(entry);

function undoUntil(entry: HistoryEntry, { actor, latest, now, words }: Reading): string | null {
  const isLatest = entry.place.version === (entry.place.side === null ? latest.joint : latest.room);
  if (!isLatest || entry.of || !canUndo(entry, actor, now)) return null;
  const until = new Date(Date.parse(entry.recordedAt) + UNDO_MINUTES * 60_000).toISOString();
  return formatTime(until, words.intl, words.timeZone);
}
