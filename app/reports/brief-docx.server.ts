import { Paragraph } from "docx";
import type { T } from "~/locales/translator";
import { writePaper } from "~/meetings/papers/docx-document.server";
import { heading, line, table, title } from "~/meetings/papers/docx-parts.server";
import { runsOf } from "~/meetings/papers/docx-runs.server";
import type { Programme } from "~/programmes/programme";
import { formatDay, formatNumber } from "~/ui/dates";
import { ageInWords } from "./ageing";
import type { Brief } from "./brief.server";
import { percentOf, type Part } from "./measure";
import type { Standing } from "./rates";
import { sayDecision } from "./say-decision";

type Words = { t: T; intl: string };

/** The brief for the chair as a document of a word processor: real headings and tables, the programme and its notice on every page. */
export async function writeBrief(brief: Brief, { name, notice }: Pick<Programme, "name" | "notice">, words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const { t, intl } = words;
  return writePaper({
    title: `${t("reviews.brief.title")} · ${name}`,
    head: [name, notice ?? ""],
    face: "sans",
    size: 19,
    children: [
      title(t("reviews.brief.title")),
      line(`${t("reviews.brief.on", { day: formatDay(brief.today, intl) })} · ${t("reviews.brief.items", { count: brief.standing.total })}`),
      ...decisions(brief, words), ...rates(brief, words), ...ages(brief, words), ...sectors(brief, words), ...own(brief, words),
    ],
  }, t);
}

/** The first column has what is counted, the others its numbers. */
const counted = (head: readonly string[], rows: readonly (readonly string[])[]) => table(head, rows, { widths: head.map((_, index) => (index ? 1 : 2)), ends: head.map((_, index) => index).slice(1) });

const say = (part: Part, { t, intl }: Words) => (part.of ? t("reviews.brief.outOf", { count: part.count, of: formatNumber(part.of, intl) }) : t("reviews.brief.nothing"));

function share(part: Part, { t }: Words) {
  const percent = percentOf(part);
  return percent === null ? "" : t("reviews.brief.percent", { percent });
}

const decisions = ({ decisions }: Brief, words: Words) => [
  heading(words.t("reviews.decisions.title")),
  ...(decisions.length ? decisions.map((one) => new Paragraph({ bullet: { level: 0 }, children: [...runsOf(`${one.reference} `, { bold: true }), ...runsOf(`${one.title} – ${sayDecision(one, words.t, words.intl)}`)] })) : [line(words.t("reviews.decisions.none"))]),
];

const rates = ({ rates }: Brief, words: Words) => [
  heading(words.t("reviews.rates.title")),
  counted([words.t("reviews.rates.measure"), words.t("reviews.rates.value"), words.t("reviews.rates.share")],
    (["agreement", "implementation", "onTimeFirst", "onTime"] as const).map((rate) => [words.t(`reviews.rates.${rate}`), say(rates[rate], words), share(rates[rate], words)])),
];

function ages({ ageing }: Brief, words: Words) {
  const { t } = words;
  const rows = ageing.bands.map(({ band, count }) => [t(`reviews.ageing.bands.${band}`), say({ count, of: ageing.total }, words), share({ count, of: ageing.total }, words)]);
  const { count, unit } = ageInWords(ageing.median ?? 0);
  const median = unit === "years" ? t("reviews.ageing.years", { years: formatNumber(count, words.intl) }) : t(`reviews.ageing.${unit}`, { count });
  return [heading(t("reviews.ageing.title")), ...(ageing.total ? [counted([t("reviews.ageing.band"), t("reviews.ageing.count"), t("reviews.rates.share")], rows), line(`${t("reviews.ageing.median")}: ${median}`)] : [line(t("reviews.ageing.none"))])];
}

function sectors({ sectors, standing, groups }: Brief, { t, intl }: Words) {
  const rows = [...sectors, { ...standing, name: t("reviews.standing.all") }];
  const heads = [t("reviews.standing.open"), t("reviews.standing.pastDue"), t("reviews.standing.closed"), t("reviews.standing.total")];
  const tableOf = (of: string, lines: readonly (Standing & { name: string | null })[]) =>
    counted([of, ...heads], lines.map(({ name, open, pastDue, closed, total }) => [name ?? t("reviews.standing.noSector"), ...[open, pastDue, closed, total].map((count) => formatNumber(count, intl))]));
  return [
    heading(t("reviews.standing.title")), tableOf(t("reviews.standing.sector"), rows),
    ...(groups.length ? [heading(t("reviews.groups.title")), tableOf(t("reviews.groups.body"), groups), line(t("reviews.groups.rule"))] : []),
  ];
}

function own({ own, standing }: Brief, words: Words) {
  if (!own) return [];
  const { t } = words;
  const rows = [["items", own.total, standing.total], ["open", own.open, own.total], ["pastDue", own.pastDue, own.open], ["closed", own.closed, own.total], ["silent", own.silent, standing.open],
    ["awaited", own.awaited, standing.total]] as const;
  return [heading(t("reviews.own.title", { side: own.side.name })), counted([t("reviews.rates.measure"), t("reviews.rates.value")], rows.map(([name, count, of]) => [t(`reviews.own.${name}`), say({ count, of }, words)]))];
}
