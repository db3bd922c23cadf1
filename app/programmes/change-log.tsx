import { useT } from "~/locales/use-t";
import { Instant } from "~/ui/day";
import { Changes } from "~/ui/timeline";
import type { ProgrammeLogEntry } from "./change-log.server";
import { tellChange, tellField } from "./change-words";

/** What was changed in a programme's set-up: when, what, from → to, by whom. */
export function ChangeLog({ entries, timeZone }: { entries: ProgrammeLogEntry[]; timeZone: string }) {
  const t = useT();
  if (!entries.length) return <p className="text-quiet">{t("programmes.changes.none")}</p>;
  return (
    <ol>
      {entries.map((entry) => {
        const told = entry.changes.map((change) => tellField(t, change));
        const given = told.filter(({ from }) => from === null);
        const changed = told.filter(({ from }) => from !== null);
        return (
          <li key={entry.id} className="grid gap-0.5 border-b border-rule py-2">
            <p className="wrap-anywhere">{tellChange(t, entry)}</p>
            {given.length ? <p className="text-small wrap-anywhere">{given.map(({ field, to }) => t("programmes.changes.given", { field, value: to ?? "" })).join(" · ")}</p> : null}
            {changed.length ? <Changes changes={changed} /> : null}
            <p className="text-small text-quiet"><bdi>{entry.by}</bdi>, <Instant at={entry.at} timeZone={timeZone} /></p>
          </li>
        );
      })}
    </ol>
  );
}
