import { nameLanguage } from "~/history/change-words";
import { useLocale, useT } from "~/locales/use-t";
import { LANGUAGES, LONGEST } from "~/recommendations/forms/form-choices";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { RadioField, SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { formatDay, formatNumber } from "~/ui/dates";
import { TextField } from "~/ui/text-fields";
import type { ImportHead } from "./head.server";
import { StepFrame } from "./import-frame";
import type { ShownSource } from "./source.server";

type Props = { head: ImportHead; shown: ShownSource; answer: Answer | undefined };

/** How the days of the table are read, of which day it tells, and what it is called as a source. */
export function SourceStep({ head, shown, answer }: Props) {
  const t = useT();
  const locale = useLocale();
  const { asOf, title, language, today } = shown;
  const labels = { dayOrder: t("importPages.source.order"), asOf: t("importPages.source.asOf"), sourceTitle: t("importPages.source.title"), language: t("importPages.source.language") };
  return (
    <StepFrame head={head} step="source">
      <ActForm answer={answer} submit={t("importPages.save")} back={head.page} labelOf={(name) => labels[name as keyof typeof labels] ?? null}>
        <DayOrder shown={shown} label={labels.dayOrder} />
        <Unreadable shown={shown} />
        <DateField name="asOf" label={labels.asOf} hint={t("importPages.source.asOfHint")} required defaultValue={asOf} max={today} />
        <TextField name="sourceTitle" label={labels.sourceTitle} hint={t("importPages.source.titleHint")} required defaultValue={title} maxLength={LONGEST.title} />
        <SelectField name="language" label={labels.language} empty={null} defaultValue={language} choices={LANGUAGES.map((value) => ({ value, label: nameLanguage(value, locale) }))} />
      </ActForm>
    </StepFrame>
  );
}

/** Two readings of one cell of the table, in words. */
function DayOrder({ shown: { ambiguous, example, dayOrder }, label }: { shown: ShownSource; label: string }) {
  const t = useT();
  const { intl } = useLocale();
  if (!example) return null;
  const { cell, text, dayFirst, monthFirst } = example;
  return (
    <RadioField name="dayOrder" label={label} required defaultValue={dayOrder} hint={t("importPages.source.orderHint", { count: ambiguous, total: formatNumber(ambiguous, intl), text, cell })} choices={[
      { value: "day-month", label: t("importPages.source.dayFirst", { text, day: formatDay(dayFirst, intl) }) },
      { value: "month-day", label: t("importPages.source.monthFirst", { text, day: formatDay(monthFirst, intl) }) },
    ]} />
  );
}

function Unreadable({ shown: { unreadable, unreadableCount } }: { shown: ShownSource }) {
  const t = useT();
  const { intl } = useLocale();
  if (!unreadableCount) return null;
  return (
    <details className="max-w-text">
      <summary>{t("importPages.source.unreadable", { count: unreadableCount, total: formatNumber(unreadableCount, intl) })}</summary>
      <ul className="mt-1 grid gap-1 text-small">{unreadable.map(({ cell, text }) => <li key={cell}><span className="text-quiet">{cell}</span> <span dir="auto">{text}</span></li>)}</ul>
    </details>
  );
}
