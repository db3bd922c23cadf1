import type { EntryView } from "~/history/timeline-view";
import { useLocale, useT } from "~/locales/use-t";
import { EvidenceLink } from "~/recommendations/item-page/evidence";
import { DateStrip } from "~/ui/date-strip-view";
import { formatPeriod } from "~/ui/dates";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Panel, Written } from "~/ui/panel";
import { SideBand, SideMark } from "~/ui/side-band";
import { Changes } from "~/ui/timeline";
import type { PointView } from "./read-point.server";
import type { SessionView } from "./read-session.server";

type Props = { session: SessionView };
type AroundProps = Props & { /** Where the forms of the recommendation lead back to; null: they are not offered. */ inSession: string | null };

/** What the room needs to know of the point: own notes, last time, since then, dates, steps, evidence. */
export function PointBackground({ session, inSession }: AroundProps) {
  const t = useT();
  const { point, around, choices } = session;
  return (
    <>
      {around?.note && choices.own ? <SideBand side={choices.own.name}><h3 className="text-small">{t("session.point.notes")}</h3><Written>{around.note}</Written></SideBand> : null}
      {around?.papers.length ? (
        <Panel title={t("session.point.papers")}>
          <ul className="grid gap-1">{around.papers.map(({ id, title, url }) => <li key={id}>{url ? <a href={url} rel="noreferrer noopener nofollow" dir="auto">{title || url}</a> : <bdi>{title}</bdi>}</li>)}</ul>
        </Panel>
      ) : null}
      {point ? <History session={session} point={point} /> : null}
      {point?.dates.length ? <Panel title={t("session.point.dates")}><DateStrip dates={point.dates} today={session.today} /></Panel> : null}
      {point ? <Steps point={point} /> : null}
      {point?.evidence.length ? <Evidence point={point} /> : null}
      {point ? (
        <p data-screen="" className="flex flex-wrap gap-x-5 text-small"><Link to={point.url}>{t("session.point.open")}</Link>
          {inSession ? (["split", "merge"] as const).map((act) => <Link key={act} to={`${point.url}/${act}?${inSession}`}>{t(`session.point.${act}`)}</Link>) : null}
        </p>
      ) : null}
    </>
  );
}

/** What was agreed last time, or the last decision; and what was recorded since. */
function History({ session: { previous }, point }: Props & { point: PointView }) {
  const t = useT();
  const { intl } = useLocale();
  const when = previous ? <span className="font-normal text-quiet"><bdi>{previous.title}</bdi>, {formatPeriod(previous.heldOn, previous.precision, t, intl, "short")}</span> : null;
  return (
    <>
      <Panel title={<>{t("session.point.last.title")} {when}</>}>
        {point.last.length ? <Entries entries={point.last} /> : null}
        {point.last.length || !previous ? null : <p className="text-quiet" dir="auto">{t("session.point.last.none", { meeting: previous.title })}</p>}
        {point.decision ? <><h3 className="mt-2 text-small font-normal text-quiet">{t("session.point.last.decision")}</h3><Entries entries={[point.decision]} /></> : null}
        {point.last.length || point.decision || previous ? null : <p className="text-quiet">{t("session.point.last.first")}</p>}
      </Panel>
      <Panel title={t(previous ? "session.point.since.title" : "session.point.since.latest")}>
        {point.since.length ? <Entries entries={point.since} /> : <p className="text-quiet">{t("session.point.since.none")}</p>}
        {point.sinceMore ? <p className="mt-1 text-small"><Link to={`${point.url}#history`}>{t("session.point.since.more", { count: point.sinceMore })}</Link></p> : null}
      </Panel>
    </>
  );
}

function Entries({ entries }: { entries: EntryView[] }) {
  return (
    <ol className="grid">
      {entries.map((entry) => (
        <li key={entry.name} className="grid gap-x-4 border-b border-rule py-1.5 sm:grid-cols-[6rem_minmax(0,1fr)]">
          <span className="text-small leading-6 text-quiet"><Day day={entry.on} precision={entry.precision} short /></span>
          <div className="grid min-w-0 gap-0.5">
            <p>{entry.takenBack ? <s className="text-quiet">{entry.sentence}.</s> : <bdi>{entry.sentence}.</bdi>} {entry.onlySide ? <SideMark side={entry.onlySide} /> : null}</p>
            <Written>{entry.note}</Written>
            {entry.changes.length && !entry.folded ? <Changes changes={entry.changes} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Steps({ point: { actionItems } }: { point: PointView }) {
  const t = useT();
  return (
    <Panel title={t("session.point.actions")} count={actionItems.length || undefined}>
      {actionItems.length ? null : <p className="text-quiet">{t("session.point.noActions")}</p>}
      <ul className="grid">
        {actionItems.map(({ id, what, who, due, pastDue, side }) => (
          <li key={id} className="border-b border-rule py-1.5">
            <p dir="auto">{what}</p>
            <p className="flex flex-wrap gap-x-3 text-small text-quiet">
              <bdi>{who || t("item.actions.nobody")}</bdi><span>{due || t("item.actions.noDue")}{pastDue ? <strong className="text-attention"> · {t("item.actions.pastDue")}</strong> : null}</span>{side ? <SideMark side={side} /> : null}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Evidence({ point: { evidence, url } }: { point: PointView }) {
  const t = useT();
  return (
    <Panel title={t("session.point.evidence")} count={evidence.length}>
      <ul className="grid gap-1">
        {evidence.map(({ id, title, kind, url: href, side }) => <li key={id} className="flex flex-wrap gap-x-3"><EvidenceLink id={id} title={title} href={kind === "LINK" ? href : null} url={url} />{side ? <SideMark side={side} /> : null}</li>)}
      </ul>
    </Panel>
  );
}
