import type { AgendaKind, Attendance, DelegateRole, OutcomeKind, Precision, RecordKind, RecordPart } from "#db/enums";

/** A text per language tag: { en: "…", ru: "…" }; a language that is not there is not written yet. */
export type Texts = Record<string, string>;

/** One field of an item that an outcome changed, in words. */
export type RecordFact = { field: string; from: string | null; to: string | null };

/** One paragraph of a record: what was recorded, and how the sides word it. */
export type RecordedParagraph = {
  /** What it is called in addresses: "o-" and its outcome, "p-" and its own number where it is free. */
  key: string;
  /** "2.3"; "" in the opening and the closing, which are not numbered. */
  number: string;
  entryId: number | null;
  outcomeId: string | null;
  kind: OutcomeKind | null;
  item: { number: number; reference: string } | null;
  /** In Markdown. Where nobody has written one, the sentence composed of what was recorded. */
  texts: Texts;
  /** The languages whose text is the composed sentence. */
  composed: string[];
  /** What was recorded, which no prose changes. */
  facts: RecordFact[];
  state: "proposed" | "agreed";
  /** Codes of the sides that agree to it as it stands. */
  agreedBy: string[];
};

/** A run of paragraphs under one heading: a point of the agenda, or the words before or after them. */
export type RecordSection = {
  part: RecordPart | null;
  entryId: number | null;
  /** The point's number on the agenda; "" for opening and closing. */
  number: string;
  /** The point's title; "" for opening and closing. */
  title: string;
  paragraphs: RecordedParagraph[];
};

export type RecordedDelegate = { title: string; name: string; office: string; organisation: string; role: DelegateRole; attendance: Attendance; representedBy: string };

export type RecordedActionItem = {
  /** The paragraph it stands in. */
  paragraph: string;
  item: { number: number; reference: string };
  what: string;
  /** Who does it; "" where nobody is named. */
  who: string;
  /** The side of who does it; "" where it is not known. */
  side: string;
  /** The responsible organisation of each side, by its code; a side without one is not there. */
  responsible: Record<string, string>;
  /** The deadline as it was said, and the last day it allows where that is known. */
  due: string;
  dueDay: string | null;
};

export type RecordedChange = { paragraph: string; item: { number: number; reference: string; title: string } } & RecordFact;

/** The counts of the comparison with the body's session before, each out of a total. */
export type RecordedComparison = {
  since: { title: string; day: string };
  until: string;
  counts: { name: ComparedCount; count: number; of: number | null }[];
};

export const COMPARED_COUNTS = ["open", "added", "moved", "rescheduled", "closed", "reopened", "silent", "actionItemsDone", "actionItemsPastDue"] as const;
export type ComparedCount = (typeof COMPARED_COUNTS)[number];

/** A record as it stands: drawn as a page, printed, exported, and, once signed, kept whole. */
export type ComposedRecord = {
  format: 1;
  programme: { key: string; name: string; notice: string };
  heading: {
    body: string;
    kind: RecordKind;
    number: number | null;
    title: string;
    place: string;
    /** The day it began on, or the month, quarter or year it is planned for. */
    heldOn: string;
    precision: Precision;
    startsAt: string | null;
    endsAt: string | null;
    timeZone: string;
    /** Code of the side that hosts it; "" where none does. */
    host: string;
  };
  /** In the order of the columns; and those of them whose text counts. */
  languages: string[];
  authentic: string[];
  /** The language that sentences, facts and annexes are composed in. */
  composedIn: string;
  /** In the programme's order. */
  sides: { code: string; name: string }[];
  /** `side`: "" for observers of no side. */
  delegations: { side: string; delegates: RecordedDelegate[] }[];
  agenda: { entryId: number; number: string; kind: AgendaKind; title: string; item: { number: number; reference: string } | null; fromTheFloor: boolean }[];
  parts: RecordSection[];
  annexes: { actionItems: RecordedActionItem[]; changes: RecordedChange[]; comparison: RecordedComparison | null };
};
