import { redirect } from "@remix-run/node";
import type { Words } from "~/history/value-words";
import type { Programme } from "~/programmes/programme";
import { printAddress, withChange, type Address } from "./address";
import { askComparison } from "./ask.server";
import { balanceOf, matrixOf } from "./balance";
import { countChanges, findPairs, SHOWN, type Changed } from "./counts.server";
import { describeSilent, readFirstLines, readLines, type Line } from "./lines.server";
import { basisSince } from "./period";
import { PAGE_SECTIONS, SILENT, type PageSection } from "./sections";
import { findSilent } from "./silent.server";
import type { Comparison } from "./source.server";

/** One section of the page: how many, the first of them, and where all are, or the pages beside this one. */
export type ShownSection = { section: PageSection; count: number; lines: Line[]; all: string | null; previous: string | null; next: string | null; first: string | null };

/** Everything the page of a comparison shows, for an address. Nothing in it depends on the reader's side. A form without script sends empty fields too: those go. */
export async function describeComparison(programme: Programme, url: URL, words: Words) {
  const { address, dropped, read, comparison, choices, life } = await askComparison(programme, url.searchParams);
  if (!dropped.length && read.ok && [...url.searchParams.values()].includes("")) throw redirect(url.pathname + printAddress(address));
  return {
    key: programme.key,
    address,
    dropped,
    today: life.today,
    firstDay: life.firstDay,
    period: read.ok ? read.period : null,
    remarks: read.ok ? read.remarks : [],
    unreadable: read.ok ? [] : read.unreadable,
    sessions: life.sessions.map(({ day, title, body }) => ({ day, title, body, by: basisSince(day, life.keptFrom) })),
    choices: {
      sectors: choices.sectors.map(({ key, name }) => ({ value: key, label: name })),
      organisations: choices.organisations.map(({ id, name, abbreviation }) => ({ value: String(id), label: abbreviation ? `${name} (${abbreviation})` : name })),
      owners: choices.owners.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    found: comparison ? await compare(comparison, address, words) : null,
  };
}

export type ComparisonData = Awaited<ReturnType<typeof describeComparison>>;

async function compare(comparison: Comparison, address: Address, words: Words) {
  const silentPage = address.section === SILENT ? pageOf(address) : { number: null, backwards: false, limit: address.section ? 1 : SHOWN };
  const [changed, silent] = await Promise.all([countChanges(comparison), findSilent(comparison, silentPage)]);
  const countOf = (section: PageSection) => (section === SILENT ? silent.count : changed.sections[section]);
  const quiet = silent.lines.map((line) => describeSilent(line, words));
  const sections = address.section
    ? [await alone(comparison, address, address.section, countOf(address.section), quiet, words)]
    : await everything(comparison, address, changed, { count: silent.count, lines: quiet }, words);
  return {
    balance: balanceOf(changed.counts, changed.flows),
    matrix: matrixOf(changed.counts, changed.flows),
    changed: changed.items,
    counts: PAGE_SECTIONS.map((section) => ({ section, count: countOf(section) })),
    sections,
  };
}

const pageOf = ({ after, before }: Address) => ({ number: Number(after || before) || null, backwards: Boolean(before), limit: SHOWN + 1 });

async function everything(comparison: Comparison, address: Address, { first, sections }: Changed, silent: { count: number; lines: Line[] }, words: Words): Promise<ShownSection[]> {
  const whole = (section: PageSection, count: number, lines: Line[]): ShownSection =>
    ({ section, count, lines, all: count > lines.length ? withChange(address, { section }) : null, previous: null, next: null, first: null });
  const found = await readFirstLines(comparison, first, words);
  return [...found.map(({ section, lines }) => whole(section, sections[section], lines)), whole(SILENT, silent.count, silent.lines)].filter(({ count }) => count);
}

/** One section with all its items, a page at a time. */
async function alone(comparison: Comparison, address: Address, section: PageSection, count: number, quiet: Line[], words: Words): Promise<ShownSection> {
  const { number, backwards, limit } = pageOf(address);
  const found = section === SILENT ? quiet : await readLines(comparison, section, await findPairs(comparison, section, { number, backwards, limit }), words);
  const more = found.length > SHOWN;
  const lines = backwards ? found.slice(-SHOWN) : found.slice(0, SHOWN);
  const [top, last] = [lines[0]?.number, lines.at(-1)?.number];
  const page = (beyond: boolean, place: Partial<Address>) => (beyond ? printAddress({ ...address, after: "", before: "", ...place }) : null);
  return {
    section, count, lines, all: null,
    previous: page(number !== null && (!backwards || more) && top !== undefined, { before: String(top) }),
    next: page((backwards || more) && last !== undefined, { after: String(last) }),
    first: number === null ? null : withChange(address, {}),
  };
}
