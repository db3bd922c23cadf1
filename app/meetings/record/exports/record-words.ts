import type { T } from "~/locales/translator";
import { offsetName, saySpan } from "~/meetings/meeting-times";
import { nameLanguage } from "~/programmes/languages";
import { listWords } from "~/history/value-words";
import { formatDay, formatInstant, formatNumber, formatPeriod } from "~/ui/dates";
import { COMPARED_COUNTS, type ComposedRecord, type RecordedDelegate, type RecordedParagraph, type RecordSection } from "../record";
import type { RecordFile } from "../signing/record-file";
import type { MeetingState } from "#db/enums";

/** In whose words a record is written out, and on whose clock. */
export type PaperWords = { t: T; intl: string; timeZone: string };

/** The sides in the order of an original: its holder first. */
export function sidesOf({ sides }: Pick<ComposedRecord, "sides">, original: string | null) {
  return [...sides].sort((a, b) => Number(b.code === original) - Number(a.code === original));
}

/** When and where the session was. */
export function saySession({ heldOn, precision, startsAt, endsAt, timeZone, place }: ComposedRecord["heading"], { t, intl }: PaperWords) {
  const when = startsAt ? `${saySpan({ startsAt, endsAt }, intl, timeZone)} (${offsetName(startsAt, intl, timeZone)})` : formatPeriod(heldOn, precision, t, intl);
  return [when, place].filter(Boolean).join(" · ");
}

/** How the record stands: a draft, going round, or concluded under a hash. */
export function sayStanding({ conclusion, contentHash, record }: RecordFile, state: MeetingState, { t, intl, timeZone }: PaperWords) {
  if (conclusion) return t("papers.record.concluded", { day: formatInstant(conclusion.at, intl, timeZone), hash: contentHash });
  if (state !== "RECORD_CIRCULATED") return t("papers.record.draft");
  return t(record.heading.kind === "MINUTES" ? "papers.record.roundApproved" : "papers.record.round");
}

/** What a section is headed by: "2. Title". */
export function sayHeading({ part, number, title }: Pick<RecordSection, "part" | "number" | "title">, { t }: PaperWords) {
  if (part === "OPENING") return t("papers.record.opening");
  if (part === "CLOSING") return t("papers.record.closing");
  return part ? t("papers.record.general") : `${number}. ${title}`;
}

/** Who somebody is on a delegation: title and name; office; organisation; role and whether they came. */
export function tellDelegate({ title, name, office, organisation, role, attendance, representedBy }: RecordedDelegate, { t }: PaperWords): [string, string, string, string] {
  const came = attendance === "REPRESENTED" ? t("papers.record.represented", { name: representedBy }) : attendance === "ABSENT" ? t("papers.record.absent") : "";
  return [[title, name].filter(Boolean).join(" "), office, organisation, [role === "MEMBER" ? "" : t(`delegations.role.${role}`), came].filter(Boolean).join("; ")];
}

/** How far a paragraph is agreed; "" where it is by all. */
export function sayAgreement({ state, agreedBy }: Pick<RecordedParagraph, "state" | "agreedBy">, sides: ComposedRecord["sides"], { t, intl }: PaperWords) {
  if (state === "agreed") return "";
  const names = sides.filter(({ code }) => agreedBy.includes(code)).map(({ name }) => name);
  return names.length ? t("papers.record.proposed", { sides: listWords(names, intl) }) : t("papers.record.proposedByNone");
}

/** In which languages it is done, and which of them count. */
export function sayAuthentic({ languages, authentic }: Pick<ComposedRecord, "languages" | "authentic">, { t, intl }: PaperWords) {
  const name = (tags: readonly string[]) => listWords(tags.map((tag) => nameLanguage(tag, intl)), intl);
  const all = languages.every((language) => authentic.includes(language));
  return all ? t("papers.record.authentic", { languages: name(languages), count: languages.length }) : t("papers.record.authenticOf", { languages: name(languages), authentic: name(authentic) });
}

/** A table of an annex: its head and its rows, all in words. */
export type AnnexTable = { title: string; note: string; head: string[]; rows: string[][]; widths: number[]; ends: number[] };

/** The annexes: action items with who is responsible on each side, all changes made, the comparison with the session before. */
export function annexTables({ annexes: { actionItems, changes, comparison } }: ComposedRecord, sides: ComposedRecord["sides"], { t, intl }: PaperWords): AnnexTable[] {
  const w = (key: "paragraph" | "item" | "what" | "who" | "deadline" | "field" | "from" | "to" | "counted" | "count" | "of") => t(`papers.record.${key}`);
  const due = ({ due, dueDay }: ComposedRecord["annexes"]["actionItems"][number]) => due || (dueDay ? formatDay(dueDay, intl) : "");
  return [
    {
      title: t("papers.record.annexActions"), note: "", ends: [], widths: [1, 1.6, 5, 2.4, ...sides.map(() => 2.4), 2.2],
      head: [w("paragraph"), w("item"), w("what"), w("who"), ...sides.map(({ name }) => t("papers.record.responsible", { side: name })), w("deadline")],
      rows: actionItems.map((one) => [one.paragraph, one.item.reference, one.what, one.who, ...sides.map(({ code }) => one.responsible[code] ?? ""), due(one)]),
    },
    {
      title: t("papers.record.annexChanges"), note: "", ends: [], widths: [1, 1.6, 4, 2, 3.4, 3.4],
      head: [w("paragraph"), w("item"), w("what"), w("field"), w("from"), w("to")],
      rows: changes.map(({ paragraph, item, field, from, to }) => [paragraph, item.reference, item.title, field, from ?? "–", to ?? "–"]),
    },
    ...(comparison ? [{
      title: t("papers.record.annexComparison"), ends: [1, 2], widths: [6, 2, 2], head: [w("counted"), w("count"), w("of")],
      note: t("papers.record.since", { title: comparison.since.title, day: formatDay(comparison.since.day, intl), until: formatDay(comparison.until, intl) }),
      rows: COMPARED_COUNTS.flatMap((name) => comparison.counts.filter((one) => one.name === name).map(({ count, of }) => [t(`papers.record.compared.${name}`), formatNumber(count, intl), of === null ? "–" : formatNumber(of, intl)])),
    }] : []),
  ];
}
