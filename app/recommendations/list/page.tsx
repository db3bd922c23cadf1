import { useLocale, useT } from "~/locales/use-t";
import { AsOf } from "~/ui/as-of";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { ColumnChooser, Counts, FilterWords } from "~/ui/list-parts";
import { Page } from "~/ui/page";
import { Empty, Pager } from "~/ui/pager";
import { Rail } from "~/ui/rail";
import { StatusShape } from "~/ui/status-mark";
import { COLUMN_NAMES } from "./columns";
import { ExportMenu } from "./export-menu";
import { ListFilterForm } from "./filter-form";
import type { ListData } from "./page.server";
import { FIRST_QUERY, groupOf, isFiltered, NO_FILTERS, printPairs, withChange } from "./query";
import { Dropped, SearchRemarks } from "./remarks";
import { ListTable } from "./table";
import { VIEWS, type View } from "./views";
import { filterWords } from "./words";
import { ChooseMany } from "~/recommendations/many/choose";
import { SavedRail, useViewCounts, ViewBar } from "~/recommendations/views/rail";
import type { SavedViews } from "~/recommendations/views/rail.server";
import { OPEN_STATUSES, STATUSES } from "~/recommendations/status";

const MOST_COUNTED = 1000;

/** The list of a programme's recommendations: views, counts, filters, rows, pages. */
export function ListPage({ list, saved }: { list: ListData; saved: SavedViews }) {
  const t = useT();
  const { intl } = useLocale();
  const { query, rows, sides } = list;
  const base = `/p/${list.key}/recommendations`;
  const counted = (count: number) => (count > MOST_COUNTED ? t("ui.list.over", { count: formatNumber(MOST_COUNTED, intl) }) : formatNumber(count, intl));
  const total = list.many ? counted(list.counts.total) : formatNumber(list.counts.total, intl);
  const views = viewLinks(list, t, counted);
  const past = query.asOf ? { date: query.asOf, back: withChange(query, { asOf: null }) } : null;
  const counts = useViewCounts(list.key, saved, query.asOf);
  const rail = <><Rail title={t("list.views.title")} links={views} /><SavedRail programme={list.key} side={list.side} saved={saved} counts={counts} counted={counted} asOf={query.asOf} /></>;
  const words = filterWords(query, list.names, sides, t, intl);
  const direction = t(query.sort.descending ? "ui.list.descending" : "ui.list.ascending");
  const caption = t("list.caption", { sorting: t("list.sortedBy", { column: t(`list.sort.${query.sort.key}`), direction }) });
  return (
    <Page title={t("list.title")} rail={rail} past={past}
      acts={<>
        {list.mayRegister ? <ButtonLink to="new" keyName="c" kind="primary">{t("list.add")}</ButtonLink> : null}
        <ButtonLink to={query.asOf ? `compare?from=${query.asOf}` : "compare"}>{t("compare.link")}</ButtonLink>
        <ExportMenu programme={list.key} query={query} bringsIn={list.mayRegister} />
      </>}>
      <div className="grid gap-3">
        <details className="menu w-fit text-small xl:hidden" data-screen=""><summary>{t("list.views.title")}</summary><div>{rail}</div></details>
        <StatusCounts list={list} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2" data-screen="">
          <ListFilterForm query={query} choices={list.choices} sides={sides} />
          <ColumnChooser keep={printPairs({ ...query, columns: FIRST_QUERY.columns, after: null, before: null })}
            columns={COLUMN_NAMES.filter((id) => id !== "title").map((id) => ({ id, label: t(`list.columns.${id}`), shown: query.columns.includes(id) }))} />
          <AsOf life={list.life} day={query.asOf} to={(asOf) => withChange(query, { asOf })} keep={printPairs({ ...query, asOf: null, after: null, before: null })} />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
          {words.length ? <FilterWords filters={words} clear={withChange(query, { ...NO_FILTERS, view: null })} /> : null}
          {past ? null : <ViewBar programme={list.key} saved={saved} />}
        </div>
        <Dropped dropped={[...list.dropped, ...saved.unknown]} />
        <SearchRemarks fuzzy={list.fuzzy} notesLeftOut={list.notesLeftOut} />
        {rows.length ? (
          <div>
            {list.manyActs.length
              ? <ChooseMany acts={list.manyActs} total={total} keep={printPairs(query)} rows={rows}><ListTable {...{ rows, query, base, caption }} choose /></ChooseMany>
              : <ListTable {...{ rows, query, base, caption }} />}
            <Pager first={query.after || query.before ? withChange(query, {}) : null}
              previous={list.previous ? withChange(query, { before: list.previous }) : null} next={list.next ? withChange(query, { after: list.next }) : null}>
              {query.after || query.before ? t("list.page", { count: rows.length, total }) : t("list.range", { from: 1, to: rows.length, total })}
            </Pager>
          </div>
        ) : <Nothing list={list} />}
      </div>
    </Page>
  );
}

function viewLinks({ query, ours, counts }: ListData, t: ReturnType<typeof useT>, counted: (count: number) => string) {
  const first = { ...FIRST_QUERY, asOf: query.asOf };
  const here = withChange(query, { sort: FIRST_QUERY.sort, columns: FIRST_QUERY.columns, view: null });
  const link = (label: string, to: string, count?: string) => ({ to, label, count, current: to === here });
  return [
    link(t("list.views.all"), withChange(first, {})),
    ...(Object.keys(VIEWS) as View[]).flatMap((view) => {
      const filters = VIEWS[view](ours);
      return filters ? [link(t(`list.views.${view}`), withChange(first, filters), counted(counts.views[view] ?? 0))] : [];
    }),
  ];
}

function StatusCounts({ list: { query, counts } }: { list: ListData }) {
  const t = useT();
  const { intl } = useLocale();
  const { status } = counts;
  if (!status) return null;
  const sum = (of: readonly (keyof typeof status)[]) => of.reduce((total, one) => total + (status[one] ?? 0), 0);
  const now = groupOf(query.status);
  const to = (asked: typeof query.status, current: boolean) => withChange(query, { status: current ? [] : asked });
  return (
    <Counts counts={[
      { to: to([], false), label: t("list.views.all"), count: formatNumber(sum(STATUSES), intl), current: !query.status.length },
      { to: to([...OPEN_STATUSES], now === "OPEN"), label: t("list.filters.OPEN"), count: formatNumber(sum(OPEN_STATUSES), intl), current: now === "OPEN" },
      ...STATUSES.filter((one) => status[one] || query.status.includes(one)).map((one) => {
        const current = query.status.length === 1 && query.status[0] === one;
        return { to: to([one], current), label: t(`status.${one}`), count: formatNumber(status[one] ?? 0, intl), mark: <StatusShape status={one} />, current };
      }),
    ]} />
  );
}

function Nothing({ list: { query, mayRegister } }: { list: ListData }) {
  const t = useT();
  if (isFiltered(query)) return <Empty title={t("list.empty.nothing")} act={<ButtonLink to={withChange({ ...FIRST_QUERY, asOf: query.asOf }, {})}>{t("list.empty.all")}</ButtonLink>}>{t("list.empty.nothingHelp")}</Empty>;
  return (
    <Empty title={t("list.empty.none")} act={mayRegister ? <ButtonLink to="new" kind="primary">{t("list.add")}</ButtonLink> : null}>
      {t(mayRegister ? "list.empty.noneHelp" : "list.empty.noneReader")}
    </Empty>
  );
}
