import { Link } from "@remix-run/react";
import { sharedRecording, type EntryView } from "~/history/timeline-view";
import { TIMELINE_FILTER_NAMES, type TimelineFilter } from "~/history/timeline-filter";
import { EntryExtras, EntryMeta, EntrySentence } from "~/history/timeline-entry";
import { useT } from "~/locales/use-t";
import { PostButton } from "~/ui/button";
import { Panel } from "~/ui/panel";
import { Timeline } from "~/ui/timeline";
import type { ItemView } from "./view";

export type HistoryProps = { item: ItemView; url: string; filter: TimelineFilter; skip: number; pageSize: number; side: string | null; fresh: string | null };

/** Everything that happened, newest first by when it happened; parts of it by a filter. */
export function HistoryPanel({ item, url, filter, skip, pageSize, side, fresh }: HistoryProps) {
  const t = useT();
  const page = (from: number) => `?${new URLSearchParams({ ...(filter === "all" ? {} : { history: filter }), ...(from ? { from: String(from) } : {}) })}#history`;
  const shared = sharedRecording(item.entries);
  return (
    <Panel title={t("item.history.title")} id="history">
      <Filters filter={filter} side={side} />
      {shared ? <p className="py-2 text-small text-quiet">{t("history.meta.sharedRecording", { recording: shared })}</p> : null}
      {item.entries.length ? null : <p className="py-3 text-quiet">{t("history.filters.none")}</p>}
      <Timeline items={item.entries.map((entry) => ({
        id: `entry-${entry.name}`,
        on: entry.on,
        precision: entry.precision,
        sentence: <EntrySentence entry={entry} />,
        note: entry.note,
        changes: entry.folded ? [] : entry.changes,
        onlySide: entry.onlySide,
        fresh: entry.name === fresh,
        meta: <EntryMeta entry={entry} recording={entry.recording !== shared} />,
        acts: <EntryActs entry={entry} url={url} />,
        children: <EntryExtras entry={entry} url={url} />,
      }))} />
      {skip || item.more ? (
        <nav aria-label={t("item.history.title")} className="flex gap-4 py-3 text-small">
          {skip ? <Link to={page(Math.max(0, skip - pageSize))} rel="prev" data-key="[">{t("history.filters.newest")}</Link> : null}
          {item.more ? <Link to={page(skip + pageSize)} rel="next" data-key="]">{t("history.filters.earlier")}</Link> : null}
        </nav>
      ) : null}
    </Panel>
  );
}

function Filters({ filter, side }: Pick<HistoryProps, "filter" | "side">) {
  const t = useT();
  const names = TIMELINE_FILTER_NAMES.filter((name) => name !== "ours" || side !== null);
  return (
    <nav aria-label={t("history.filters.label")}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {names.map((name) => (
          <li key={name}>
            <Link to={name === "all" ? "?#history" : `?history=${name}#history`} aria-current={name === filter ? "true" : undefined} preventScrollReset
              className="inline-block border-b-2 border-transparent py-0.5 text-ink no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold">
              {t(`history.filters.${name}`, { side: side ?? "" })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function EntryActs({ entry, url }: { entry: EntryView; url: string }) {
  const t = useT();
  return (
    <span data-screen="" className="flex flex-wrap items-center gap-x-4">
      {entry.acts.map((act) => <Link key={act} to={`${url}/entries/${entry.name}/${act}`} aria-label={`${t(`history.meta.${act}`)}: ${entry.sentence}`}>{t(`history.meta.${act}`)}</Link>)}
      {entry.undoUntil ? <PostButton action={`${url}/undo`} values={{ entry: entry.name }} size="small" keyName="z" label={`${t("ui.item.undo")}: ${entry.sentence}`}>{t("ui.item.undo")}</PostButton> : null}
    </span>
  );
}
