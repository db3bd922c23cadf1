import type { KnownSector } from "./vocabulary";
import { stemsIn } from "./word-stems";

const NAMED = 3;
const ENOUGH = 2;

/** Finds the sector whose words a passage has most of: those of its name count three times, those of the recommendations that stand in it once. None where two are level. */
export function sectorFinder(sectors: KnownSector[]): (passage: string) => number | null {
  const known = sectors.map(({ id, name, words }) => ({ id, named: stemsIn(name), used: stemsIn(words.join(" ")) }));
  return (passage) => {
    const stems = stemsIn(passage);
    const counted = known.map(({ id, named, used }) => ({ id, count: NAMED * shared(stems, named) + shared(stems, used) }));
    const [best, second] = counted.sort((a, b) => b.count - a.count);
    return best && best.count >= ENOUGH && best.count > (second?.count ?? 0) ? best.id : null;
  };
}

const shared = (some: Map<string, string>, others: Map<string, string>) => [...others.keys()].filter((stem) => some.has(stem)).length;
