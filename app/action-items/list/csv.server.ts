import { describeLocale, isLocale } from "~/locales/locales";
import { translator, type T } from "~/locales/translator";
import type { Membership } from "~/programmes/membership.server";
import { BOM, line, streamOf } from "~/recommendations/list/csv.server";
import { dayOfInstant, formatDay } from "~/ui/dates";
import { askSteps } from "./list.server";
import { findRows, type Row } from "./rows.server";
import { whereOf } from "./where.server";

const BATCH = 1000;

type Cell = { head: string; cell: (row: Row) => string | null };

const columnsOf = (t: T, timeZone: string): Cell[] => [
  { head: t("actionItems.columns.what"), cell: ({ what }) => what },
  { head: t("actionItems.columns.who"), cell: ({ who }) => who },
  { head: t("actionItems.columns.due"), cell: ({ said, day }) => said || day },
  { head: t("list.csv.lastDay"), cell: ({ day }) => day },
  { head: t("actionItems.columns.status"), cell: ({ status }) => t(`actionItems.status.${status}`) },
  { head: t("list.columnsLong.reference"), cell: ({ reference }) => reference },
  { head: t("actionItems.columns.item"), cell: ({ title }) => title },
  { head: t("actionItems.columns.changed"), cell: ({ changed }) => dayOfInstant(changed, timeZone) },
];

/**
 * The list of an address as a file, batch by batch: the same rows and order, and what is joint alone. Only who asks for their own side's room by the
 * filter has that, and each line says so.
 */
export async function exportSteps({ viewer, actor, programme }: Membership, params: URLSearchParams): Promise<Response> {
  const { reader, source, query, text } = await askSteps({ actor, programme }, params);
  const t = translator(viewer.locale);
  const own = query.room === "own";
  const columns = [...columnsOf(t, programme.timeZone), ...(own ? [{ head: t("actionItems.filters.room"), cell: ({ side }: Row) => side && t("ui.audience.mark", { side }) }] : [])];
  const where = whereOf({ ...reader, actor: { ...reader.actor, side: own ? reader.actor.side : null } }, source, query, text);

  async function* lines() {
    yield BOM + line(columns.map(({ head }) => head));
    for (let place = null; ; ) {
      const rows = await findRows(source, where, query, { place, backwards: false, limit: BATCH });
      yield rows.map((row) => line(columns.map(({ cell }) => cell(row)))).join("");
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) break;
      place = { key: last.key, id: last.id };
    }
    const remark = (said: string) => line(columns.map((_, index) => (index === 0 ? said : "")));
    if (query.asOf) yield remark(t("list.csv.asOf", { date: formatDay(query.asOf, describeLocale(isLocale(viewer.locale) ? viewer.locale : "en").intl) }));
    if (programme.notice) yield remark(`${t("list.csv.notice")}: ${programme.notice}`);
  }

  return new Response(streamOf(lines()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${programme.key}-action-items-${query.asOf ? "as-of-" : ""}${reader.today}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
