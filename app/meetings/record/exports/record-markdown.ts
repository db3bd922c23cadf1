import type { MeetingState } from "#db/enums";
import { nameLanguage } from "~/programmes/languages";
import { formatDay } from "~/ui/dates";
import type { RecordFile } from "../signing/record-file";
import { annexTables, sayAgreement, sayAuthentic, sayHeading, saySession, sayStanding, sidesOf, tellDelegate, type PaperWords } from "./record-words";

type Options = { original: string | null; state: MeetingState };

/** A record as Markdown: the same text as its document, in the same order. */
export function markRecord(file: RecordFile, { original, state }: Options, words: PaperWords): string {
  const { t, intl } = words;
  const { record, signatures, addenda, conclusion } = file;
  const { heading: about, programme, languages } = record;
  const sides = sidesOf(record, original);
  const names = new Map(sides.map(({ code, name }) => [code, name]));
  const several = languages.length > 1;
  const said = (texts: Record<string, string>, number: string) => languages.flatMap((language, index) => {
    const before = [index === 0 && number ? `**${number}**` : "", several ? `*${nameLanguage(language, intl)}:*` : ""].filter(Boolean).join(" ");
    return [`${before}${before ? " " : ""}${texts[language] ?? `*${t("papers.record.unwritten")}*`}`];
  });
  const blocks: string[] = [
    `# ${plain(t(`meetings.recordKind.${about.kind}`))}`,
    `**${plain(about.title)}**`,
    plain([about.body, sides.map(({ name }) => name).join(" – ")].filter(Boolean).join(" · ")),
    plain(saySession(about, words)),
    plain(sayStanding(file, state, words)),
    ...(programme.notice ? [`> ${plain(programme.notice)}`] : []),
    ...(record.delegations.length ? [`## ${t("papers.record.delegations")}`] : []),
    ...[...sides.map(({ code }) => code), ""].flatMap((side) => record.delegations.filter((one) => one.side === side)).flatMap(({ side, delegates }) => [
      `### ${plain(side ? t("papers.record.delegationOf", { side: names.get(side) ?? side }) : t("papers.record.observers"))}`,
      delegates.map((one, index) => `${index + 1}. ${plain(tellDelegate(one, words).filter(Boolean).join(", "))}`).join("\n"),
    ]),
    `## ${t("papers.record.agenda")}`,
    record.agenda.filter(({ number }) => number).map(({ number, title, item }) => `${number}. ${plain([item?.reference, title].filter(Boolean).join(" "))}`).join("\n"),
    ...record.parts.filter(({ part, paragraphs }) => !part || paragraphs.length).flatMap((section) => [
      ...(section.part === "AGENDA" ? [] : [`## ${marked(sayHeading(section, words))}`]),
      ...(section.paragraphs.length ? [] : [`*${t("papers.record.nothing")}*`]),
      ...section.paragraphs.flatMap((paragraph) => {
        const agreement = conclusion ? "" : sayAgreement(paragraph, record.sides, words);
        return [...said(paragraph.texts, paragraph.number), ...(agreement ? [`*${plain(agreement)}*`] : [])];
      }),
    ]),
    `## ${t(about.kind === "MINUTES" ? "papers.record.approvals" : "papers.record.signatures")}`,
    plain(sayAuthentic(record, words)),
    ...sides.map(({ code, name }) => {
      const given = signatures.find(({ side }) => side === code);
      return `**${plain(t("papers.record.for", { side: name }))}:** ${given ? plain([given.signatory, given.office, given.place, formatDay(given.signedOn, intl)].filter(Boolean).join(", ")) : "…"}`;
    }),
    ...addenda.flatMap(({ number, paragraph, texts, reason }) => [
      `## ${t(paragraph ? "papers.record.addendumTo" : "papers.record.addendum", { number, paragraph })}`, ...said(texts, ""), plain(reason),
    ]),
    ...annexTables(record, sides, words).flatMap(({ title, note, head, rows }) => [`## ${title}`, ...(note ? [plain(note)] : []), rows.length ? [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(marked).join(" | ")} |`).join("\n") : t("papers.record.none")]),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

/** Text that marks nothing: what people wrote in names and titles stays as it is. */
const marked = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, "\\$&").replace(/\s*\n\s*/g, " ");
const plain = (text: string) => marked(text).replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
