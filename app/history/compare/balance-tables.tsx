import { useLocale, useT } from "~/locales/use-t";
import { formatDay, formatNumber } from "~/ui/dates";
import { Panel } from "~/ui/panel";
import { StatusShape } from "~/ui/status-mark";
import type { Balance, Matrix, Place } from "./balance";
import type { Period } from "./period";

const SUMS = ["total", "open", "closed"] as const;

/** What stood at the first date, what came and went, what stands at the second. */
export function BalanceTable({ balance: { from, movements, to }, period }: { balance: Balance; period: Period }) {
  const t = useT();
  const { intl } = useLocale();
  const signed = (value: number) => (value ? formatNumber(value, intl, { signDisplay: "always" }).replace("-", "−") : "");
  const rows = [
    { id: "from", head: t("compare.balance.on", { day: formatDay(period.from, intl, "short") }), sums: from, say: (value: number) => formatNumber(value, intl), strong: true },
    ...movements.map(({ movement, change }) => ({ id: movement, head: t(`compare.balance.movement.${movement}`), sums: change, say: signed, strong: false })),
    { id: "to", head: t("compare.balance.on", { day: formatDay(period.to, intl, "short") }), sums: to, say: (value: number) => formatNumber(value, intl), strong: true },
  ];
  return (
    <Panel title={t("compare.balance.title")}>
      <table className="w-full max-w-xl border-collapse text-small tabular-nums">
        <caption className="sr-only">{t("compare.balance.caption")}</caption>
        <thead>
          <tr className="text-quiet"><td />{SUMS.map((sum) => <th key={sum} scope="col" className="py-1 ps-4 text-end font-semibold">{t(`compare.balance.${sum}`)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ id, head, sums, say, strong }) => (
            <tr key={id} className={`border-t ${strong ? "border-edge font-semibold" : "border-rule"}`}>
              <th scope="row" className={`py-1.5 text-start ${strong ? "font-semibold" : "font-normal"}`}>{head}</th>
              {SUMS.map((sum) => <td key={sum} className="py-1.5 ps-4 text-end">{say(sums[sum])}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** From which status to which; what stayed as it was stands on the diagonal. */
export function MatrixTable({ matrix: { rows, columns, totals }, period }: { matrix: Matrix; period: Period }) {
  const t = useT();
  const { intl } = useLocale();
  const label = t("compare.matrix.title");
  return (
    <Panel title={label}>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
        <table className="w-full border-collapse text-small tabular-nums">
          <caption className="sr-only">{t("compare.matrix.caption")}</caption>
          <thead>
            <tr className="align-bottom text-quiet">
              <td className="min-w-28 py-1">{formatDay(period.from, intl, "short")} <span aria-hidden="true">↓</span> {formatDay(period.to, intl, "short")} <span aria-hidden="true" className="inline-block rtl:-scale-x-100">→</span></td>
              {columns.map((place) => <th key={place} scope="col" className="py-1 ps-4 text-end font-semibold"><PlaceName place={place} /></th>)}
              <th scope="col" className="py-1 ps-4 text-end font-semibold">{t("compare.matrix.total")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ was, cells, total }) => (
              <tr key={was} className="border-t border-rule">
                <th scope="row" className="py-1.5 text-start font-normal"><PlaceName place={was} /></th>
                {cells.map((count, index) => (
                  <td key={columns[index]} className={`py-1.5 ps-4 text-end ${columns[index] === was ? "text-quiet" : "font-semibold"}`}>{count ? formatNumber(count, intl) : null}</td>
                ))}
                <td className="py-1.5 ps-4 text-end">{formatNumber(total, intl)}</td>
              </tr>
            ))}
            <tr className="border-t border-edge font-semibold">
              <th scope="row" className="py-1.5 text-start font-semibold">{t("compare.matrix.total")}</th>
              {totals.map((count, index) => <td key={columns[index]} className="py-1.5 ps-4 text-end">{formatNumber(count, intl)}</td>)}
              <td className="py-1.5 ps-4 text-end">{formatNumber(totals.reduce((sum, count) => sum + count, 0), intl)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="mt-1 text-small text-quiet">{t("compare.matrix.explain")}</p>
    </Panel>
  );
}

function PlaceName({ place }: { place: Place }) {
  const t = useT();
  return place === "NONE" || place === "VOID" ? <span className="text-quiet">{t(`compare.place.${place}`)}</span> : <><StatusShape status={place} /> {t(`status.${place}`)}</>;
}
