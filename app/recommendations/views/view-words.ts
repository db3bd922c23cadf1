import type { T } from "~/locales/translator";
import type { Side } from "~/people/actor";
import { FIRST_COLUMNS } from "~/recommendations/list/columns";
import type { ListQuery } from "~/recommendations/list/query";
import { FIRST_SORTING, printSorting } from "~/recommendations/list/sort-keys";
import { filterWords, type Names } from "~/recommendations/list/words";

/** What a view asks for, part by part. */
export function sayQuery(query: ListQuery, names: Names, sides: readonly Side[], t: T, intl: string): string[] {
  const { sort, columns } = query;
  const filters = filterWords(query, names, sides, t, intl).map(({ label, value }) => t("views.filter", { label, value }));
  const direction = t(sort.descending ? "ui.list.descending" : "ui.list.ascending");
  return [
    ...(filters.length ? filters : [t("views.asks.nothing")]),
    ...(printSorting(sort) === printSorting(FIRST_SORTING) ? [] : [t("views.asks.sorted", { column: t(`list.sort.${sort.key}`), direction })]),
    ...(columns.join() === FIRST_COLUMNS.join() ? [] : [t("views.asks.columns", { columns: new Intl.ListFormat(intl).format(columns.map((column) => t(`list.columns.${column}`))) })]),
  ];
}
