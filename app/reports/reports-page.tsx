import { useLocale, useT } from "~/locales/use-t";
import { FIRST_QUERY, withChange } from "~/recommendations/list/query";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import type { StatusReport } from "./counts.server";
import { StatisticsTable } from "./statistics-table";
import type { Measure } from "./statistics.server";
import { StatusTable } from "./status-table";

type Props = { report: StatusReport; measures: readonly Measure[]; base: string };

/** What a programme's register comes to: counts by sector and status, and figures as published. */
export function ReportsPage({ report, measures, base }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const items = `${base}/recommendations`;
  return (
    <Page title={t("reports.title")} acts={<><ButtonLink to={`${base}/reports/brief`}>{t("reviews.brief.link")}</ButtonLink><ButtonLink to={`${base}/reports/since`}>{t("reviews.since.link")}</ButtonLink><ButtonLink to={`${items}/compare`}>{t("compare.link")}</ButtonLink></>}>
      <div className="grid gap-10">
        <Panel title={t("reports.bySector")}>
          {report.total ? (
            <>
              <StatusTable report={report} base={base} />
              <p className="mt-2"><Link to={`${items}/waiting`}>{t("waiting.title")}</Link></p>
              <p className="mt-2 max-w-text text-small text-quiet">
                {t("reports.explain", { total: formatNumber(report.total, intl) })}
                {report.unconfirmed ? <> <Link to={`${items}${withChange(FIRST_QUERY, { is: ["unconfirmed"] })}`}>{t("reports.unconfirmed", { count: report.unconfirmed, total: report.total })}</Link></> : null}
              </p>
            </>
          ) : <Empty title={t("reports.empty")} act={<ButtonLink to={items}>{t("reports.toItems")}</ButtonLink>}>{t("reports.emptyHelp")}</Empty>}
        </Panel>
        {measures.length ? (
          <Panel title={t("reports.statistics")}>
            <p className="mb-3 max-w-text text-quiet">{t("reports.asPublished")}</p>
            <StatisticsTable measures={measures} />
          </Panel>
        ) : null}
      </div>
    </Page>
  );
}
