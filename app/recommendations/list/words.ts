import type { T } from "~/locales/translator";
import type { Side } from "~/people/actor";
import { formatDay } from "~/ui/dates";
import { groupOf, withChange, type ListQuery } from "./query";

/** The names that filters go by: only of what the address asks for. */
export type Names = { owner?: string; organisation?: string; sector?: string; source?: string };

export type FilterWord = { id: string; label: string; value: string; remove: string };

/** Every filter of the address as a word that can be removed. */
export function filterWords(query: ListQuery, names: Names, sides: readonly Side[], t: T, intl: string): FilterWord[] {
  const without = (change: Partial<ListQuery>) => withChange(query, change);
  const group = groupOf(query.status);
  const word = (id: keyof Names | "side" | "from" | "to", value: string | undefined): FilterWord[] =>
    query[id] === null ? [] : [{ id, label: t(`list.filters.${id}`), value: value ?? String(query[id]), remove: without({ [id]: null }) }];
  return [
    ...(query.q ? [{ id: "q", label: t("list.filters.q"), value: query.q, remove: without({ q: "" }) }] : []),
    ...(group
      ? [{ id: "status", label: t("list.filters.status"), value: t(`list.filters.${group}`), remove: without({ status: [] }) }]
      : query.status.map((status) => ({
          id: `status-${status}`, label: t("list.filters.status"), value: t(`status.${status}`), remove: without({ status: query.status.filter((one) => one !== status) }),
        }))),
    ...Object.entries(query.positions).map(([side, value]) => {
      const { [side]: _, ...others } = query.positions;
      const label = t("list.filters.position", { side: sides.find(({ code }) => code === side)?.name ?? side });
      return { id: `position-${side}`, label, value: t(`position.${value}`), remove: without({ positions: others }) };
    }),
    ...word("owner", query.owner === "none" ? t("list.filters.nobody") : names.owner),
    ...word("organisation", names.organisation),
    ...(query.lineage ? [{ id: "lineage", label: t("list.filters.lineage"), value: t("list.filters.lineageYes"), remove: without({ lineage: false }) }] : []),
    ...word("side", sides.find(({ code }) => code === query.side)?.name),
    ...word("sector", names.sector),
    ...word("source", names.source),
    ...word("from", query.from ? formatDay(query.from, intl, "short") : undefined),
    ...word("to", query.to ? formatDay(query.to, intl, "short") : undefined),
    ...query.is.map((derived) => ({
      id: `is-${derived}`, label: t("list.filters.is"), value: t(`list.is.${derived}`), remove: without({ is: query.is.filter((one) => one !== derived) }),
    })),
  ];
}
