import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { useLiveForm } from "~/recommendations/forms/live-form";
import { Checks, Options } from "~/ui/filter-parts";
import type { StepList } from "./page.server";
import { DERIVED, FIRST_SORTING, printPairs, printSorting, ROOMS, SORT_KEYS, STATUSES, WHOSE } from "./query";

/** Words and filters of the list: one GET form, which shows what is chosen at once where there is script. */
export function StepFilterForm({ list: { query, choices, side, ours } }: { list: StepList }) {
  const t = useT();
  const fields = [
    ...printPairs({ ...query, status: ["OPEN"], after: null, before: null }), ...query.status.map((status) => ["status", status] as const),
  ];
  const live = useLiveForm(fields);
  const valueOf = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
  const select = (name: "whose" | "assignee" | "room" | "sector" | "organisation" | "meeting", options: ReactNode) => (
    <label className="grid gap-1">{t(`actionItems.filters.${name}`)}<select className="entry" name={name} defaultValue={valueOf(name)}><option value="">{t("list.filters.any")}</option>{options}</select></label>
  );
  const grouped = (groups: StepList["choices"]["members"], prefix = "") => groups.map((one) => (
    <optgroup key={`${one.kind} ${one.side}`} label={one.side}><Options choices={one.choices.map(([id, name]) => [prefix ? `${one.kind}-${id}` : id, name])} /></optgroup>
  ));
  return (
    <Form method="get" {...live} className="contents" role="search" aria-label={t("list.search")}>
      {query.asOf ? <input type="hidden" name="asOf" value={query.asOf} /> : null}
      <input type="search" name="q" defaultValue={query.q} maxLength={200} dir="auto" className="entry min-w-0 basis-full sm:basis-96" data-key="/" aria-label={t("list.search")} placeholder={t("actionItems.searchHint")} />
      <details className="text-small open:order-last open:basis-full">
        <summary className="w-fit py-1.5" data-key="f">{t("ui.list.filters")}</summary>
        <div className="mt-2 grid gap-x-6 gap-y-3 border-y border-rule bg-raised p-3 sm:grid-cols-2 lg:grid-cols-4">
          <div className="grid content-start gap-3">
            <Checks legend={t("actionItems.filters.status")} name="status" checked={query.status} choices={STATUSES.map((status) => [status, t(`actionItems.status.${status}`)])} />
            <Checks legend={t("actionItems.filters.is")} name="is" checked={query.is} choices={DERIVED.map((derived) => [derived, t(`actionItems.is.${derived}`)])} />
          </div>
          <div className="grid content-start gap-3">
            {select("assignee", <><option value="none">{t("actionItems.nobody")}</option>{grouped(choices.members, "member")}{grouped(choices.organisations, "organisation")}</>)}
            {select("whose", <Options choices={WHOSE.filter((whose) => whose === "mine" || ours).map((whose) => [whose, t(`actionItems.views.${whose}`)])} />)}
            {side ? select("room", <Options choices={ROOMS.map((room) => [room, t(`actionItems.room.${room}`)])} />) : null}
          </div>
          <div className="grid content-start gap-3">
            {select("organisation", grouped(choices.organisations))}
            {select("sector", <Options choices={choices.sectors} />)}
            {select("meeting", <Options choices={choices.meetings} />)}
          </div>
          <div className="grid content-start gap-3">
            <div className="grid gap-3 2xl:grid-cols-2">
              {(["from", "to"] as const).map((name) => (
                <label key={name} className="grid min-w-0 gap-1">{t(`actionItems.filters.${name}`)}<input className="entry" type="date" name={name} defaultValue={query[name] ?? ""} min="1900-01-01" max="2200-12-31" /></label>
              ))}
            </div>
            <label className="grid gap-1">{t("list.sort.label")}<select className="entry" name="sort" defaultValue={valueOf("sort")}><SortOptions /></select></label>
            <button className="button justify-self-start" data-kind="primary" data-size="small">{t("ui.list.apply")}</button>
          </div>
        </div>
      </details>
    </Form>
  );
}

function SortOptions() {
  const t = useT();
  const all = SORT_KEYS.flatMap((key) => [false, true].map((descending) => ({ key, descending })));
  return all.map((sorting) => {
    const value = printSorting(sorting);
    const words = t(sorting.descending ? "list.sort.descending" : "list.sort.ascending", { key: t(`actionItems.sort.${sorting.key}`) });
    return <option key={value} value={value === printSorting(FIRST_SORTING) ? "" : value}>{words}</option>;
  });
}
