export type Random = { below: (limit: number) => number; chance: (share: number) => boolean; of: <T>(all: readonly T[]) => T };

/** The same numbers for the same seed: a run can be asked for again, though not the order in which processes answer. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    of: <T>(all: readonly T[]) => {
      const [one] = all.slice(below(all.length));
      if (one === undefined) throw new Error("Nothing to choose from");
      return one;
    },
  };
}
