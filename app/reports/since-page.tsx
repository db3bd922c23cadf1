import { NO_ADDRESS, withChange } from "~/history/compare/address";
import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { formatDay, formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Rail } from "~/ui/rail";
import { sinceRows } from "./since";
import type { Since } from "./since.server";
import { Counted } from "./standing-table";

type Props = { since: Since };
type Session = NonNullable<Since["session"]>;
type Found = NonNullable<Since["found"]>;

/** What happened since a body's last session, in numbers that lead to the lines: the first page of a pack. */
export function SincePage({ since }: Props) {
  const t = useT();
  const { key, session, found, unknown } = since;
  const base = `/p/${key}`;
  return (
    <Page title={t("reviews.since.title")} crumbs={[{ to: `${base}/reports`, label: t("reports.title") }]} rail={<Bodies since={since} />}
      flash={unknown && session ? <Notice>{t("reviews.since.unknown")}</Notice> : null} acts={<ButtonLink to={`${base}/reports/brief`}>{t("reviews.brief.link")}</ButtonLink>}>
      <div className="mb-4 xl:hidden" data-screen=""><Bodies since={since} /></div>
      {session && found ? <Numbers base={base} session={session} found={found} />
        : <Empty title={t("reviews.since.none")} act={<ButtonLink to={`${base}/meetings`}>{t("meetings.title")}</ButtonLink>}>{t("reviews.since.noneHelp")}</Empty>}
    </Page>
  );
}

function Bodies({ since: { bodies, session } }: Props) {
  const t = useT();
  const { intl } = useLocale();
  if (bodies.length < 2) return null;
  return <Rail title={t("reviews.since.bodies")} links={bodies.map(({ body, name, day }) => ({ to: `?body=${body}`, label: t("reviews.since.bodyOn", { body: name, day: formatDay(day, intl, "short") }), current: body === session?.body }))} />;
}

function Numbers({ base, session: { body, name, title, day, basis }, found }: { base: string; session: Session; found: Found }) {
  const t = useT();
  const { intl } = useLocale();
  const address = { ...NO_ADDRESS, from: day, by: basis };
  const lines = `${base}/recommendations/compare`;
  const say = (count: number) => formatNumber(count, intl);
  return (
    <div className="grid max-w-3xl gap-3">
      <div>
        <h2 dir="auto">{t("reviews.since.heading", { session: title, day: formatDay(day, intl) })}</h2>
        <p className="text-quiet"><Link to={`${base}/bodies/${body}`} dir="auto">{name}</Link></p>
      </div>
      <p className="text-lead">{t("reviews.since.summary", { before: say(found.was.open), beforeTotal: say(found.was.total), now: say(found.is.open), nowTotal: say(found.is.total) })}</p>
      <table className="register">
        <caption className="sr-only">{t("reviews.since.title")}</caption>
        <thead><tr><th scope="col">{t("reviews.since.what")}</th><th scope="col" data-align="end">{t("reviews.since.count")}</th><th scope="col">{t("reviews.since.outOf")}</th></tr></thead>
        <tbody>
          {sinceRows(found).map(({ id, count, of, section, actionItems }) => (
            <tr key={id} data-row="">
              <th scope="row" className="border-b-rule text-base font-normal whitespace-normal text-ink max-md:basis-full max-md:border-0 max-md:p-0">{t(`reviews.since.${id}`)}</th>
              <td data-label={t("reviews.since.count")} data-align="end" className="font-semibold">
                <Counted count={count} to={section ? lines + withChange(address, { section }) : actionItems ? `${base}/action-items${actionItems}` : null} />
              </td>
              <td data-label={t("reviews.since.outOf")}>{say(of)} <span className="text-quiet">{t(`reviews.since.${id}Of`)}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="max-w-text text-small text-quiet">{t(`compare.rule.${basis}`)} {t("reviews.since.explain")}</p>
      <p data-screen=""><Link to={lines + withChange(address, {})}>{t("reviews.since.compare")}</Link></p>
    </div>
  );
}
