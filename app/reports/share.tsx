import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { percentOf, type Part } from "./measure";

/** So many of so many. */
export function OutOf({ part: { count, of } }: { part: Part }) {
  const t = useT();
  const { intl } = useLocale();
  return of ? <>{t("reviews.brief.outOf", { count, of: formatNumber(of, intl) })}</> : <span className="text-quiet">{t("reviews.brief.nothing")}</span>;
}

/** The same in per cent, where there are enough to say it so. */
export function Percent({ part }: { part: Part }) {
  const t = useT();
  const { intl } = useLocale();
  const percent = percentOf(part);
  return percent === null ? null : <>{t("reviews.brief.percent", { percent: formatNumber(percent, intl) })}</>;
}
