import type { KnownSector } from "./vocabulary";
import { stemsIn } from "./word-stems";

export type SectorTitles = { id: number; name: string; titles: string[] };

const OWN_SHARE = 0.6;
const MOST = 60;

type Counts = Map<string, { word: string; count: number }>;

/** The words that tell the recommendations of each sector from those of the others: two or more of its titles have them, and most titles that have them are its own. */
export function distinctiveWords(sectors: SectorTitles[]): KnownSector[] {
  const everywhere = countStems(sectors.flatMap(({ titles }) => titles));
  return sectors.map(({ id, name, titles }) => {
    const own = [...countStems(titles)].filter(([stem, { count }]) => count > 1 && count >= OWN_SHARE * (everywhere.get(stem)?.count ?? 0));
    return { id, name, words: own.sort(([, a], [, b]) => b.count - a.count).slice(0, MOST).map(([, { word }]) => word) };
  });
}

function countStems(titles: string[]): Counts {
  const counts: Counts = new Map();
  for (const [stem, word] of titles.flatMap((title) => [...stemsIn(title)])) counts.set(stem, { word, count: (counts.get(stem)?.count ?? 0) + 1 });
  return counts;
}
