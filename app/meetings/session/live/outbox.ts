import type { Answer as FormAnswer, ConflictFields } from "~/ui/answer";

/** What a refused outcome gets back; with both versions, where others changed the same meanwhile. */
type Answer = FormAnswer & { conflict?: ConflictFields | null };

/** One outcome on its way to the server, kept in this browser until the server has it. */
export type Parcel = {
  id: string;
  entryId: number;
  fields: Record<string, string>;
  /** Goes up with every outcome recorded in this browser. */
  order: number;
  /** When it was recorded, as an instant. */
  at: string;
  state: "waiting" | "refused";
  answer: Answer | null;
  /** The last order given out when it was refused: what is recorded after that knows of the refusal. */
  refusedAt: number | null;
};

/** An outcome that the server does not hold yet, as a page shows it. */
export type Waiting = Pick<Parcel, "id" | "entryId" | "fields" | "answer" | "at"> & { state: "waiting" | "sending" | "refused" };

/** How what was typed stands: with the server, on its way, kept here for a connection or a sign-in, or not accepted. */
export type Sign = "saved" | "saving" | "offline" | "signedOut" | "refused";

/** What the server made of one sending. */
export type Verdict = { is: "taken" } | { is: "refused"; answer: Answer } | { is: "signedOut" } | { is: "away" } | { is: "broken" };

/** Why nothing gets through now; null while it does. */
export type Away = "offline" | "signedOut" | null;

export const inOrder = (parcels: readonly Parcel[]) => [...parcels].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/**
 * What is sent next: in the order of recording. One that was refused holds back those recorded of the same point before anybody could know of the
 * refusal, and no others.
 */
export function nextToSend(parcels: readonly Parcel[]): Parcel | null {
  const held = new Set<number>();
  const refusals = new Map<number, number>();
  for (const parcel of inOrder(parcels)) {
    const { entryId } = parcel;
    if (parcel.state === "refused") refusals.set(entryId, Math.max(refusals.get(entryId) ?? 0, parcel.refusedAt ?? 0));
    else if (held.has(entryId)) continue;
    else if (parcel.order <= (refusals.get(entryId) ?? -1)) held.add(entryId);
    else return parcel;
  }
  return null;
}

/** The order of a new one: after all that wait, whatever the clock says. */
export const nextOrder = (parcels: readonly Parcel[], now: number) => Math.max(now, ...parcels.map(({ order }) => order + 1));

/** What a page shows of what waits. */
export function showWaiting(parcels: readonly Parcel[], sending: string | null): Waiting[] {
  return inOrder(parcels).map(({ id, entryId, fields, answer, at, state }) => ({ id, entryId, fields, answer, at, state: id === sending && state === "waiting" ? "sending" : state }));
}

/** The sign of the outbox: true at every moment. */
export function signOf(parcels: readonly Parcel[], away: Away, onLine: boolean): Sign {
  const sendable = nextToSend(parcels) !== null;
  if (sendable && away === "signedOut") return "signedOut";
  if (sendable) return away === "offline" || !onLine ? "offline" : "saving";
  if (parcels.length) return "refused";
  return onLine ? "saved" : "offline";
}

const WORST: readonly Sign[] = ["signedOut", "offline", "refused", "saving", "saved"];

/** One sign for several: the one that most wants to be known. */
export const joinSigns = (...signs: Sign[]): Sign => WORST.find((sign) => signs.includes(sign)) ?? "saved";

const LONGEST_PAUSE = 30_000;

/** How long to wait after so many sendings that did not get through. */
export const pauseAfter = (attempts: number) => Math.min(LONGEST_PAUSE, 1_000 * 2 ** Math.max(0, attempts - 1));

const PASSING = new Set([408, 425, 429, 502, 503, 504]);

/** What an answer means; `body` is what could be read of it as JSON, else null. */
export function readVerdict({ status, redirected, body }: { status: number; redirected: boolean; body: unknown }): Verdict {
  if (redirected || status === 401 || (status < 300 && body === null)) return { is: "signedOut" };
  if (PASSING.has(status)) return { is: "away" };
  if (status >= 500) return { is: "broken" };
  if (status < 300 && isRecord(body) && body.ok === true) return { is: "taken" };
  return { is: "refused", answer: isAnswer(body) ? body : NOT_TAKEN };
}

/** Where the server said no without words that a person could read. */
export const NOT_TAKEN: Answer = { errors: {}, message: { key: "sessionLive.notTaken" }, typed: {} };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isAnswer = (value: unknown): value is Answer => isRecord(value) && isRecord(value.errors) && isRecord(value.typed);
