import { Paragraph, type Table } from "docx";
import type { MeetingState } from "#db/enums";
import { nameLanguage } from "~/programmes/languages";
import { writePaper } from "~/meetings/papers/docx-document.server";
import { heading, line, PAGE_WIDTH, prose, table, title } from "~/meetings/papers/docx-parts.server";
import { isRightToLeft } from "~/meetings/papers/docx-runs.server";
import type { ComposedRecord, RecordedParagraph, RecordSection } from "../record";
import type { RecordFile } from "../signing/record-file";
import { addendaOf, signatureBlocks } from "./docx-signatures.server";
import { annexTables, sayAgreement, sayHeading, saySession, sayStanding, sidesOf, tellDelegate, type PaperWords } from "./record-words";

type Parts = (Paragraph | Table)[];
export type PaperOptions = {
  /** The side whose original it is: it is named first. */
  original: string | null;
  /** Languages beside each other, or one after another. */
  layout: "columns" | "sequence";
  state: MeetingState;
};

/** Letters of a paragraph that is not divided between two pages. */
const SHORT = 800;
const SMALL = { size: 19, quiet: true } as const;

/** A record as a document: the text in its languages, signature blocks, addenda, and the annexes on pages that lie. */
export function writeRecord(file: RecordFile, { original, layout, state }: PaperOptions, words: PaperWords): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = words;
  const { record } = file;
  const { heading: about, programme } = record;
  const sides = sidesOf(record, original);
  const kind = t(`meetings.recordKind.${about.kind}`);
  const holder = sides.find(({ code }) => code === original);
  function* text() {
    for (const section of record.parts) yield* sectionOf(section, record, { layout, draft: file.conclusion === null }, words);
  }
  function* annexes() {
    for (const { title, note, head, rows, widths, ends } of annexTables(record, sides, words)) {
      yield heading(title, 1);
      if (note) yield line(note, SMALL);
      yield rows.length ? table(head, rows, { widths, ends, total: PAGE_WIDTH.landscape, look: { size: 19 } }) : line(t("papers.record.none"));
    }
  }
  return writePaper({
    title: `${kind} · ${about.title}`,
    head: [[programme.name, about.body].filter(Boolean).join(" · "), `${kind} · ${about.title}`, programme.notice],
    face: "serif",
    size: 22,
    children: inTurn([
      title(kind),
      line(about.title, { bold: true }),
      line([about.body, sides.map(({ name }) => name).join(" – ")].filter(Boolean).join(" · ")),
      line(saySession(about, words)),
      ...(holder ? [line(t("papers.record.original", { side: holder.name }), { italics: true })] : []),
      line(sayStanding(file, state, words), { quiet: true }),
      ...delegationsOf(record, sides, words),
      ...agendaOf(record, words),
    ], text(), [...signatureBlocks(file, sides, words), ...addendaOf(file, words)]),
    annexes: annexes(),
  }, t);
}

function* inTurn<T>(...all: Iterable<T>[]): Iterable<T> {
  for (const one of all) yield* one;
}

function delegationsOf({ delegations }: ComposedRecord, sides: ComposedRecord["sides"], words: PaperWords): Parts {
  const { t } = words;
  const lists = [...sides.map(({ code }) => code), ""].flatMap((side) => delegations.filter((one) => one.side === side));
  if (!lists.length) return [];
  const head = (["number", "person", "office", "organisation", "role"] as const).map((key) => t(`papers.record.${key}`));
  return [heading(t("papers.record.delegations"), 1), ...lists.flatMap(({ side, delegates }) => [
    heading(side ? t("papers.record.delegationOf", { side: sides.find(({ code }) => code === side)?.name ?? side }) : t("papers.record.observers")),
    table(head, delegates.map((one, index) => [String(index + 1), ...tellDelegate(one, words)]), { widths: [0.7, 3, 2.6, 3, 1.9], look: { size: 20 } }),
  ])];
}

function agendaOf({ agenda }: ComposedRecord, { t }: PaperWords): Parts {
  const points = agenda.filter(({ number }) => number);
  if (!points.length) return [];
  return [heading(t("papers.record.agenda"), 1), ...points.map(({ number, title, item, fromTheFloor }) => line(`${number}. ${item ? `${item.reference} ` : ""}${title}${fromTheFloor ? ` (${t("papers.record.floor")})` : ""}`))];
}

type How = { layout: PaperOptions["layout"]; draft: boolean };

/** One point of the record: under its heading, its paragraphs; in several languages as a table of columns, or one after another. */
function sectionOf(section: RecordSection, record: ComposedRecord, { layout, draft }: How, words: PaperWords): Parts {
  const { languages, sides } = record;
  const { paragraphs, part } = section;
  if (part && !paragraphs.length) return [];
  const said = (paragraph: RecordedParagraph) => (draft ? sayAgreement(paragraph, sides, words) : "");
  const mark = (paragraph: RecordedParagraph): Paragraph[] => (said(paragraph) ? [line(said(paragraph), { ...SMALL, italics: true })] : []);
  const of = (paragraph: RecordedParagraph, language: string, before = "") => {
    const text = paragraph.texts[language];
    return text ? prose(text, { language }, before) : [line([before, words.t("papers.record.unwritten")].filter(Boolean).join("\u00a0 "), { ...SMALL, italics: true })];
  };
  const top = part === "AGENDA" ? [] : [heading(sayHeading(section, words), 1)];
  if (!paragraphs.length) return [...top, line(words.t("papers.record.nothing"), SMALL)];
  if (languages.length > 1 && layout === "columns") {
    const rows = paragraphs.map((paragraph) => [paragraph.number, ...languages.map((language, index) => [...of(paragraph, language), ...(index ? [] : mark(paragraph))])]);
    const whole = paragraphs.every(({ texts }) => Object.values(texts).every((text) => text.length < SHORT));
    return [...top, table(["", ...languages.map((language) => nameLanguage(language, words.intl))], rows, { widths: [1, ...languages.map(() => 9 / languages.length)], rightToLeft: languages.every(isRightToLeft), whole })];
  }
  return [...top, ...paragraphs.flatMap((paragraph) => [...languages.flatMap((language, index) => of(paragraph, language, index ? "" : paragraph.number)), ...mark(paragraph)])];
}
