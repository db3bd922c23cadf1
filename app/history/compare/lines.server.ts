import { precisionOf } from "~/history/periods";
import type { Words } from "~/history/value-words";
import { formatPeriod } from "~/ui/dates";
import type { Changed, Pair } from "./counts.server";
import { SECTIONS, type Section } from "./sections";
import type { SilentLine } from "./silent.server";
import type { Comparison } from "./source.server";
import { describeTrail, type Part } from "./trail";
import { readTrails, type ItemTrail } from "./trails.server";

/** One item of a section: what of it went from where to where. */
export type Line = { number: number; reference: string; title: string; parts: Part[] };

/** What a section says of the items of these pairs, in their order. */
export async function readLines(comparison: Comparison, section: Section, pairs: readonly Pair[], words: Words): Promise<Line[]> {
  return describe(section, pairs, await readTrails(comparison, pairs, section === "new"), words);
}

function describe(section: Section, pairs: readonly Pair[], trails: Map<number, ItemTrail>, words: Words): Line[] {
  return pairs.flatMap(({ id }) => {
    const trail = trails.get(id);
    return trail ? [{ number: trail.number, reference: trail.reference, title: trail.title, parts: describeTrail(section, trail, words) }] : [];
  });
}

/** The first lines of every section: an item that stands in several is read once. */
export async function readFirstLines(comparison: Comparison, first: Changed["first"], words: Words): Promise<{ section: Section; lines: Line[] }[]> {
  const pairs = SECTIONS.flatMap((section) => (section === "new" ? [] : first[section]));
  const [trails, news] = await Promise.all([
    readTrails(comparison, [...new Map(pairs.map((pair) => [pair.id, pair])).values()]), readLines(comparison, "new", first.new, words),
  ]);
  return SECTIONS.map((section) => ({ section, lines: section === "new" ? news : describe(section, first[section], trails, words) }));
}

/** An open item that nobody reported on: its status, and the last report there was before. */
export function describeSilent({ number, reference, title, status, last }: SilentLine, { t, intl }: Words): Line {
  const day = last && formatPeriod(last, precisionOf(last), t, intl, "short");
  const note = day ? t("compare.lastReport", { day }) : t("compare.neverReported");
  return { number, reference, title, parts: [{ label: "", from: "", to: "", statuses: [null, status], days: 0, note, entry: null }] };
}
