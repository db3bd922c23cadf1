import { useT } from "~/locales/use-t";
import { PageChoice } from "~/ui/choose-form";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { SideMark } from "~/ui/side-band";
import { Table } from "~/ui/table";
import type { ShownStep } from "./page.server";
import { sortBy, withChange, type ActionItemQuery, type SortKey } from "./query";

type Props = { rows: readonly ShownStep[]; query: ActionItemQuery; base: string; /** Whether rows can be ticked. */ choose: boolean };

/** What, who, by when; headings sort. */
export function StepTable({ rows, query, base, choose }: Props) {
  const t = useT();
  const itemOf = ({ number }: ShownStep, anchor = "") => `${base}/${number}${query.asOf ? `?asOf=${query.asOf}` : ""}${anchor}`;
  const sort = (key: SortKey) => ({
    to: withChange(query, { sort: sortBy(query.sort, key) }),
    now: query.sort.key === key ? (query.sort.descending ? ("descending" as const) : ("ascending" as const)) : null,
  });
  const box = { id: "box", label: "", bare: true, head: <PageChoice />, cell: ({ id, what }: ShownStep) => <input type="checkbox" name="step" value={id} aria-label={what} /> };
  const columns = [
    { id: "what", label: t("actionItems.columns.what"), lead: true, cell: (row: ShownStep) => (
      <><Link to={itemOf(row, "#action-items")} dir="auto" discover="none">{row.what}</Link>{row.side ? <> <SideMark side={row.side} /></> : null}</>
    ) },
    { id: "who", label: t("actionItems.columns.who"), sort: sort("assignee"), cell: ({ who }: ShownStep) => (who ? <span dir="auto">{who}</span> : <span className="text-quiet">{t("actionItems.nobody")}</span>) },
    { id: "due", label: t("actionItems.columns.due"), sort: sort("due"), cell: (row: ShownStep) => <Due row={row} /> },
    { id: "status", label: t("actionItems.columns.status"), tight: true, cell: ({ status }: ShownStep) => t(`actionItems.status.${status}`) },
    { id: "item", label: t("actionItems.columns.item"), sort: sort("item"), cell: (row: ShownStep) => (
      <Link to={itemOf(row)} tabIndex={-1} discover="none" className="text-ink no-underline hover:text-accent"><span className="text-quiet">{row.reference}</span> <span dir="auto">{row.title}</span></Link>
    ) },
    // Of a past day it may have been recorded later.
    ...(query.asOf ? [] : [{ id: "changed", label: t("actionItems.columns.changed"), sort: sort("changed"), tight: true, cell: ({ changed }: ShownStep) => <Day day={changed} short /> }]),
  ];
  const direction = t(query.sort.descending ? "ui.list.descending" : "ui.list.ascending");
  const caption = t("actionItems.caption", { sorting: t("list.sortedBy", { column: t(`actionItems.sort.${query.sort.key}`), direction }) });
  return <Table caption={caption} rows={rows} rowKey={({ id }) => id} columns={choose ? [box, ...columns] : columns} />;
}

function Due({ row: { day, said, late } }: { row: ShownStep }) {
  const t = useT();
  if (!day && !said) return <span className="text-quiet">{t("actionItems.noDate")}</span>;
  return (
    <>
      {day ? <Day day={day} short /> : <span dir="auto">{said}</span>}
      {late ? <span className="block text-small font-semibold text-attention">{t("actionItems.pastDue")}</span> : null}
    </>
  );
}
