import { useLocale, useT } from "~/locales/use-t";
import { Instant } from "~/ui/day";
import { Panel, Written } from "~/ui/panel";
import { Changes } from "~/ui/timeline";
import { tellMeetingField, zonesOf } from "./change-words";
import type { MeetingLogEntry } from "./read-overview.server";

/** What was done to a meeting itself: what, when, from → to, by whom and why. Its times are told on the clocks they were said in. */
export function MeetingHistory({ entries, zone, timeZone }: { entries: readonly MeetingLogEntry[]; zone: string; timeZone: string }) {
  const t = useT();
  const { intl } = useLocale();
  if (!entries.length) return null;
  const zones = zonesOf(entries, timeZone);
  return (
    <Panel title={t("meetings.page.history")}>
      <ol>
        {entries.map(({ version, at, act, by, office, note, changes }, index) => {
          const told = changes.filter(({ field }) => field !== "state").map((change) => tellMeetingField(change, { t, intl }, zones[index] ?? { before: "", after: "" }));
          const given = told.filter(({ from }) => from === null).map(({ field, to }) => t("programmes.changes.given", { field, value: to ?? "" }));
          const changed = told.filter(({ from }) => from !== null);
          // Whose list it was stands where other entries have their reason.
          const of = act === "editDelegation" ? note : "";
          return (
            <li key={version} id={`change-${version}`} className="grid gap-0.5 border-b border-rule py-2">
              <p>{of ? t("meetings.changes.delegationOf", { side: of }) : t(`meetings.changes.acts.${act}`)}</p>
              {given.length ? <p className="text-small wrap-anywhere" dir="auto">{given.join(" · ")}</p> : null}
              {changed.length ? <Changes changes={changed} /> : null}
              {of ? null : <Written>{note}</Written>}
              <p className="text-small text-quiet"><bdi>{office && office !== by ? t("meetings.changes.by", { name: by, office }) : by}</bdi>, <Instant at={at} timeZone={zone} /></p>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
