import type { T } from "~/locales/translator";
import type { ActionItemValue, Deadline, EvidenceValue, Field, Lead, Position, Value } from "~/recommendations/changes";
import { formatDay } from "~/ui/dates";

/** What it takes to say something to one reader: their language and zone, the programme's sides, and the texts that wordings are named for. */
export type Words = {
  t: T;
  intl: string;
  timeZone: string;
  sides: readonly { code: string; name: string }[];
  /** Wordings by their sha256, where a change of wording is to be read in full. */
  texts?: Readonly<Record<string, string>>;
};

type Say<F extends Field> = (value: Value<F>, words: Words) => string;

/** A side's name; a code that the programme no longer has is its own name. */
export const nameSide = (code: string, { sides }: Pick<Words, "sides">) => sides.find((side) => side.code === code)?.name ?? code;

/** Things in a row, as the reader's language strings them together. */
export function listWords(words: readonly string[], intl: string) {
  return new Intl.ListFormat(intl, { type: "conjunction" }).format(words);
}

/** A deadline as it was said, and what it means where that is not the same. */
export function sayDeadline({ kind, said, lastDay }: Deadline, { t, intl }: Words): string {
  if (kind === "CONTINUOUS") return t("history.deadline.continuous");
  if (lastDay === null) return t("history.deadline.noDay", { said });
  const day = formatDay(lastDay, intl);
  return kind === "DAY" && (said === lastDay || said === day) ? day : t("history.deadline.meaning", { said, day });
}

/** What a side says, why, and when it said so. */
export function sayPosition({ value, reason, on }: Position, { t, intl }: Words): string {
  const said = reason ? t("history.position.reason", { position: t(`position.${value}`), reason }) : t(`position.${value}`);
  return on ? t("history.position.on", { said, day: formatDay(on, intl) }) : said;
}

/** Who leads and who supports on one side. */
export function sayLeads(leads: readonly Lead[], words: Words): string {
  return leads.map((lead) => words.t(lead.suggested ? `history.lead.${lead.role}Suggested` : `history.lead.${lead.role}`, { name: sayLead(lead, words) })).join("; ");
}

const sayLead = ({ name, focalPoint }: Lead, { t }: Words) => (focalPoint ? t("history.lead.focalPoint", { name, focalPoint: focalPoint.name }) : name);

/** One step: what, who, by when. */
export function sayActionItem({ what, assignee, organisation, due }: ActionItemValue, words: Words): string {
  return [what, assignee?.name ?? organisation?.name ?? "", due ? sayDeadline(due, words) : ""].filter(Boolean).join(" · ");
}

/** The name a piece of evidence goes by. */
export const sayEvidence = ({ title, url }: Pick<EvidenceValue, "title" | "url">) => title || url;

/** Where in a source it stands. */
export const sayPassage = ({ source, location }: Value<"passage">) => [source.name, location].filter(Boolean).join(", ");

const text = (value: string) => value;
const yesNo = (value: boolean, { t }: Words) => t(value ? "history.value.yes" : "history.value.no");
const named = ({ name }: { name: string }) => name;

/** How the value of each field reads. A field that is missing here does not compile. */
export const VALUES: { [F in Field]: Say<F> } = {
  title: text,
  kind: (value, { t }) => t(`item.kinds.${value}`),
  sector: named,
  priority: (value, { t }) => t(`item.priorities.${value}`),
  successMeasure: text,
  status: (value, { t }) => t(`status.${value}`),
  heldFrom: (value, { t }) => t(`status.${value}`),
  closedFrom: (value, { t }) => t(`status.${value}`),
  confirmed: yesNo,
  reviewOn: (value, { intl }) => formatDay(value, intl),
  owner: (value, words) => (value.side ? words.t("history.value.ownerOf", { name: value.name, side: nameSide(value.side, words) }) : value.name),
  deadline: sayDeadline,
  position: sayPosition,
  positionDraft: sayPosition,
  organisations: sayLeads,
  wording: (value, { t, texts }) => texts?.[value] ?? t("history.value.wording"),
  voided: yesNo,
  livesOnIn: named,
  carriedFrom: named,
  succession: ({ closing, into }, { intl }) => listWords([...closing, ...(into ? [into] : [])].map(named), intl),
  dependsOn: named,
  passage: sayPassage,
  actionItem: sayActionItem,
  evidence: sayEvidence,
  outcome: ({ kind }, { t }) => t(`outcomes.kind.${kind}`),
  proposal: ({ state }, { t }) => t(`history.proposal.${state}`),
};
