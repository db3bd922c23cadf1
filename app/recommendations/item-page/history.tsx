import { sharedRecording } from "~/history/entry-words";
import type { EntryView } from "~/history/timeline-view";
import { TIMELINE_FILTER_NAMES, type TimelineFilter } from "~/history/timeline-filter";
import { EntryExtras, EntryMeta, EntrySentence } from "~/history/timeline-entry";
import { useT } from "~/locales/use-t";
import { PostButton } from "~/ui/button";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { Timeline } from "~/ui/timeline";
import type { ItemView } from "./view";

export type HistoryProps = { item: ItemView; url: string; origins: boolean; filter: TimelineFilter; skip: number; pageSize: number; side: string | null; fresh: string | null; /** The past day up to which it is shown. */ asOf?: string };

/** Everything that happened, newest first by when it happened; parts of it by a filter. */
export function HistoryPanel({ item, url, origins, filter, skip, pageSize, side, fresh, asOf }: HistoryProps) {
  const t = useT();
  const base = url.replace(/\d+$/, "");
  const page = (from: number) => addressOf({ filter, origins, asOf, from });
  const shared = sharedRecording(item.entries);
  return (
    <Panel title={t("item.history.title")} id="history">
      <Filters filter={filter} side={side} origins={origins} asOf={asOf} />
      <Origins item={item} base={base} origins={origins} filter={filter} asOf={asOf} />
      {shared ? <p className="py-2 text-small text-quiet">{t("history.meta.sharedRecording", { recording: shared })}</p> : null}
      {item.entries.length ? null : <p className="py-3 text-quiet">{t("history.filters.none")}</p>}
      <Timeline items={item.entries.map((entry) => ({
        id: `entry-${entry.name}`,
        on: entry.on,
        precision: entry.precision,
        sentence: <>{entry.of ? <OfItem of={entry.of} base={base} /> : null}<EntrySentence entry={entry} /></>,
        note: entry.note,
        changes: entry.folded ? [] : entry.changes,
        onlySide: entry.onlySide,
        fresh: entry.name === fresh,
        meta: <EntryMeta entry={entry} recording={entry.recording !== shared} />,
        acts: <EntryActs entry={entry} url={url} />,
        children: <EntryExtras entry={entry} url={entry.of ? base + entry.of.number : url} />,
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

/** The address of a part of the history, from an entry on; with that of what the item came from, or without. */
function addressOf({ filter, origins, asOf, from = 0 }: Pick<HistoryProps, "filter" | "origins" | "asOf"> & { from?: number }) {
  const asked = new URLSearchParams({ ...(asOf ? { asOf } : {}), ...(filter === "all" ? {} : { history: filter }), ...(origins ? { origins: "yes" } : {}), ...(from ? { from: String(from) } : {}) });
  return `?${asked}#history`;
}

/** Where the history before stands, and the way to read both in one. */
function Origins({ item, base, origins, filter, asOf }: Pick<HistoryProps, "item" | "origins" | "filter" | "asOf"> & { base: string }) {
  const t = useT();
  if (!item.carriedFrom.length) return null;
  return (
    <p className="flex flex-wrap gap-x-3 py-2 text-small">
      <span className="text-quiet">{t("item.history.earlierIn")}</span>
      {item.carriedFrom.map(({ number, reference }) => <Link key={number} to={`${base}${number}${item.ending}#history`} className="tabular-nums">{reference}</Link>)}
      <Link to={addressOf({ filter, origins: !origins, asOf })} preventScrollReset>{origins ? t("item.history.hideOrigins", { reference: item.reference }) : t("item.history.showOrigins")}</Link>
    </p>
  );
}

/** Marks an entry that stands in the history of what the item came from. */
function OfItem({ of: { number, reference }, base }: { of: NonNullable<EntryView["of"]>; base: string }) {
  return <><Link to={`${base}${number}#history`} className="me-2 rounded-part border border-rule px-1 text-small tabular-nums">{reference}</Link></>;
}

function Filters({ filter, side, origins, asOf }: Pick<HistoryProps, "filter" | "side" | "origins" | "asOf">) {
  const t = useT();
  const names = TIMELINE_FILTER_NAMES.filter((name) => name !== "ours" || side !== null);
  return (
    <nav aria-label={t("history.filters.label")}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {names.map((name) => (
          <li key={name}>
            <Link to={addressOf({ filter: name, origins, asOf })} aria-current={name === filter ? "true" : undefined} preventScrollReset
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
