import type { ActKind } from "./acts";

/** What became of an act: acknowledged with the entry it made, refused, seen on its page after the connection broke, or unknown. */
export type Fate = "acknowledged" | "refused" | "seen" | "lost";

/** One act as its person knows it. `room` is the side whose own room it was written in. */
export type Deed = {
  token: string; kind: ActKind; item: number; programme: string; room: string | null; fate: Fate; entry: string | null; status: number;
  /** How often it was sent, and by how many presses at once. */
  sent: number; pressed: number;
  /** The entry that an undo takes back; whether a follow was wanted. */
  of: string | null; follows: { person: string; wanted: boolean } | null;
};

/** Everything that was done, and everything that went wrong. */
export type Ledger = { deeds: Deed[]; violations: string[]; pages: number; unavailable: number; broken: number; unanswered: number };

export const openLedger = (): Ledger => ({ deeds: [], violations: [], pages: 0, unavailable: 0, broken: 0, unanswered: 0 });

/** Notes what no client may ever see; the first hundred are enough. */
export function violate(ledger: Ledger, words: string) {
  if (ledger.violations.length < 100) ledger.violations.push(words);
}

/** A token of this act alone, which says whose room it was written in. */
export const tokenOf = (client: number, act: number, room: string | null) => `tk${client}x${act}${room ? `only${room}` : "joint"}z`;

export const TOKEN = /tk\d+x\d+(?:only[A-Z]+|joint)z/g;
