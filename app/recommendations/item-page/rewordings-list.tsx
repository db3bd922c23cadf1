import { useT } from "~/locales/use-t";
import { Day } from "~/ui/day";
import { Panel, Written } from "~/ui/panel";
import { WordDiff } from "~/ui/word-diff";
import type { RewordingsView } from "./rewordings";
import { SideBySide } from "./wording";

/** How it reads now, and each change of it: languages side by side, what went struck through, what came underlined. */
export function RewordingsList({ view: { now, entries }, url }: { view: RewordingsView; url: string }) {
  const t = useT();
  return (
    <div className="grid gap-10">
      {now.length ? <Panel title={t("item.wording.current")}><SideBySide texts={now} /></Panel> : null}
      <Panel title={t("item.wording.changed")} count={entries.length}>
        <p className="text-small text-quiet">{t("item.wording.hint")}</p>
        <ol className="grid">
          {entries.map((entry) => (
            <li key={entry.name} id={`wording-${entry.name}`} className="grid gap-x-8 gap-y-2 border-b border-rule py-4 lg:grid-cols-[10rem_minmax(0,1fr)]">
              <div>
                <h3><a href={`${url}#entry-${entry.name}`} className="text-ink"><Day day={entry.on} precision={entry.precision} short /></a></h3>
                <p className="text-small text-quiet" dir="auto">{entry.by}</p>
                {entry.proposed ? <p className="text-small font-semibold text-waiting">{t("item.wording.proposed", { state: entry.proposed })}</p> : null}
                {entry.first ? <p className="text-small text-quiet">{t("item.wording.first")}</p> : null}
              </div>
              <div className="grid gap-3">
                <Written>{entry.note}</Written>
                <div className={entry.texts.length > 1 ? "grid gap-x-8 gap-y-4 md:grid-cols-2" : ""}>
                  {entry.texts.map((text) => <Reworded key={text.key} text={text} />)}
                </div>
              </div>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}

function Reworded({ text: { name, language, before, segments, removed } }: { text: RewordingsView["entries"][number]["texts"][number] }) {
  const t = useT();
  return (
    <div className="min-w-0">
      <h4 className="mb-1 text-small text-quiet">{name}</h4>
      <WordDiff segments={segments} lang={language} />
      {removed ? <p className="text-small text-quiet">{t("item.wording.removed")}</p> : null}
      {before ? (
        <details className="mt-1 text-small"><summary>{t("item.wording.before")}</summary><div className="mt-1 text-base"><Written lang={language}>{before}</Written></div></details>
      ) : null}
    </div>
  );
}
