import { useLocale, useT } from "~/locales/use-t";
import { AsOf } from "~/ui/as-of";
import { ButtonLink } from "~/ui/button";
import { formatDay } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { BarPatterns } from "./bars";
import { BriefAges, BriefOwn, BriefRates } from "./brief-rates";
import { BriefGroups, BriefSectors } from "./brief-sectors";
import type { Brief } from "./brief.server";
import { sayDecision } from "./say-decision";

type Props = { brief: Brief };

const asOf = (day: string | null) => (day ? `?asOf=${day}` : "");

/** One page for the chair: where the register stands, what it comes to, and what asks for a decision. */
export function BriefPage({ brief }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const base = `/p/${brief.key}`;
  const { past, life } = brief;
  const to = (day: string | null) => `${base}/reports/brief${asOf(day)}`;
  return (
    <Page title={t("reviews.brief.title")} crumbs={[{ to: `${base}/reports`, label: t("reports.title") }]} past={past ? { date: past, back: to(null) } : null}
      acts={<><ButtonLink to={`${base}/reports/since`}>{t("reviews.since.link")}</ButtonLink><ButtonLink to={`${base}/reports/brief.docx${asOf(past)}`} reloadDocument>{t("reviews.brief.docx")}</ButtonLink></>}>
      <div className="mb-3"><AsOf life={life} day={past} to={to} keep={[]} /></div>
      {brief.standing.total ? (
        <div className="print:text-small">
          <BarPatterns />
          <p className="mb-4 text-quiet print:mb-2">{t("reviews.brief.on", { day: formatDay(brief.today, intl) })} · {t("reviews.brief.items", { count: brief.standing.total })}</p>
          <div className="grid max-w-360 items-start gap-x-12 gap-y-6 lg:grid-cols-2 print:grid-cols-[6fr_5fr] print:gap-x-6">
            <div className="grid gap-6 print:gap-3"><BriefDecisions brief={brief} /><BriefSectors brief={brief} /></div>
            <div className="grid gap-6 print:gap-3"><BriefRates brief={brief} /><BriefAges brief={brief} /><BriefOwn brief={brief} /><BriefGroups brief={brief} /></div>
          </div>
        </div>
      ) : <Empty title={t("reviews.brief.empty")} act={<ButtonLink to={`${base}/recommendations`}>{t("reports.toItems")}</ButtonLink>}>{t("reviews.brief.emptyHelp")}</Empty>}
    </Page>
  );
}

function BriefDecisions({ brief: { decisions, key, past } }: Props) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <Panel title={t("reviews.decisions.title")}>
      {decisions.length ? (
        <>
          <ol>
            {decisions.map((one) => (
              <li key={one.number} className="border-b border-rule py-1 print:py-0.5" data-row="">
                <Link to={`/p/${key}/recommendations/${one.number}${asOf(past)}`}><span className="tabular-nums">{one.reference}</span> <bdi className="font-serif">{one.title}</bdi></Link>
                <span className="block text-small text-quiet">{sayDecision(one, t, intl)}</span>
              </li>
            ))}
          </ol>
          <p className="mt-1 text-small text-quiet print:hidden">{t("reviews.decisions.rule")}</p>
        </>
      ) : <p className="text-quiet">{t("reviews.decisions.none")}</p>}
    </Panel>
  );
}
