import { useLocale, useT } from "~/locales/use-t";
import { Dropped } from "~/recommendations/list/remarks";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Counts } from "~/ui/list-parts";
import { Page } from "~/ui/page";
import { Empty, Pager } from "~/ui/pager";
import { SideMark } from "~/ui/side-band";
import { Table } from "~/ui/table";
import type { findActionItems } from "./list.server";
import { FIRST_QUERY, printQuery, VIEWS, type ActionItemQuery, type ActionItemView } from "./list-query";

type Found = Awaited<ReturnType<typeof findActionItems>>;
type Row = Found["rows"][number];
type Props = { found: Found; query: ActionItemQuery; dropped: { name: string; value: string }[]; base: string; today: string; ours: boolean };

const MOST_COUNTED = 1000;

/** Every action item of the programme that the reader may see: what, who, by when. */
export function ActionItemsPage({ found: { rows, views, previous, next }, query, dropped, base, today, ours }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const here = printQuery({ ...query, after: null, before: null });
  const counts = (Object.keys(VIEWS) as ActionItemView[]).filter((view) => view !== "ours" || ours).map((view) => {
    const count = views[view] ?? 0;
    const to = printQuery({ ...FIRST_QUERY, ...VIEWS[view] });
    const shown = count > MOST_COUNTED ? t("ui.list.over", { count: formatNumber(MOST_COUNTED, intl) }) : formatNumber(count, intl);
    return { to, label: t(`actionItems.views.${view}`), count: shown, current: to === here, tone: view === "pastDue" && count ? ("attention" as const) : undefined };
  });
  return (
    <Page title={t("actionItems.title")}>
      <div className="grid gap-3">
        <Counts counts={counts} />
        <Dropped dropped={dropped} />
        {rows.length ? (
          <div>
            <Table caption={t("actionItems.caption")} rows={rows} rowKey={({ id }) => id} columns={[
              { id: "what", label: t("actionItems.columns.what"), cell: (row) => <What row={row} base={base} />, lead: true },
              { id: "who", label: t("actionItems.columns.who"), cell: ({ who }) => (who ? <span dir="auto">{who}</span> : t("actionItems.nobody")) },
              { id: "due", label: t("actionItems.columns.due"), cell: (row) => <Due row={row} today={today} /> },
              { id: "status", label: t("actionItems.columns.status"), cell: ({ status }) => t(`actionItems.status.${status}`), tight: true },
              { id: "item", label: t("actionItems.columns.item"), cell: (row) => <Item row={row} base={base} /> },
            ]} />
            <Pager first={query.after || query.before ? here : null} previous={previous ? printQuery({ ...query, after: null, before: previous }) : null}
              next={next ? printQuery({ ...query, before: null, after: next }) : null} />
          </div>
        ) : <Nothing anything={Boolean(views.all)} base={base} />}
      </div>
    </Page>
  );
}

function What({ row: { what, side, number }, base }: { row: Row; base: string }) {
  return <><Link to={`${base}/recommendations/${number}#action-items`} dir="auto">{what}</Link>{side ? <> <SideMark side={side} /></> : null}</>;
}

function Due({ row: { kind, said, day, status }, today }: { row: Row; today: string }) {
  const t = useT();
  if (!kind) return <span className="text-quiet">{t("actionItems.noDate")}</span>;
  const late = status === "OPEN" && day !== null && day < today;
  return (
    <>
      {kind === "DAY" && day ? <Day day={day} short /> : <span dir="auto">{said}</span>}
      {late ? <span className="block text-small font-semibold text-attention">{t("actionItems.pastDue")}</span> : null}
    </>
  );
}

function Item({ row: { number, reference, title }, base }: { row: Row; base: string }) {
  return <Link to={`${base}/recommendations/${number}`} tabIndex={-1} className="text-ink no-underline hover:text-accent"><span className="text-quiet">{reference}</span> <span dir="auto">{title}</span></Link>;
}

function Nothing({ anything, base }: { anything: boolean; base: string }) {
  const t = useT();
  return anything
    ? <Empty title={t("actionItems.empty.nothing")} act={<ButtonLink to="?">{t("actionItems.empty.toOpen")}</ButtonLink>}>{t("actionItems.empty.nothingHelp")}</Empty>
    : <Empty title={t("actionItems.empty.none")} act={<ButtonLink to={`${base}/recommendations`}>{t("actionItems.empty.toItems")}</ButtonLink>}>{t("actionItems.empty.noneHelp")}</Empty>;
}
