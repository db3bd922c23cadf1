import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { Table } from "~/ui/table";
import type { ImportHead } from "./head.server";
import { ChosenBefore, ConflictTable } from "./conflict-table";
import type { ShownField, ShownRow } from "./planned.server";

const MOST_SHOWN = 300;

type Props = { head: ImportHead; rows: readonly ShownRow[]; caption: string };

/** Rows of the table: the item that each is or becomes, field by field what changes, what is in conflict, and what is wrong with it. */
export function PlannedRows({ head, rows, caption }: Props) {
  const t = useT();
  const says = (row: ShownRow) => row.changes.length || row.conflicts.length || row.errors.length || row.reason || row.proposals.length;
  const columns = [
    { id: "row", label: t("importPages.preview.row"), tight: true, cell: ({ number }: ShownRow) => <span className="text-quiet tabular-nums">{number}</span> },
    { id: "item", label: t("importPages.preview.item"), lead: true, cell: (row: ShownRow) => <ItemOfRow base={head.base} row={row} /> },
    ...(rows.some(says) ? [{ id: "changes", label: t("importPages.preview.changes"), bare: true, cell: (row: ShownRow) => <WhatBecomes head={head} row={row} /> }] : []),
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ number }) => number} />;
}

function ItemOfRow({ base, row }: { base: string; row: ShownRow }) {
  const { reference, itemNumber, title } = row;
  const t = useT();
  const words = shownWording(row) ?? (title || t("importPages.preview.untitled"));
  return (
    <>
      {itemNumber === null ? null : <span className="me-2 text-quiet">{reference}</span>}
      {itemNumber === null ? <span dir="auto">{words}</span> : <Link to={`${base}/recommendations/${itemNumber}`} dir="auto" discover="none">{words}</Link>}
    </>
  );
}

/** The whole wording of a new item where it is short, in place of the title that was made from it. */
const shownWording = ({ kind, changes }: ShownRow) => (kind === "CREATE" ? (changes.find(({ field, to }) => field === "wording" && to.length <= MOST_SHOWN)?.to ?? null) : null);

function WhatBecomes({ head, row }: { head: ImportHead; row: ShownRow }) {
  const t = useT();
  const { changes, conflicts, errors, proposals, reason } = row;
  return (
    <div className="grid gap-1">
      {errors.map(({ cell, reason }, index) => <span key={index} className="text-attention"><span className="font-semibold tabular-nums">{cell}</span> {reason}</span>)}
      {reason && !errors.length ? <span className={row.kind === "ERROR" ? "text-attention" : "text-quiet"}>{reason}</span> : null}
      {errors.length ? null : <Changes changes={shownWording(row) === null ? changes : changes.filter(({ field }) => field !== "wording")} fresh={row.kind === "CREATE"} />}
      {conflicts.length && head.state === "PREVIEW" ? <ConflictTable head={head} row={row} /> : null}
      {head.state === "PREVIEW" ? <ChosenBefore head={head} row={row} /> : null}
      {row.revives ? <span className="text-waiting">{t("importPages.preview.revives")}</span> : null}
      {proposals.length ? <span className="text-waiting">{t("importPages.preview.proposal", { fields: proposals.join(" · ") })}</span> : null}
    </div>
  );
}

const SHORT = 160;

/** Short values in view, long ones in a fold. What is new stands in a few lines, for all of it is new. */
function Changes({ changes, fresh }: { changes: readonly ShownField[]; fresh: boolean }) {
  const isLong = ({ field, from, to }: ShownField) => from.length + to.length > SHORT || (fresh && field === "wording");
  const told = fresh ? changes.filter(({ field }) => field !== "title") : changes;
  const short = told.filter((change) => !isLong(change));
  return (
    <>
      {fresh ? <span className="flex flex-wrap gap-x-4">{short.map((change) => <NewValue key={change.field} change={change} />)}</span> : short.map((change) => <FromTo key={change.field} change={change} />)}
      {told.filter(isLong).map((change) => (
        <details key={change.field}><summary className="text-quiet">{change.label}</summary><div className="max-w-text border-s border-rule ps-3">{fresh ? <Words text={change.to} /> : <FromTo change={change} bare />}</div></details>
      ))}
    </>
  );
}

const NewValue = ({ change: { label, to } }: { change: ShownField }) => <span><span className="text-quiet">{label}: </span><Words text={to} /></span>;

function FromTo({ change: { label, from, to }, bare }: { change: ShownField; bare?: boolean }) {
  const t = useT();
  return (
    <span className="block">
      {bare ? null : <span className="text-quiet">{label}: </span>}
      <Words text={from} /> <span aria-hidden="true">→</span><span className="sr-only"> {t("importPages.preview.becomes")} </span> <Words text={to} />
    </span>
  );
}

const Words = ({ text }: { text: string }) => <span dir="auto" className="whitespace-pre-line wrap-anywhere">{text || "–"}</span>;
