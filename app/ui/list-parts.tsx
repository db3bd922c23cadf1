import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "./link";

export type Count = { to: string; label: string; count: number | string; mark?: ReactNode; current?: boolean; tone?: "attention" | "waiting" };

/** Counts that are links to what they count. */
export function Counts({ counts }: { counts: readonly Count[] }) {
  const t = useT();
  const tones = { attention: "text-attention", waiting: "text-waiting" };
  return (
    <nav aria-label={t("ui.list.counts")}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {counts.map(({ to, label, count, mark, current, tone }) => (
          <li key={label}>
            <Link to={to} aria-current={current ? "true" : undefined} preventScrollReset
              className="inline-flex items-baseline gap-1.5 border-b-2 border-transparent text-ink no-underline hover:text-accent aria-[current]:border-accent">
              {mark}{label} <span className={`font-semibold tabular-nums ${tone && count ? tones[tone] : ""}`}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type FilterWord = { id: string; label: string; value: string; remove: string };

/** The filters in force as words, each removed by its ×; `children` adds one. */
export function FilterWords({ filters, clear, children }: { filters: readonly FilterWord[]; clear?: string; children?: ReactNode }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center gap-2 text-small">
      {filters.map(({ id, label, value, remove }) => (
        <Link key={id} to={remove} aria-label={t("ui.list.removeFilter", { filter: `${label}: ${value}` })} preventScrollReset
          className="inline-flex min-h-6 items-center gap-1.5 rounded-part border border-rule bg-raised px-2 text-ink no-underline hover:border-edge">
          <span className="text-quiet">{label}:</span> <span dir="auto">{value}</span> <span data-screen="" aria-hidden="true">×</span>
        </Link>
      ))}
      {children}
      {filters.length > 1 && clear ? <Link to={clear} data-screen="" preventScrollReset>{t("ui.list.clearFilters")}</Link> : null}
    </div>
  );
}

/** Something to choose in a fold: the fields of a GET form. `keep` is what else stays in the address. */
export function FoldedForm({ label, keep = [], keyName, children }: { label: string; keep?: readonly (readonly [string, string])[]; keyName?: string; children: ReactNode }) {
  const t = useT();
  return (
    <details className="menu text-small" data-side="end">
      <summary data-key={keyName}>{label}</summary>
      <form method="get" className="grid gap-3">
        {keep.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
        {children}
        <button className="button" data-kind="primary">{t("ui.list.apply")}</button>
      </form>
    </details>
  );
}

/** Which columns the list shows. */
export function ColumnChooser({ columns, keep, name = "columns" }: {
  columns: readonly { id: string; label: string; shown: boolean }[]; keep?: readonly (readonly [string, string])[]; name?: string;
}) {
  const t = useT();
  return (
    <FoldedForm label={t("ui.list.columns")} keep={keep}>
      <fieldset className="grid gap-1">
        <legend className="sr-only">{t("ui.list.columns")}</legend>
        {columns.map(({ id, label, shown }) => (
          <label key={id} className="flex items-center gap-2"><input type="checkbox" name={name} value={id} defaultChecked={shown} />{label}</label>
        ))}
      </fieldset>
    </FoldedForm>
  );
}
