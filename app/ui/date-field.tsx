import { useState } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { useFieldAnswer } from "./answer";
import { formatDay, isDay } from "./dates";
import { describeField, Field, type FieldProps } from "./field";

const PRECISIONS = ["DAY", "MONTH", "QUARTER", "YEAR"] as const;

type DateProps = FieldProps & {
  defaultValue?: string | null;
  min?: string;
  max?: string;
  autoFocus?: boolean;
  /** Adds a choice named `<name>Precision`: how much of the date is known. */
  precision?: (typeof PRECISIONS)[number];
};

/** A day. Said back in words, because a browser may write it in another order than the page does. */
export function DateField({ defaultValue, precision, keyName, ...props }: DateProps) {
  const { name, label, hint, required, ...rest } = props;
  const { errors, value } = useFieldAnswer(name, defaultValue);
  const [day, setDay] = useState(value);
  const { intl } = useLocale();
  const readable = value === "" || isDay(value);
  return (
    <Field {...{ name, label, hint, required, errors }}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input className="entry max-w-44" type={readable ? "date" : "text"} name={name} defaultValue={value} required={required} data-key={keyName}
          onChange={(event) => setDay(event.currentTarget.value)} {...rest} {...describeField(name, hint, errors)} />
        {precision ? <Precision name={`${name}Precision`} defaultValue={precision} /> : null}
        {isDay(day) ? <output htmlFor={name} className="text-small text-quiet">{formatDay(day, intl)}</output> : null}
      </div>
    </Field>
  );
}

function Precision({ name, defaultValue }: { name: string; defaultValue: string }) {
  const t = useT();
  const { value } = useFieldAnswer(name, defaultValue);
  return (
    <label className="flex items-center gap-2 text-small text-quiet">
      {t("ui.form.precision")}
      <select className="entry w-auto" name={name} defaultValue={value}>
        {PRECISIONS.map((one) => <option key={one} value={one}>{t(`ui.form.precisions.${one}`)}</option>)}
      </select>
    </label>
  );
}
