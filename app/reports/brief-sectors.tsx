import { useT } from "~/locales/use-t";
import { FIRST_QUERY, withChange, type Filters } from "~/recommendations/list/query";
import { CLOSED_STATUSES, OPEN_STATUSES } from "~/recommendations/status";
import { Panel } from "~/ui/panel";
import type { Brief } from "./brief.server";
import { StandingLegend, StandingTable, type StandingColumn, type StandingRow } from "./standing-table";

/** Where each number of a standing leads. */
export const STANDING_FILTERS: Record<StandingColumn, Partial<Filters>> = { open: { status: [...OPEN_STATUSES] }, pastDue: { is: ["past-due"] }, closed: { status: [...CLOSED_STATUSES] }, total: {} };

type Props = { brief: Brief };

/** Open, past due and closed by sector. */
export function BriefSectors({ brief }: Props) {
  const t = useT();
  const { sectors, standing } = brief;
  const rows = [...sectors, { ...standing, key: "", name: t("reviews.standing.all") }].map((row, index): StandingRow => ({
    ...row, id: row.key ?? "none", name: row.name ?? t("reviews.standing.noSector"), sum: index === sectors.length, to: (column) => (row.key === null ? null : listOf(brief, column, { sector: row.key || null })),
  }));
  return (
    <Panel title={t("reviews.standing.title")}>
      <StandingLegend />
      <StandingTable title={t("reviews.standing.title")} of={t("reviews.standing.sector")} rows={rows} />
      <p className="mt-1 text-small text-quiet">{t("reviews.standing.rule")}</p>
    </Panel>
  );
}

/** The same by what commissions and working groups review, where that is said. */
export function BriefGroups({ brief }: Props) {
  const t = useT();
  const rows = brief.groups.map(({ filters, ...group }): StandingRow => ({
    ...group, id: String(group.id), to: (column) => (filters.status.length || filters.is.length ? null : listOf(brief, column, filters)),
  }));
  if (!rows.length) return null;
  return (
    <Panel title={t("reviews.groups.title")}>
      <StandingTable title={t("reviews.groups.title")} of={t("reviews.groups.body")} rows={rows} narrow />
      <p className="mt-1 text-small text-quiet print:hidden">{t("reviews.groups.rule")}</p>
    </Panel>
  );
}

/** The list of what a number counts. */
const listOf = ({ key, past }: Brief, column: StandingColumn, filters: Partial<Filters>) =>
  `/p/${key}/recommendations${withChange({ ...FIRST_QUERY, asOf: past }, { ...filters, ...STANDING_FILTERS[column] })}`;
