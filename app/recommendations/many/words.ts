import type { Status } from "#db/enums";
import { listWords, sayEvidence, type Words } from "~/history/value-words";
import type { T } from "~/locales/translator";
import type { EvidenceValue } from "~/recommendations/changes";
import { formatDay } from "~/ui/dates";
import type { Message } from "~/refusal";

type AskedWords = { typed: Record<string, string>; names: Record<string, string>; evidence: readonly EvidenceValue[] };
type Term = { term: string; value: string };

/** What was asked, a term each: only what was filled in. */
export function sayAsked({ typed, names, evidence }: AskedWords, { t, intl }: Pick<Words, "t" | "intl">): Term[] {
  const chosen = (field: "owner" | "organisation" | "sector", none: string) => (typed[field] === "none" ? none : (names[field] ?? ""));
  const terms: Term[] = [
    { term: t("forms.owner.label"), value: chosen("owner", t("forms.owner.nobody")) },
    { term: t("forms.organisations.organisation"), value: chosen("organisation", "") },
    { term: t("many.form.part"), value: typed.part ? t(`many.form.parts.${typed.part as "lead" | "supporting" | "none"}`) : "" },
    { term: t("forms.deadline.short"), value: typed.deadline ?? "" },
    { term: t("forms.details.sector"), value: chosen("sector", t("many.form.noSector")) },
    { term: t("forms.details.priority"), value: typed.priority ? t(`item.priorities.${typed.priority as "HIGH" | "NORMAL" | "LOW"}`) : "" },
    { term: t("forms.status.target"), value: typed.status ? t(`status.${typed.status as Status}`) : "" },
    { term: t("forms.status.reviewOn"), value: typed.reviewOn ? formatDay(typed.reviewOn, intl) : "" },
    { term: t("forms.evidence.label"), value: listWords(evidence.map(sayEvidence), intl) },
  ];
  return terms.filter(({ value }) => value !== "");
}

/** Why an item was refused or kept, beside others. */
export function sayReason({ key, values }: Message, t: T): string {
  return key === "many.reason.notFromHere" ? t(key, { status: t(`status.${values?.status as Status}`) }) : t(key, values);
}
