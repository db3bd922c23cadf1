import { env } from "~/env.server";
import { wordsFor } from "~/history/reader.server";
import type { Membership } from "~/programmes/membership.server";
import { BOM, line, streamOf } from "~/recommendations/list/csv.server";
import { printAddress } from "./address";
import { askComparison } from "./ask.server";
import { findPairs } from "./counts.server";
import { describeSilent, readLines, type Line } from "./lines.server";
import { SECTIONS, SILENT, type PageSection } from "./sections";
import { findSilent } from "./silent.server";
import type { Comparison } from "./source.server";

const BATCH = 500;
const HEADS = ["section", "reference", "title", "what", "from", "to", "days", "date", "entry"] as const;

/** The comparison of an address as a file: every line of every section, or of one, made as fast as it is read. */
export async function exportComparison({ viewer, programme }: Membership, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const { address, comparison } = await askComparison(programme, url.searchParams);
  if (!comparison) return new Response(null, { status: 302, headers: { Location: url.pathname.replace(/\.csv$/, "") + printAddress(address) } });
  const words = wordsFor({ viewer, programme }, request);
  const { t } = words;
  const base = `${env.ORIGIN}/p/${programme.key}/recommendations`;
  const sections: readonly PageSection[] = address.section ? [address.section] : [...SECTIONS, SILENT];

  const rows = (section: PageSection, lines: readonly Line[]) => lines.flatMap(({ number, reference, title, parts }) => parts.map(({ label, from, to, statuses, days, note, entry }) => {
    const [was, is] = statuses ? statuses.map((status) => (status ? t(`status.${status}`) : "")) : [from, to];
    const link = entry ? `${base}/${number}#entry-${entry.version}` : `${base}/${number}`;
    return line([t(`compare.sections.${section}`), reference, title, label || note, was, is, days || "", entry?.day ?? "", link]);
  })).join("");

  async function* file() {
    yield BOM + line(HEADS.map((head) => t(`compare.csv.${head}`)));
    for (const section of sections) {
      for await (const lines of batches(comparison as Comparison, section, words)) yield rows(section, lines);
    }
    if (programme.notice) yield line(HEADS.map((_, index) => (index === 0 ? `${t("list.csv.notice")}: ${programme.notice}` : "")));
  }

  const { from, to } = comparison.period;
  return new Response(streamOf(file()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${programme.key}-compared-${from}-${to}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** The lines of a section, some hundred items at a time; which they are is asked once. */
async function* batches(comparison: Comparison, section: PageSection, words: Parameters<typeof readLines>[3]): AsyncGenerator<Line[]> {
  if (section === SILENT) {
    for (let number: number | null = null; ; ) {
      const { lines } = await findSilent(comparison, { number, backwards: false, limit: BATCH * 10 });
      yield lines.map((one) => describeSilent(one, words));
      if (lines.length < BATCH * 10) return;
      number = lines.at(-1)?.number ?? null;
    }
  }
  const pairs = await findPairs(comparison, section, { number: null, backwards: false, limit: null });
  for (let start = 0; start < pairs.length; start += BATCH) yield await readLines(comparison, section, pairs.slice(start, start + BATCH), words);
}
