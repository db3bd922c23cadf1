import { useLocale, useT } from "~/locales/use-t";
import { FIRST_QUERY, withChange, type Filters } from "~/recommendations/list/query";
import { CLOSED_STATUSES, OPEN_STATUSES } from "~/recommendations/status";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { BarKey, StandingBar } from "./bars";
import type { Brief } from "./brief.server";
import type { Standing } from "./rates";

/** Where each number of a standing leads. */
export const STANDING_FILTERS: Record<keyof Standing, Partial<Filters>> = { open: { status: [...OPEN_STATUSES] }, pastDue: { is: ["past-due"] }, closed: { status: [...CLOSED_STATUSES] }, total: {} };

const COLUMNS = ["open", "pastDue", "closed", "total"] as const;

/** Open, past due and closed by sector: a bar and its numbers in each row, every number a link. */
export function BriefSectors({ brief: { sectors, standing, key, past } }: { brief: Brief }) {
  const t = useT();
  const heads = { open: t("reviews.standing.open"), pastDue: t("reviews.standing.pastDue"), closed: t("reviews.standing.closed"), total: t("reviews.standing.total") };
  const longest = Math.max(0, ...sectors.map(({ total }) => total));
  const legend = [["pastDue", t("reviews.standing.pastDue")], ["open", t("reviews.standing.notDue")], ["closed", t("reviews.standing.closed")]] as const;
  return (
    <Panel title={t("reviews.standing.title")}>
      <p className="mb-1 flex flex-wrap gap-x-4 text-small text-quiet">{legend.map(([part, label]) => <span key={part}><BarKey part={part} /> {label}</span>)}</p>
      <table className="register">
        <caption className="sr-only">{t("reviews.standing.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reviews.standing.sector")}</th>
            <th scope="col">{t("reviews.standing.chart")}</th>
            {COLUMNS.map((column) => <th key={column} scope="col" data-align="end">{heads[column]}</th>)}
          </tr>
        </thead>
        <tbody>
          {[...sectors, { ...standing, key: "", name: t("reviews.standing.all") }].map((row, index) => (
            <tr key={row.key ?? "none"} className={index === sectors.length ? "border-t border-edge font-semibold" : undefined}>
              <td className="text-base max-md:basis-full print:py-px! print:text-small"><span dir="auto">{row.name ?? t("reviews.standing.noSector")}</span></td>
              <td className="print:py-px!">{index < sectors.length ? <StandingBar standing={row} longest={longest} /> : null}</td>
              {COLUMNS.map((column) => (
                <td key={column} data-label={heads[column]} data-align="end" className="print:py-px!">
                  <Counted count={row[column]} to={row.key === null ? null : `/p/${key}/recommendations${withChange({ ...FIRST_QUERY, asOf: past }, { ...STANDING_FILTERS[column], sector: row.key || null })}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-small text-quiet">{t("reviews.standing.rule")}</p>
    </Panel>
  );
}

/** A number that leads to what it counts. */
export function Counted({ count, to }: { count: number; to: string | null }) {
  const { intl } = useLocale();
  const said = formatNumber(count, intl);
  if (!count) return <span className="font-normal text-quiet">{said}</span>;
  return to ? <Link to={to}>{said}</Link> : <>{said}</>;
}
