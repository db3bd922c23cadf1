import type { T } from "~/locales/translator";
import type { Side } from "~/people/actor";
import { fieldLabel } from "~/spreadsheets/import/fields";
import type { Column } from "./columns";
import { leadsOf, type ReadRow } from "./shown";

type Cell = string | number | null | undefined;
type CsvColumn = { heads: string[]; cells: (row: ReadRow) => Cell[] };

/** What each column of the list is in a file: plain values, a column each. */
const CSV: Record<Column, (t: T, sides: readonly Side[]) => CsvColumn> = {
  reference: (t) => ({ heads: [t("list.columnsLong.reference")], cells: ({ reference }) => [reference] }),
  title: (t) => ({ heads: [t("list.columns.title")], cells: ({ title }) => [title] }),
  sector: (t) => ({ heads: [t("list.columns.sector")], cells: ({ sector }) => [sector] }),
  status: (t) => ({ heads: [t("list.columns.status")], cells: ({ status }) => [status && t(`status.${status}`)] }),
  position: (t) => ({ heads: [t("list.columns.position")], cells: ({ position }) => [position && t(`position.joint.${position}`)] }),
  owner: (t) => ({ heads: [t("list.columns.owner")], cells: ({ owner }) => [owner] }),
  leads: (t, sides) => ({
    heads: sides.map(({ name }) => t(fieldLabel("leadOf"), { side: name })),
    cells: ({ leads = {} }) => sides.map(({ code }) =>
      leadsOf(leads, [code]).map(({ name, suggested }) => (suggested ? `${name} (${t("list.row.suggested")})` : name)).join("; ")),
  }),
  deadline: (t) => ({
    heads: [t("list.columns.deadline"), t("list.csv.lastDay"), t("list.csv.rescheduled")],
    cells: ({ said, lastDay, rescheduled }) => [said || lastDay, lastDay, rescheduled],
  }),
  update: (t) => ({ heads: [t("list.columns.update")], cells: ({ update }) => [update] }),
  actions: (t) => ({ heads: [t("list.columnsLong.actions")], cells: ({ actions }) => [actions] }),
};

/** Which item a row is, and as of which entry of its history. */
const keys = (t: T): CsvColumn => ({ heads: [t("exports.columns.key"), t("exports.columns.version")], cells: ({ itemKey, version }) => [itemKey, version] });

/** The columns of a file, as the list shows them, and where it may be brought back those by which it is known. */
export function csvColumns(columns: readonly Column[], t: T, sides: readonly Side[], keyed: boolean): CsvColumn {
  const all = [...columns.map((column) => CSV[column](t, sides)), ...(keyed ? [keys(t)] : [])];
  return { heads: all.flatMap(({ heads }) => heads), cells: (row) => all.flatMap(({ cells }) => cells(row)) };
}
