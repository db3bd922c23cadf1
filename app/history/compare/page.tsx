import { useLocale, useT } from "~/locales/use-t";
import { Dropped } from "~/recommendations/list/remarks";
import { ButtonLink } from "~/ui/button";
import { formatDay } from "~/ui/dates";
import { Link } from "~/ui/link";
import { FilterWords } from "~/ui/list-parts";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { printAddress, withChange } from "./address";
import { BalanceTable, MatrixTable } from "./balance-tables";
import { Contents } from "./contents";
import { CompareForm } from "./form";
import type { ComparisonData } from "./page.server";
import { SectionView } from "./section-view";
import { Sessions } from "./sessions";
import { Summary } from "./summary";

type Data = { comparison: ComparisonData };

/** What happened between two dates: the balance, from status to status, and every change by its kind. */
export function ComparePage({ comparison }: Data) {
  const t = useT();
  const { key, address, found, period } = comparison;
  const items = `/p/${key}/recommendations`;
  return (
    <Page title={t("compare.title")} crumbs={[{ to: items, label: t("list.title") }]} rail={<Sessions comparison={comparison} />}
      acts={found ? <ButtonLink to={`${items}/compare.csv${printAddress({ ...address, after: "", before: "" })}`} reloadDocument>{t("compare.export")}</ButtonLink> : null}>
      <div data-stack="" className="grid gap-5">
        <div className="grid gap-3">
          <details className="menu w-fit text-small xl:hidden" data-screen=""><summary>{t("compare.sessions.title")}</summary><div><Sessions comparison={comparison} /></div></details>
          <CompareForm comparison={comparison} />
          <Filters comparison={comparison} />
          <Dropped dropped={comparison.dropped} />
          <Remarks comparison={comparison} />
        </div>
        {found && period ? <Found comparison={comparison} found={found} period={period} /> : null}
      </div>
    </Page>
  );
}

/** The filters in force, on paper too. */
function Filters({ comparison: { address, choices } }: Data) {
  const t = useT();
  const named = { sector: choices.sectors, organisation: choices.organisations, owner: [{ value: "none", label: t("compare.form.nobody") }, ...choices.owners] };
  const words = (["sector", "organisation", "owner"] as const).filter((name) => address[name]).map((name) => ({
    id: name, label: t(`compare.form.${name}`), value: named[name].find(({ value }) => value === address[name])?.label ?? address[name], remove: withChange(address, { [name]: "" }),
  }));
  return words.length ? <FilterWords filters={words} clear={withChange(address, { sector: "", organisation: "", owner: "" })} /> : null;
}

function Remarks({ comparison: { remarks, firstDay } }: Data) {
  const t = useT();
  const { intl } = useLocale();
  return remarks.map((remark) => <Notice key={remark}>{t(`compare.remarks.${remark}`, { day: formatDay(firstDay, intl) })}</Notice>);
}

type FoundProps = Data & { found: NonNullable<ComparisonData["found"]>; period: NonNullable<ComparisonData["period"]> };

function Found({ comparison, found, period }: FoundProps) {
  const t = useT();
  const { address, key } = comparison;
  const { balance, sections } = found;
  if (!balance.to.total && !balance.from.total) {
    const filtered = address.sector || address.organisation || address.owner;
    return (
      <>
        <Heading comparison={comparison} period={period} />
        {filtered ? <Empty title={t("list.empty.nothing")}>{t("compare.nothingFiltered")}</Empty> : <Empty title={t("compare.nothingYet")} act={<ButtonLink to={`/p/${key}/recommendations`}>{t("reports.toItems")}</ButtonLink>}>{t("compare.nothingYetHelp")}</Empty>}
      </>
    );
  }
  return (
    <>
      <div className="grid gap-1">
        <Heading comparison={comparison} period={period} />
        <Summary found={found} period={period} />
      </div>
      {address.section ? null : (
        <div data-stack="" className="grid items-start gap-x-12 gap-y-6 2xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
          <BalanceTable balance={balance} period={period} />
          {found.changed ? <MatrixTable matrix={found.matrix} period={period} /> : null}
        </div>
      )}
      <Contents address={address} counts={found.counts} />
      {found.changed ? null : <Empty title={t("compare.empty")}>{t("compare.emptyHelp")}</Empty>}
      {sections.map((section) => <SectionView key={section.section} shown={section} balance={balance} base={`/p/${key}/recommendations`} alone={Boolean(address.section)} />)}
    </>
  );
}

/** Which dates, and by which rule. */
function Heading({ comparison: { address, today, sessions }, period: { from, to, basis } }: Data & Pick<FoundProps, "period">) {
  const t = useT();
  const { intl } = useLocale();
  const name = (day: string) => {
    const session = sessions.findLast((one) => one.day === day);
    const words = day === today ? t("compare.today", { day: formatDay(day, intl) }) : formatDay(day, intl);
    return session ? `${words} (${session.title})` : words;
  };
  const other = basis === "stood" ? "recorded" : "stood";
  return (
    <>
      <h2 dir="auto">{t("compare.period", { from: name(from), to: name(to) })}</h2>
      <p className="max-w-text text-small text-quiet">
        {t(`compare.rule.${basis}`)} <Link to={withChange(address, { from, to: to === today ? "" : to, by: other })} data-screen="">{t(`compare.rule.other.${basis}`)}</Link>
      </p>
    </>
  );
}
