import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { precisionOf } from "~/history/periods";
import { Day } from "~/ui/day";
import { JointPositionMark } from "~/ui/position-mark";
import { StatusMark } from "~/ui/status-mark";
import { RowChoice } from "~/recommendations/many/choose";
import { PageChoice } from "~/ui/choose-form";
import { Link } from "~/ui/link";
import { Table } from "~/ui/table";
import { COLUMNS, type Column } from "./columns";
import { withChange, type ListQuery } from "./query";
import type { ShownDeadline, ShownLead, ShownRow } from "./shown";
import { sortBy } from "./sort-keys";

type Cell = (row: ShownRow, place: Place) => ReactNode;
/** Where the items of the list are, and as of which day. */
type Place = { base: string; asOf: string | null };

const CELLS: Record<Column, Cell> = {
  reference: ({ reference }) => reference,
  title: ({ number, title }, { base, asOf }) => <Link to={asOf ? `${base}/${number}?asOf=${asOf}` : `${base}/${number}`} dir="auto" discover="none">{title}</Link>,
  sector: ({ sector }) => (sector ? <span dir="auto">{sector}</span> : null),
  status: ({ status }) => (status ? <StatusMark status={status} /> : null),
  position: ({ position }) => (position ? <JointPositionMark position={position} /> : null),
  owner: ({ owner, ownerLeft }) => <Owner name={owner ?? ""} left={ownerLeft} />,
  leads: ({ leads }) => <Leads leads={leads ?? []} />,
  deadline: ({ deadline }) => (deadline ? <Deadline {...deadline} /> : <None />),
  update: ({ update }) => (update ? <Day day={update} precision={precisionOf(update)} short /> : <Quiet say="list.row.never" />),
  actions: ({ actions, ownActions }) => <Actions joint={actions ?? 0} own={ownActions ?? 0} />,
};

const TIGHT: readonly Column[] = ["reference", "status", "update"];

/** The rows in the columns that were chosen; headings sort. */
export function ListTable({ rows, query, base, caption, choose }: {
  rows: readonly ShownRow[]; query: ListQuery; base: string; caption: string; /** Whether rows can be ticked. */ choose?: boolean;
}) {
  const t = useT();
  const place = { base, asOf: query.asOf };
  const box = { id: "box", label: "", bare: true, head: <PageChoice />, cell: ({ number, reference }: ShownRow) => <RowChoice number={number} reference={reference} /> };
  const columns = query.columns.map((id) => {
    const { sort } = COLUMNS[id];
    const now = query.sort.key === sort ? (query.sort.descending ? ("descending" as const) : ("ascending" as const)) : null;
    return {
      id, label: t(`list.columns.${id}`), cell: (row: ShownRow) => CELLS[id](row, place), lead: id === "title", tight: TIGHT.includes(id), quiet: id === "reference", align: id === "actions" ? ("end" as const) : undefined,
      sort: sort ? { to: withChange(query, { sort: sortBy(query.sort, sort) }), now } : undefined,
    };
  });
  return <Table caption={caption} columns={choose ? [box, ...columns] : columns} rows={rows} rowKey={({ number }) => number} />;
}

function Quiet({ say }: { say: "list.row.never" | "list.row.noOwner" }) {
  const t = useT();
  return <span className="whitespace-nowrap text-quiet">{t(say)}</span>;
}

function None() {
  return <span className="text-quiet" aria-hidden="true">–</span>;
}

function Owner({ name, left }: { name: string; left?: boolean }) {
  const t = useT();
  if (!name) return <Quiet say="list.row.noOwner" />;
  return <><span dir="auto" className="block md:min-w-34">{name}</span>{left ? <span className="text-attention"> {t("list.row.left")}</span> : null}</>;
}

function Leads({ leads }: { leads: readonly ShownLead[] }) {
  const t = useT();
  if (!leads.length) return <None />;
  return leads.map(({ label, name, suggested }, index) => (
    <span key={index}>
      {index ? " · " : null}
      {label === name ? <span dir="auto">{label}</span> : <abbr title={name} dir="auto" className="no-underline">{label}</abbr>}
      {suggested ? <span className="text-small text-quiet"> ({t("list.row.suggested")})</span> : null}
    </span>
  ));
}

function Deadline({ said, day, due, moved }: ShownDeadline) {
  const t = useT();
  const words = [
    due === "past" ? <span key="due" className="font-semibold text-attention">{t("list.row.pastDue")}</span> : null,
    due === "soon" ? <span key="due" className="text-waiting">{t("list.row.dueSoon")}</span> : null,
    moved ? <span key="moved" className="whitespace-nowrap">{t(moved > 0 ? "list.row.later" : "list.row.earlier", { count: Math.abs(moved) })}</span> : null,
  ].filter(Boolean);
  return (
    <>
      {said ? <span dir="auto">{said}</span> : null}{said && day ? ", " : null}{day ? <Day day={day} short /> : null}
      {words.length ? <span className="block text-small text-quiet">{words.flatMap((word, index) => (index ? [" · ", word] : [word]))}</span> : null}
    </>
  );
}

function Actions({ joint, own }: { joint: number; own: number }) {
  const t = useT();
  if (!joint && !own) return <None />;
  return <>{joint}{own ? <span className="block text-small text-quiet">{t("list.row.own", { count: own })}</span> : null}</>;
}
