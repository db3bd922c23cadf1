import { useLocale, useT } from "~/locales/use-t";
import { formatDay, formatInstant, formatPeriod, type Precision } from "./dates";

type DayProps = { day: string; precision?: Precision; short?: boolean };

/** A date, as far as it is known, in the reader's words. */
export function Day({ day, precision = "DAY", short }: DayProps) {
  const t = useT();
  const { intl } = useLocale();
  const length = short ? "short" : "long";
  const shown = precision === "DAY" ? formatDay(day, intl, length) : formatPeriod(day, precision, t, intl, length);
  return <time dateTime={day} className="whitespace-nowrap">{shown}</time>;
}

/** An instant in the reader's zone. */
export function Instant({ at, timeZone }: { at: string; timeZone: string }) {
  const { intl } = useLocale();
  return <time dateTime={at} className="whitespace-nowrap">{formatInstant(at, intl, timeZone)}</time>;
}
