import { useLocale, useT } from "~/locales/use-t";
import { CitationList } from "~/sources/citation-list";
import { formatNumber } from "~/ui/dates";
import type { Figure, Measure } from "./statistics.server";

/** Figures as published: the series of different offices beside each other, each with its source. */
export function StatisticsTable({ measures }: { measures: readonly Measure[] }) {
  const t = useT();
  return (
    <table className="register">
      <caption className="sr-only">{t("reports.statistics")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reports.year")}</th>
          <th scope="col" data-align="end">{t("reports.value")}</th>
          <th scope="col">{t("reports.series")}</th>
          <th scope="col">{t("reports.source")}</th>
        </tr>
      </thead>
      {measures.map(({ measure, unit, figures }) => (
        <tbody key={measure + unit}>
          <tr><th scope="rowgroup" colSpan={4} className="pt-5 whitespace-normal text-ink"><span dir="auto">{measure}</span> <span className="font-normal text-quiet" dir="auto">{unit}</span></th></tr>
          {figures.map((figure, index) => <Row key={figure.id} figure={figure} repeated={figures[index - 1]?.year === figure.year} />)}
        </tbody>
      ))}
    </table>
  );
}

function Row({ figure: { year, value, series, citations }, repeated }: { figure: Figure; repeated: boolean }) {
  const t = useT();
  const { intl } = useLocale();
  const places = String(value).split(".")[1]?.length ?? 0;
  return (
    <tr>
      <td data-label={t("reports.year")}><span className={repeated ? "text-quiet" : undefined}>{year}</span></td>
      <td data-label={t("reports.value")} data-align="end" className="font-semibold">{formatNumber(value, intl, { minimumFractionDigits: places, maximumFractionDigits: places })}</td>
      <td data-label={t("reports.series")}><span dir="auto">{series}</span></td>
      <td data-label={t("reports.source")}><CitationList citations={citations} bare /></td>
    </tr>
  );
}
