import { Paragraph, type Table } from "docx";
import { listWords } from "~/history/value-words";
import { heading, line, prose, table } from "~/meetings/papers/docx-parts.server";
import { nameLanguage } from "~/programmes/languages";
import { formatDay, formatInstant } from "~/ui/dates";
import type { ComposedRecord } from "../record";
import type { RecordFile } from "../signing/record-file";
import { sayAuthentic, type PaperWords } from "./record-words";

const BLANK = "_".repeat(28);
const SMALL = { size: 19, quiet: true } as const;

/** Where the sides sign, beside each other in the order of this original; filled in where they have. */
export function signatureBlocks({ record, signatures }: RecordFile, sides: ComposedRecord["sides"], words: PaperWords): (Paragraph | Table)[] {
  const { t, intl } = words;
  const kept = (text: string, look: Parameters<typeof line>[1] = {}) => line(text, look);
  const blocks = sides.map(({ code, name }) => {
    const given = signatures.find(({ side }) => side === code);
    const head = kept(t("papers.record.for", { side: name }), { bold: true });
    if (!given) return [head, new Paragraph({}), kept(BLANK), kept(t("papers.record.blankPlace"), SMALL)];
    const { signatory, office, place, signedOn, languages } = given;
    return [
      head, new Paragraph({}), kept(BLANK), kept(signatory), ...(office ? [kept(office)] : []), kept(t("papers.record.given", { place, day: formatDay(signedOn, intl) })),
      kept(t("papers.record.originals", { languages: listWords(languages.map((tag) => nameLanguage(tag, intl)), intl) }), SMALL),
    ];
  });
  return [
    heading(t(record.heading.kind === "MINUTES" ? "papers.record.approvals" : "papers.record.signatures"), 1),
    line(sayAuthentic(record, words)),
    ...rowsOf(blocks).map((row) => table([], [row], { widths: row.map(() => 1), plain: true })),
  ];
}

/** Three beside each other at most. */
const rowsOf = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / 3) }, (_, index) => all.slice(index * 3, index * 3 + 3));

/** What was corrected since, in every language. */
export function addendaOf({ addenda, record: { languages } }: RecordFile, { t, intl, timeZone }: PaperWords): Paragraph[] {
  if (!addenda.length) return [];
  return [heading(t("papers.record.addenda"), 1), ...addenda.flatMap(({ number, paragraph, texts, reason, addedAt, addedBy }) => [
    heading(paragraph ? t("papers.record.addendumTo", { number, paragraph }) : t("papers.record.addendum", { number })),
    ...languages.flatMap((language) => prose(texts[language] ?? "", { language })),
    line(t("papers.record.added", { name: addedBy.office || addedBy.name, day: formatInstant(addedAt, intl, timeZone), reason }), SMALL),
  ])];
}
