import { useState, type ReactNode } from "react";
import { parsePeriod } from "~/history/periods";
import { useLocale, useT } from "~/locales/use-t";
import { useFieldAnswer } from "~/ui/answer";
import { formatPeriod } from "~/ui/dates";
import { describeField, Field } from "~/ui/field";
import { LONGEST } from "./form-choices";

type PeriodProps = { name: string; label: string; hint?: ReactNode; today: string };

/** When something happened, as far as it is known: a day, a month, a quarter or a year in one text, said back as it was understood. */
export function PeriodField({ name, label, hint, today }: PeriodProps) {
  const t = useT();
  const { intl } = useLocale();
  const { errors, value } = useFieldAnswer(name, today);
  const [typed, setTyped] = useState(value);
  const read = parsePeriod(typed, today);
  return (
    <Field {...{ name, label, hint, errors }}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input className="entry max-w-60" name={name} defaultValue={value} maxLength={LONGEST.date} autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)} {...describeField(name, hint, errors)} />
        {read ? <output htmlFor={name} className="text-small text-quiet">{formatPeriod(read.on, read.precision, t, intl)}</output> : null}
      </div>
    </Field>
  );
}
