import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "./link";

export type Column<Row> = {
  id: string;
  label: string;
  /** What stands in the heading in place of the label. */
  head?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row: stands first and unlabelled on a phone. */
  lead?: boolean;
  align?: "end";
  /** Never broken over lines on a wide screen. */
  tight?: boolean;
  /** Helps to find the row, and is not what one reads. */
  quiet?: boolean;
  /** Says what it is by itself: stands without its label on a phone. */
  bare?: boolean;
  /** The link that sorts by this column, and how it is sorted now. */
  sort?: { to: string; now: "ascending" | "descending" | null };
};

type TableProps<Row> = {
  /** Read out, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** Rows that j and k walk over; the first link in each is opened by Enter. */
  walk?: boolean;
};

/** The dense table of the product: two lines a row at most, a labelled list on a phone. */
export function Table<Row>({ caption, columns, rows, rowKey, walk = true }: TableProps<Row>) {
  return (
    <table className="register">
      <caption className="sr-only">{caption}</caption>
      <thead><tr>{columns.map((column) => <Head key={column.id} column={column} />)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-row={walk ? "" : undefined}>
            {columns.map(({ id, label, cell, lead, align, tight, quiet, bare }) => (
              <td key={id} className={quiet ? "text-quiet" : undefined} data-label={lead || bare ? undefined : label} data-lead={lead ? "" : undefined} data-align={align}
                data-tight={tight ? "" : undefined}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<Row>({ column: { label, head, align, sort } }: { column: Column<Row> }) {
  const t = useT();
  const mark = sort?.now === "descending" ? " ↓" : sort?.now === "ascending" ? " ↑" : null;
  return (
    <th scope="col" data-align={align} aria-sort={sort?.now ?? undefined}>
      {sort ? <Link to={sort.to} title={t("ui.list.sortBy", { column: label })} preventScrollReset>{label}{mark ? <span aria-hidden="true">{mark}</span> : null}</Link> : (head ?? label)}
    </th>
  );
}
