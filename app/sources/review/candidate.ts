import type { CandidateState, Kind, Status } from "#db/enums";
import type { Deadline } from "~/recommendations/changes";
import type { Message } from "~/refusal";
import type { Span } from "../reading/source-text";

/** The item that a candidate became, or that says the same; kept when the review is taken back, so that its reference is used again. */
export type ItemOfCandidate = { id: number; number: number; reference: string; title: string; status: Status; voided: boolean };

/** A passage that may become an item, with what was decided on it. */
export type ReviewCandidate = Span & {
  id: number;
  state: CandidateState;
  version: number;
  replaces: number[];
  kind: Kind;
  title: string;
  /** As edited; "" while it is the passage as it stands. */
  wording: string;
  score: number | null;
  reasons: Message[];
  heading: string;
  page: number | null;
  reference: string;
  organisations: (Span & { id: number })[];
  figures: (Span & { text: string })[];
  deadlines: { said: string; deadline: Deadline | null }[];
  sectorId: number | null;
  leads: Record<string, number>;
  deadlineSaid: string;
  item: ItemOfCandidate | null;
  partId: string | null;
  written: number | null;
  reason: string;
  decidedAt: string | null;
  decidedByName: string;
  decidedById: number | null;
};

/** The fields that a person edits before deciding. */
export type CandidateFields = Pick<ReviewCandidate, "title" | "wording" | "kind" | "sectorId" | "leads" | "deadlineSaid">;

/** Which candidates the page walks over. */
export const SHOWN = ["waiting", "all", "left-out"] as const;
export type Shown = (typeof SHOWN)[number];

const IS_SHOWN: Record<Shown, (state: CandidateState) => boolean> = {
  waiting: (state) => state === "WAITING",
  all: (state) => state !== "REPLACED",
  "left-out": (state) => state === "REJECTED",
};

type Row = Pick<ReviewCandidate, "id" | "state" | "start">;

/** The candidates that a filter shows, in the order of the text. */
export const shownOf = <R extends Row>(rows: readonly R[], shown: Shown): R[] => rows.filter(({ state }) => IS_SHOWN[shown](state));

/** How far the review is. */
export function progressOf(rows: readonly Pick<Row, "state">[]) {
  const count = (...states: CandidateState[]) => rows.filter(({ state }) => states.includes(state)).length;
  const [waiting, leftOut] = [count("WAITING"), count("REJECTED")];
  const decided = count("ACCEPTED", "SAME") + leftOut;
  return { decided, waiting, leftOut, all: decided + waiting };
}

const isBefore = (a: Pick<Row, "start" | "id">, b: Pick<Row, "start" | "id">) => a.start < b.start || (a.start === b.start && a.id < b.id);

/** The candidates before and after one, among those a filter shows; the one itself need not be among them. */
export function neighboursOf<R extends Row>(rows: readonly R[], shown: Shown, current: Pick<Row, "start" | "id">) {
  const others = shownOf(rows, shown).filter(({ id }) => id !== current.id);
  return { before: others.findLast((one) => isBefore(one, current)) ?? null, after: others.find((one) => isBefore(current, one)) ?? null };
}

/** The next one that waits after a place, or the first of all; null when every one is decided. */
export function nextWaiting<R extends Row>(rows: readonly R[], current: Pick<Row, "start" | "id"> | null): R | null {
  const waiting = rows.filter(({ state, id }) => state === "WAITING" && id !== current?.id);
  return waiting.find((one) => !current || isBefore(current, one)) ?? waiting[0] ?? null;
}
