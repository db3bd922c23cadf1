import { useLocale, useT } from "~/locales/use-t";
import { formatDay, isDay } from "~/ui/dates";
import { Changes } from "~/ui/timeline";
import type { EntryView } from "./timeline-view";

type Props = { entry: EntryView };

/** The sentence of an entry; struck out once it was taken back. */
export function EntrySentence({ entry }: Props) {
  const sentence = <bdi>{entry.sentence}.</bdi>;
  return (
    <>
      {entry.takenBack ? <s className="text-quiet">{sentence}</s> : sentence}
      {entry.lapsed.map((words) => <span key={words} className="block">{words}</span>)}
    </>
  );
}

/** What stands beside an entry: what it set at first, its files, what corrects it or took it back. */
export function EntryExtras({ entry, url }: Props & { url: string }) {
  const t = useT();
  return (
    <>
      {entry.folded && entry.changes.length ? (
        <details className="text-small"><summary>{t("history.meta.asRegistered")}</summary><div className="mt-1"><Changes changes={entry.changes} /></div></details>
      ) : null}
      {entry.reworded ? <p className="text-small"><a href={`${url}/wordings#wording-${entry.name}`}>{t("history.meta.reworded", { texts: entry.reworded })}</a></p> : null}
      {entry.evidence.length ? (
        <ul className="flex flex-wrap gap-x-4 text-small">
          {entry.evidence.map(({ id, title }) => <li key={id}><a href={`${url}/evidence/${id}`} className="wrap-anywhere" dir="auto">{title}</a></li>)}
        </ul>
      ) : null}
      {entry.corrections.map(({ name, note }) => (
        <p key={name} className="border-s-2 border-accent ps-3" dir="auto"><a href={`#entry-${name}`} className="text-small">{t("history.meta.correction")}</a> <span className="said">{note}</span></p>
      ))}
      {entry.corrects ? <p className="text-small"><a href={`#entry-${entry.corrects}`}>{t("history.meta.corrects")}</a></p> : null}
      {entry.takesBack ? <p className="text-small"><a href={`#entry-${entry.takesBack}`}>{t("history.meta.takesBack")}</a></p> : null}
      {entry.takenBack ? <p className="text-small"><a href={`#entry-${entry.takenBack.by}`}>{entry.takenBack.words}</a></p> : null}
    </>
  );
}

/** By whom, for whom, where, through which channel: quiet; the publishers of a press report with their addresses. */
export function EntryMeta({ entry, recording }: Props & { recording: boolean }) {
  const { intl } = useLocale();
  const said = [...entry.circumstances, ...(recording && entry.recording ? [entry.recording] : [])];
  return (
    <>
      {entry.citations.map(({ publisher, date, url }, index) => (
        <span key={url}>
          <a href={url} rel="noreferrer noopener nofollow" dir="auto">{publisher}</a>{date ? `, ${isDay(date) ? formatDay(date, intl, "short") : date}` : ""}{index < entry.citations.length - 1 || said.length ? " · " : null}
        </span>
      ))}
      {said.join(" · ")}
    </>
  );
}
