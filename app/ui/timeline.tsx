import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Day } from "./day";
import type { Precision } from "./dates";
import { Written } from "./panel";
import { SideBand } from "./side-band";

export type TimelineChange = { field: string; from: ReactNode; to: ReactNode };

export type TimelineItem = {
  id: string;
  /** When it happened: orders the reading. */
  on: string;
  precision?: Precision;
  sentence: ReactNode;
  note?: string | null;
  lang?: string;
  /** Who, for whom, where, by which channel: quiet. */
  meta?: ReactNode;
  changes?: readonly TimelineChange[];
  /** Name of the side, where only that side reads it. */
  onlySide?: string | null;
  /** Just made: stands out until the next page. */
  fresh?: boolean;
  acts?: ReactNode;
  children?: ReactNode;
};

/** The history of an item: date in the margin, one sentence, what was said, who and where, what changed. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id} id={item.id} className={`grid gap-x-5 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-[6.5rem_minmax(0,1fr)] ${item.fresh ? "-mx-3 bg-accent-wash px-3" : ""}`}>
          <p className="text-small leading-6 text-quiet">
            <a href={`#${item.id}`} className="text-quiet no-underline hover:underline"><Day day={item.on} precision={item.precision} short /></a>
          </p>
          {item.onlySide ? <SideBand side={item.onlySide}><Entry item={item} /></SideBand> : <Entry item={item} />}
        </li>
      ))}
    </ol>
  );
}

function Entry({ item }: { item: TimelineItem }) {
  return (
    <div className="grid min-w-0 gap-1">
      <p className="max-w-text">{item.sentence}</p>
      <Written lang={item.lang}>{item.note}</Written>
      {item.changes?.length ? <Changes changes={item.changes} /> : null}
      {item.children}
      {item.meta || item.acts ? (
        <div className="flex flex-wrap gap-x-4 gap-y-1.5 text-small text-quiet"><p>{item.meta}</p>{item.acts}</div>
      ) : null}
    </div>
  );
}

/** What changed, each from → to. */
export function Changes({ changes }: { changes: readonly TimelineChange[] }) {
  const t = useT();
  return (
    <ul className="grid gap-0.5 text-small">
      {changes.map(({ field, from, to }) => (
        <li key={field} className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-quiet">{field}</span>
          <span><span className="sr-only">{t("ui.item.from")} </span>{from || <Nothing />}</span>
          <span aria-hidden="true" className="text-quiet rtl:-scale-x-100">→</span>
          <span><span className="sr-only">{t("ui.item.to")} </span>{to || <Nothing />}</span>
        </li>
      ))}
    </ul>
  );
}

function Nothing() {
  const t = useT();
  return <span className="text-quiet">{t("ui.item.nothing")}</span>;
}
