/** A day of which progress was told, as it counts and as it was said. */
export type Told = { on: string; said: string };

const NEVER: Told = { on: "0001-01-01", said: "" };
const FOR_EVER = "9999-12-31";

/** From which day to before which day each word on progress was the last: first never, then day by day; of several words of a day the first stands. */
export function progressPeriods(told: readonly Told[]): (Told & { until: string })[] {
  const days = new Map<string, Told>();
  for (const one of [NEVER, ...told]) if (!days.has(one.on)) days.set(one.on, one);
  const sorted = [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  return sorted.map((one, at) => ({ ...one, until: sorted[at + 1]?.on ?? FOR_EVER }));
}
