import { useId, type ReactNode } from "react";
import { useLocale } from "~/locales/use-t";
import { formatNumber } from "./dates";

/** A section of a page: a heading on a rule, its acts beside it. */
export function Panel({ title, acts, count, id, children }: { title: ReactNode; acts?: ReactNode; count?: number; id?: string; children: ReactNode }) {
  const heading = useId();
  const { intl } = useLocale();
  return (
    <section id={id} aria-labelledby={heading} className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-edge pb-1">
        <h2 id={heading} className="flex gap-2 text-base">{title}{count === undefined ? null : <span className="font-normal text-quiet tabular-nums">{formatNumber(count, intl)}</span>}</h2>
        {acts ? <div data-screen="" className="flex flex-wrap gap-3 text-small">{acts}</div> : null}
      </div>
      {children}
    </section>
  );
}

export type Definition = { term: ReactNode; value: ReactNode; id?: string };

/** Names and values, a row each; an empty value leaves its row out. */
export function Definitions({ rows, wide }: { rows: readonly Definition[]; wide?: boolean }) {
  const shown = rows.filter(({ value }) => value !== null && value !== undefined && value !== "" && value !== false);
  return (
    <dl className={wide ? "grid gap-x-8 sm:grid-cols-2" : "grid"}>
      {shown.map(({ term, value, id }, index) => (
        <div key={id ?? index} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-3 border-b border-rule py-1.5">
          <dt className="pt-0.5 text-small text-quiet">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Words people wrote or agreed, in serif, in their own direction. */
export function Written({ lang, size, children }: { lang?: string; size?: "lead" | "base"; children: string | null | undefined }) {
  return children ? <p dir="auto" lang={lang} className={`said ${size === "lead" ? "text-lead" : ""}`}>{children}</p> : null;
}
