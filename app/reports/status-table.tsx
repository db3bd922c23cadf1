import type { Status } from "#db/enums";
import { useLocale, useT } from "~/locales/use-t";
import { FIRST_QUERY, withChange } from "~/recommendations/list/query";
import { OPEN_STATUSES, STATUSES } from "~/recommendations/status";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { StatusShape } from "~/ui/status-mark";
import type { SectorCounts, StatusReport } from "./counts.server";

type Counted = Pick<SectorCounts, "byStatus" | "total">;

/** How many recommendations of each sector are in each status; every count leads to them. */
export function StatusTable({ report, base }: { report: StatusReport; base: string }) {
  const t = useT();
  const shown = STATUSES.filter((status) => report.byStatus[status]);
  const columns: (readonly Status[])[] = [...shown.map((status) => [status]), OPEN_STATUSES, STATUSES];
  const heads = [...shown.map((status) => ({ id: status as string, mark: <StatusShape status={status} />, label: t(`status.${status}`) })),
    { id: "open", mark: null, label: t("reports.open") }, { id: "total", mark: null, label: t("reports.total") }];
  const row = (counted: Counted, sector: string | null | undefined) => columns.map((statuses, index) => {
    const count = statuses.reduce((sum, status) => sum + (counted.byStatus[status] ?? 0), 0);
    const address = sector === null ? null : withChange(FIRST_QUERY, { sector: sector ?? null, status: statuses === STATUSES ? [] : [...statuses] });
    return <td key={heads[index]?.id} data-label={heads[index]?.label} data-align="end"><Count count={count} to={address === null ? null : `${base}/recommendations${address}`} /></td>;
  });
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("reports.bySector")}>
      <table className="register">
        <caption className="sr-only">{t("reports.bySector")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reports.sector")}</th>
            {heads.map(({ id, mark, label }) => <th key={id} scope="col" data-align="end">{mark} {label}</th>)}
          </tr>
        </thead>
        <tbody>
          {report.sectors.map((sector) => (
            <tr key={sector.key ?? ""}>
              <th scope="row" className="border-b-rule align-top text-base font-normal text-ink max-md:w-full max-md:border-0 max-md:p-0 max-md:font-semibold"><span dir="auto">{sector.name ?? t("reports.noSector")}</span></th>
              {row(sector, sector.key)}
            </tr>
          ))}
          <tr className="border-t border-edge font-semibold"><th scope="row" className="border-b-rule text-base text-ink max-md:w-full max-md:border-0 max-md:p-0">{t("reports.total")}</th>{row(report, undefined)}</tr>
        </tbody>
      </table>
    </div>
  );
}

function Count({ count, to }: { count: number; to: string | null }) {
  const { intl } = useLocale();
  if (!count) return null;
  return to ? <Link to={to}>{formatNumber(count, intl)}</Link> : <>{formatNumber(count, intl)}</>;
}
