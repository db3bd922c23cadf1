import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import type { Side } from "~/people/actor";
import { StatusShape } from "~/ui/status-mark";
import { DERIVED, printPairs, type ListQuery } from "./query";
import { useLiveForm } from "~/recommendations/forms/live-form";
import { POSITIONS } from "~/recommendations/positions";
import { FIRST_SORTING, printSorting, SORT_KEYS } from "./sort-keys";
import { STATUSES } from "~/recommendations/status";
import { Checks, Options } from "~/ui/filter-parts";

type Choice = readonly [value: string, label: string];

/** What the filters can name, as pairs of value and words; organisations by the name of their side. */
export type FilterChoices = { owners: Choice[]; organisations: { side: string; choices: Choice[] }[]; sectors: Choice[]; sources: Choice[]; /** Whether any organisation here has a successor. */ lineages: boolean };

type Props = { query: ListQuery; choices: FilterChoices; sides: readonly Side[] };

/** What the form's fields hold: a group of statuses is each of them, and an organisation is first asked for with all it came from and became. */
const fieldsOf = (query: ListQuery) => [
  ...printPairs({ ...query, status: [], after: null, before: null }),
  ...query.status.map((status) => ["status", status] as const),
  ...(query.organisation === null ? [["lineage", "yes"] as const] : []),
];

/** Words and filters of the list: one GET form, which shows what is chosen at once where there is script. */
export function ListFilterForm({ query, choices, sides }: Props) {
  const t = useT();
  const fields = fieldsOf(query);
  const live = useLiveForm(fields);
  const valueOf = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
  const select = (name: string, label: string, options: ReactNode) => (
    <label className="grid gap-1">{label}<select className="entry" name={name} defaultValue={valueOf(name)}><option value="">{t("list.filters.any")}</option>{options}</select></label>
  );
  return (
    <Form method="get" {...live} className="contents" role="search" aria-label={t("list.search")}>
      {query.columns.length ? fields.filter(([name]) => name === "columns").map(([name, value]) => <input key={value} type="hidden" name={name} value={value} />) : null}
      {query.view ? <input type="hidden" name="view" value={query.view} /> : null}
      {query.asOf ? <input type="hidden" name="asOf" value={query.asOf} /> : null}
      <input type="search" name="q" defaultValue={query.q} maxLength={200} dir="auto" className="entry min-w-0 basis-full sm:basis-96" data-key="/" aria-label={t("list.search")} placeholder={t("list.searchHint")} />
      <details className="text-small open:order-last open:basis-full">
        <summary className="w-fit py-1.5" data-key="f">{t("ui.list.filters")}</summary>
        <div className="mt-2 grid gap-x-6 gap-y-3 border-y border-rule bg-raised p-3 sm:grid-cols-2 lg:grid-cols-4">
          <Checks legend={t("list.filters.status")} name="status" checked={query.status}
            choices={STATUSES.map((status) => [status, <><StatusShape status={status} /> {t(`status.${status}`)}</>])} />
          <Checks legend={t("list.filters.is")} name="is" checked={query.is} choices={DERIVED.map((derived) => [derived, t(`list.is.${derived}`)])} />
          <div className="grid content-start gap-3">
            {select("owner", t("list.filters.owner"), <><option value="none">{t("list.filters.nobody")}</option><Options choices={choices.owners} /></>)}
            {select("organisation", t("list.filters.organisation"), choices.organisations.map(({ side, choices }) => (
              <optgroup key={side} label={side}><Options choices={choices} /></optgroup>
            )))}
            {choices.lineages ? (
              <label className="flex items-baseline gap-2">
                <input type="checkbox" name="lineage" value="yes" defaultChecked={valueOf("lineage") === "yes"} className="translate-y-0.5" /><span>{t("list.filters.lineageBox")}</span>
              </label>
            ) : null}
            {sides.length > 1 ? select("side", t("list.filters.side"), <Options choices={sides.map(({ code, name }) => [code, name])} />) : null}
            {sides.map(({ code, name }) => (
              <div key={code}>{select(`position.${code}`, t("list.filters.position", { side: name }), <Options choices={POSITIONS.map((value) => [value, t(`position.${value}`)])} />)}</div>
            ))}
          </div>
          <div className="grid content-start gap-3">
            {select("sector", t("list.filters.sector"), <Options choices={choices.sectors} />)}
            {select("source", t("list.filters.source"), <Options choices={choices.sources} />)}
            <div className="grid gap-3 2xl:grid-cols-2">
              {(["from", "to"] as const).map((name) => (
                <label key={name} className="grid min-w-0 gap-1">{t(`list.filters.${name}`)}<input className="entry" type="date" name={name} defaultValue={query[name] ?? ""} min="1900-01-01" max="2200-12-31" /></label>
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
    const words = t(sorting.descending ? "list.sort.descending" : "list.sort.ascending", { key: t(`list.sort.${sorting.key}`) });
    return <option key={value} value={value === printSorting(FIRST_SORTING) ? "" : value}>{words}</option>;
  });
}
