import { useLocale, useT } from "~/locales/use-t";
import { formatDay, formatNumber } from "~/ui/dates";
import type { ComparisonData } from "./page.server";

type Props = { found: NonNullable<ComparisonData["found"]>; period: NonNullable<ComparisonData["period"]> };

/** One line that adds up: 34 open on 4 Feb + 3 new + 1 reopened − 5 closed = 33 open on 21 Nov. */
export function Summary({ found: { balance, changed }, period }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const { from, to, movements } = balance;
  const count = (value: number) => formatNumber(Math.abs(value), intl);
  const open = (value: number, day: string) => t("compare.summary.open", { count: count(value), day: formatDay(day, intl, "short") });
  const steps = movements.filter(({ change }) => change.open).map(({ movement, change: { open, total } }) =>
    t(`compare.summary.${movement}`, { count: total && total !== open ? t("compare.summary.some", { count: count(open), total: count(total) }) : count(open) }));
  return (
    <p className="mt-2 text-lead">
      <span className="font-semibold tabular-nums">{[open(from.open, period.from), ...steps].join(" ")} = {open(to.open, period.to)}</span>
      <span className="block text-base text-quiet">{t("compare.summary.changed", { count: changed, total: formatNumber(Math.max(from.total, to.total), intl) })}</span>
    </p>
  );
}
