import { useLocale, useT } from "~/locales/use-t";
import { Dropped } from "~/recommendations/list/remarks";
import { AsOf } from "~/ui/as-of";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Counts, FilterWords } from "~/ui/list-parts";
import { Page } from "~/ui/page";
import { Empty, Pager } from "~/ui/pager";
import { Rail } from "~/ui/rail";
import { ChooseSteps } from "../many/choose-steps";
import { ToldSteps } from "../many/told";
import { StepFilterForm } from "./filter-form";
import type { StepList } from "./page.server";
import { FIRST_QUERY, FIRST_SORTING, isEveryStatus, isFiltered, NO_FILTERS, printPairs, printQuery, STATUSES, VIEWS, withChange, type View } from "./query";
import { StepTable } from "./table";
import { filterWords } from "./words";

const MOST_COUNTED = 1000;

/** Every action item of the programme that the reader may see: what, who, by when. */
export function ActionItemsPage({ list }: { list: StepList }) {
  const t = useT();
  const { intl } = useLocale();
  const { query, rows, counts, key } = list;
  const base = `/p/${key}/recommendations`;
  const total = formatNumber(counts.total, intl);
  const words = filterWords(query, list.names, t, intl);
  const past = query.asOf ? { date: query.asOf, back: withChange(query, { asOf: null }) } : null;
  const rail = <Rail title={t("actionItems.views.title")} links={viewLinks(list, t, (count) => (count > MOST_COUNTED ? t("ui.list.over", { count: formatNumber(MOST_COUNTED, intl) }) : formatNumber(count, intl)))} />;
  const table = <StepTable rows={rows} query={query} base={base} choose={list.mayChange} />;
  return (
    <Page title={t("actionItems.title")} rail={rail} past={past} flash={list.told.done || list.told.undone !== null ? <ToldSteps told={list.told} action={`/p/${key}/action-items/undo`} to={printQuery(query)} /> : null}
      acts={<ButtonLink to={`/p/${key}/action-items.csv${printQuery({ ...query, after: null, before: null })}`} reloadDocument>{t("list.export")}</ButtonLink>}>
      <div className="grid gap-3">
        <details className="menu w-fit text-small xl:hidden" data-screen=""><summary>{t("actionItems.views.title")}</summary><div>{rail}</div></details>
        <StatusCounts list={list} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2" data-screen="">
          <StepFilterForm list={list} />
          <AsOf life={list.life} day={query.asOf} to={(asOf) => withChange(query, { asOf })} keep={printPairs({ ...query, asOf: null, after: null, before: null })} />
        </div>
        {words.length ? <FilterWords filters={words} clear={withChange(query, NO_FILTERS)} /> : null}
        <Dropped dropped={list.dropped} />
        {rows.length ? (
          <div>
            {list.mayChange ? <ChooseSteps total={total} keep={printPairs({ ...query, after: null, before: null })} rows={rows}>{table}</ChooseSteps> : table}
            <Pager first={query.after || query.before ? withChange(query, {}) : null} previous={list.previous ? withChange(query, { before: list.previous }) : null}
              next={list.next ? withChange(query, { after: list.next }) : null}>{t("list.page", { count: rows.length, total })}</Pager>
          </div>
        ) : <Nothing list={list} base={base} />}
      </div>
    </Page>
  );
}

function viewLinks({ query, ours, counts }: StepList, t: ReturnType<typeof useT>, counted: (count: number) => string) {
  const here = withChange(query, { sort: FIRST_SORTING });
  return (Object.keys(VIEWS) as View[]).filter((view) => view !== "ours" || ours).map((view) => {
    const to = withChange({ ...FIRST_QUERY, asOf: query.asOf }, VIEWS[view]);
    return { to, label: t(`actionItems.views.${view}`), count: counted(counts.views[view] ?? 0), current: to === here };
  });
}

function StatusCounts({ list: { query, counts: { status } } }: { list: StepList }) {
  const t = useT();
  const { intl } = useLocale();
  const all = STATUSES.reduce((sum, one) => sum + (status[one] ?? 0), 0);
  return (
    <Counts counts={[
      ...STATUSES.map((one) => ({ to: withChange(query, { status: [one] }), label: t(`actionItems.status.${one}`), count: formatNumber(status[one] ?? 0, intl), current: query.status.join() === one })),
      { to: withChange(query, { status: [...STATUSES] }), label: t("actionItems.views.all"), count: formatNumber(all, intl), current: isEveryStatus(query.status) },
    ]} />
  );
}

function Nothing({ list: { query, counts }, base }: { list: StepList; base: string }) {
  const t = useT();
  const first = withChange({ ...FIRST_QUERY, asOf: query.asOf }, {});
  return counts.views.all || isFiltered(query)
    ? <Empty title={t("actionItems.empty.nothing")} act={<ButtonLink to={first}>{t("actionItems.empty.toOpen")}</ButtonLink>}>{t("actionItems.empty.nothingHelp")}</Empty>
    : <Empty title={t("actionItems.empty.none")} act={<ButtonLink to={base}>{t("actionItems.empty.toItems")}</ButtonLink>}>{t("actionItems.empty.noneHelp")}</Empty>;
}
