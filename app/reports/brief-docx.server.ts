import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { T } from "~/locales/translator";
import type { Programme } from "~/programmes/programme";
import { formatDay, formatNumber } from "~/ui/dates";
import { ageInWords } from "./ageing";
import type { Brief } from "./brief.server";
import { percentOf, type Part } from "./measure";
import { sayDecision } from "./say-decision";

type Words = { t: T; intl: string };

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A run in its own direction and language; what people wrote may be in any. */
const run = (text: string, bold = false) => {
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  return new TextRun({ text, bold, rightToLeft, language: rightToLeft ? { value: "en-GB", bidirectional: "ur-PK" } : { value: /\p{Script=Cyrillic}/u.test(text) ? "ru-RU" : "en-GB" } });
};

const line = (text: string) => new Paragraph({ children: [run(text)], spacing: { after: 80 } });
const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(text)], spacing: { before: 200, after: 80 } });

/** A table whose first row is repeated over pages; numbers stand at the end of their cells. */
function table(head: readonly string[], rows: readonly (readonly string[])[]) {
  const cell = (text: string, index: number, bold: boolean) =>
    new TableCell({ children: [new Paragraph({ alignment: index ? AlignmentType.END : AlignmentType.START, bidirectional: !index && RIGHT_TO_LEFT.test(text), children: [run(text, bold)] })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows].map((cells, place) => new TableRow({ tableHeader: place === 0, cantSplit: true, children: cells.map((text, index) => cell(text, index, place === 0)) })),
  });
}

/** The brief for the chair as a document of a word processor: real headings and tables, the programme and its notice on every page. */
export async function writeBrief(brief: Brief, { name, notice }: Pick<Programme, "name" | "notice">, words: Words): Promise<Uint8Array<ArrayBuffer>> {
  const { t, intl } = words;
  const title = t("reviews.brief.title");
  const document = new Document({
    title: `${title} · ${name}`,
    description: notice ?? "",
    styles: { default: { document: { run: { font: "Noto Sans", size: 19, language: { value: "en-GB", bidirectional: "ur-PK" } } } } },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1000, bottom: 1000, left: 1100, right: 1000 } } },
      headers: { default: new Header({ children: [name, notice ?? ""].filter(Boolean).map(line) }) },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })] })] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }),
        line(`${t("reviews.brief.on", { day: formatDay(brief.today, intl) })} · ${t("reviews.brief.items", { count: brief.standing.total })}`),
        ...decisions(brief, words), ...rates(brief, words), ...ages(brief, words), ...sectors(brief, words), ...own(brief, words),
      ],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const say = (part: Part, { t, intl }: Words) => (part.of ? t("reviews.brief.outOf", { count: part.count, of: formatNumber(part.of, intl) }) : t("reviews.brief.nothing"));

function share(part: Part, { t }: Words) {
  const percent = percentOf(part);
  return percent === null ? "" : t("reviews.brief.percent", { percent });
}

const decisions = ({ decisions }: Brief, words: Words) => [
  heading(words.t("reviews.decisions.title")),
  ...(decisions.length ? decisions.map((one) => new Paragraph({ bullet: { level: 0 }, children: [run(`${one.reference} `, true), run(one.title), run(` – ${sayDecision(one, words.t, words.intl)}`)] })) : [line(words.t("reviews.decisions.none"))]),
];

const rates = ({ rates }: Brief, words: Words) => [
  heading(words.t("reviews.rates.title")),
  table([words.t("reviews.rates.measure"), words.t("reviews.rates.value"), words.t("reviews.rates.share")],
    (["agreement", "implementation", "onTimeFirst", "onTime"] as const).map((rate) => [words.t(`reviews.rates.${rate}`), say(rates[rate], words), share(rates[rate], words)])),
];

function ages({ ageing }: Brief, words: Words) {
  const { t } = words;
  const rows = ageing.bands.map(({ band, count }) => [t(`reviews.ageing.bands.${band}`), say({ count, of: ageing.total }, words), share({ count, of: ageing.total }, words)]);
  const { count, unit } = ageInWords(ageing.median ?? 0);
  const median = unit === "years" ? t("reviews.ageing.years", { years: formatNumber(count, words.intl) }) : t(`reviews.ageing.${unit}`, { count });
  return [heading(t("reviews.ageing.title")), ...(ageing.total ? [table([t("reviews.ageing.band"), t("reviews.ageing.count"), t("reviews.rates.share")], rows), line(`${t("reviews.ageing.median")}: ${median}`)] : [line(t("reviews.ageing.none"))])];
}

function sectors({ sectors, standing }: Brief, { t, intl }: Words) {
  const rows = [...sectors, { ...standing, name: t("reviews.standing.all") }];
  const heads = [t("reviews.standing.sector"), t("reviews.standing.open"), t("reviews.standing.pastDue"), t("reviews.standing.closed"), t("reviews.standing.total")];
  return [heading(t("reviews.standing.title")), table(heads, rows.map(({ name, open, pastDue, closed, total }) => [name ?? t("reviews.standing.noSector"), ...[open, pastDue, closed, total].map((count) => formatNumber(count, intl))]))];
}

function own({ own, standing }: Brief, words: Words) {
  if (!own) return [];
  const { t } = words;
  const rows = [["items", own.total, standing.total], ["open", own.open, own.total], ["pastDue", own.pastDue, own.open], ["closed", own.closed, own.total], ["silent", own.silent, standing.open],
    ["awaited", own.awaited, standing.total]] as const;
  return [heading(t("reviews.own.title", { side: own.side.name })), table([t("reviews.rates.measure"), t("reviews.rates.value")], rows.map(([name, count, of]) => [t(`reviews.own.${name}`), say({ count, of }, words)]))];
}
