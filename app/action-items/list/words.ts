import type { T } from "~/locales/translator";
import { formatDay } from "~/ui/dates";
import type { FilterWord } from "~/ui/list-parts";
import type { Names } from "./choices.server";
import { isEveryStatus, NO_FILTERS, withChange, type ActionItemQuery } from "./query";

type Removable = "whose" | "assignee" | "room" | "sector" | "organisation" | "meeting" | "from" | "to";

/** Every filter of the address as a word that can be removed; open ones are what the list begins with. */
export function filterWords(query: ActionItemQuery, names: Names, t: T, intl: string): FilterWord[] {
  const word = (id: Removable, value: string | undefined): FilterWord[] =>
    query[id] === null ? [] : [{ id, label: t(`actionItems.filters.${id}`), value: value ?? String(query[id]), remove: withChange(query, { [id]: null }) }];
  const all = isEveryStatus(query.status);
  const statuses = query.status.join() === "OPEN" ? [] : all ? [t("actionItems.views.all")] : query.status.map((status) => t(`actionItems.status.${status}`));
  return [
    ...(query.q ? [{ id: "q", label: t("actionItems.filters.q"), value: query.q, remove: withChange(query, { q: "" }) }] : []),
    ...(statuses.length ? [{ id: "status", label: t("actionItems.filters.status"), value: statuses.join(", "), remove: withChange(query, { status: NO_FILTERS.status }) }] : []),
    ...word("whose", query.whose ? t(`actionItems.views.${query.whose}`) : undefined),
    ...word("assignee", query.assignee === "none" ? t("actionItems.nobody") : names.assignee),
    ...word("room", query.room ? t(`actionItems.room.${query.room}`) : undefined),
    ...word("sector", names.sector),
    ...word("organisation", names.organisation),
    ...word("meeting", names.meeting),
    ...word("from", query.from ? formatDay(query.from, intl, "short") : undefined),
    ...word("to", query.to ? formatDay(query.to, intl, "short") : undefined),
    ...query.is.map((derived) => ({
      id: `is-${derived}`, label: t("actionItems.filters.is"), value: t(`actionItems.is.${derived}`), remove: withChange(query, { is: query.is.filter((one) => one !== derived) }),
    })),
  ];
}
