import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { BarKey, StandingBar } from "./bars";
import type { Standing } from "./rates";

export const STANDING_COLUMNS = ["open", "pastDue", "closed", "total"] as const;
export type StandingColumn = (typeof STANDING_COLUMNS)[number];

/** One line: what stands where, and where each number leads. `sum`: of all the others, without a bar. */
export type StandingRow = Standing & { id: string; name: string; sum?: boolean; to: (column: StandingColumn) => string | null };

/** Open, past due and closed by something: a bar and its numbers in each row, every number a link. */
export function StandingTable({ title, of, rows, narrow = false }: { title: string; of: string; rows: readonly StandingRow[]; /** On paper without bars. */ narrow?: boolean }) {
  const t = useT();
  const heads = { open: t("reviews.standing.open"), pastDue: t("reviews.standing.pastDue"), closed: t("reviews.standing.closed"), total: t("reviews.standing.total") };
  const bars = narrow ? "print:hidden" : undefined;
  const longest = Math.max(0, ...rows.map(({ total, sum }) => (sum ? 0 : total)));
  return (
    <table className="register">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" className={bars}>{t("reviews.standing.chart")}</th>
          {STANDING_COLUMNS.map((column) => <th key={column} scope="col" data-align="end">{heads[column]}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.sum ? "border-t border-edge font-semibold" : undefined}>
            <td className="text-base max-md:basis-full print:py-px! print:text-small"><span dir="auto">{row.name}</span></td>
            <td className={bars ?? "print:py-px!"}>{row.sum ? null : <StandingBar standing={row} longest={longest} />}</td>
            {STANDING_COLUMNS.map((column) => (
              <td key={column} data-label={heads[column]} data-align="end" className="print:py-px!"><Counted count={row[column]} to={row.to(column)} /></td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the parts of a bar mean. */
export function StandingLegend() {
  const t = useT();
  const legend = [["pastDue", t("reviews.standing.pastDue")], ["open", t("reviews.standing.notDue")], ["closed", t("reviews.standing.closed")]] as const;
  return <p className="mb-1 flex flex-wrap gap-x-4 text-small text-quiet">{legend.map(([part, label]) => <span key={part}><BarKey part={part} /> {label}</span>)}</p>;
}

/** A number that leads to what it counts. */
export function Counted({ count, to }: { count: number; to: string | null }) {
  const { intl } = useLocale();
  const said = formatNumber(count, intl);
  if (!count) return <span className="font-normal text-quiet">{said}</span>;
  return to ? <Link to={to}>{said}</Link> : <>{said}</>;
}
