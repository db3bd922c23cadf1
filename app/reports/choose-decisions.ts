/** Why an item asks for a decision, the most pressing reason first. */
export const REASONS = ["reported", "proposal", "pastDue", "reviewDue", "position"] as const;

export type Reason = (typeof REASONS)[number];

/** An item that asks for a decision: why, since when, and what more there is to say (the act proposed, the sides that said nothing). */
export type Candidate = {
  reason: Reason; number: number; reference: string; title: string; since: string | null; act: string | null; sides: string[];
};

const SHOWN = 5;

/**
 * Five items for the chair: of each reason the one that has waited longest, then the next of each, until there are five. An item stands once, for the
 * reason that came first. The candidates of a reason come with the longest waiting first.
 */
export function chooseDecisions(candidates: readonly Candidate[], most = SHOWN): Candidate[] {
  const lines = REASONS.map((reason) => candidates.filter((one) => one.reason === reason));
  const turns = Math.max(0, ...lines.map((line) => line.length));
  const chosen = new Map<number, Candidate>();
  const taken = lines.map(() => 0);
  for (let turn = 0; turn < turns && chosen.size < most; turn++) {
    lines.forEach((line, index) => {
      if (chosen.size >= most) return;
      const at = line.findIndex(({ number }, place) => place >= (taken[index] ?? 0) && !chosen.has(number));
      if (at < 0) return;
      taken[index] = at + 1;
      const one = line[at];
      if (one) chosen.set(one.number, one);
    });
  }
  return [...chosen.values()].sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
}
