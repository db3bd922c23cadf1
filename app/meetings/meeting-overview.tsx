import { useT } from "~/locales/use-t";
import { CitationList } from "~/sources/citation-list";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Columns } from "~/ui/page";
import { Definitions, Panel } from "~/ui/panel";
import type { Meeting } from "./meeting";
import { isAhead, isKeptHere } from "./meeting";
import { MeetingHistory } from "./meeting-history";
import { MeetingTime, MeetingTimeHere } from "./meeting-time";
import type { MeetingOverview as Overview } from "./read-overview.server";

type Props = { meeting: Meeting; overview: Overview; list: string; zone: string };

/** What a meeting is: when and where, its place in the series, its body, what was done to it. */
export function MeetingOverview({ meeting, overview, list, zone }: Props) {
  const t = useT();
  const kept = isKeptHere(meeting);
  const { before, after, outcomes, citations, changes } = overview;
  return (
    <Columns aside={meeting.body ? <Body meeting={meeting} overview={overview} list={list} /> : null}>
      <Definitions rows={[
        { term: t("meetings.page.when"), value: <><MeetingTime meeting={meeting} /><MeetingTimeHere meeting={meeting} zone={zone} />
          {kept ? <a data-screen="" className="block text-small" href={`${list}/${meeting.id}.ics`} download>{t("meetings.page.calendar")}</a> : null}</> },
        { term: t("meetings.page.where"), value: meeting.place ? <span dir="auto">{meeting.place}</span> : null },
        { term: t("meetings.page.link"), value: meeting.link ? <a href={meeting.link} rel="noreferrer">{meeting.link}</a> : null },
        { term: t("meetings.page.host"), value: meeting.hostSide?.name ?? (kept ? <span className="text-quiet">{t("meetings.page.hostOpen")}</span> : null) },
        { term: t("meetings.page.number"), value: meeting.number === null ? null : String(meeting.number) },
        { term: t("meetings.page.before"), value: before ? <><Neighbour meeting={before} list={list} />{meeting.body && isAhead(meeting) ? <Link to={`${list.replace(/meetings$/, "reports")}/since?body=${meeting.body.id}`} className="block text-small" data-screen="">{t("reviews.since.link")}</Link> : null}</> : null },
        { term: t("meetings.page.after"), value: after ? <Neighbour meeting={after} list={list} /> : null },
      ]} />
      {kept ? null : <p className="max-w-text text-small text-quiet">{t("meetings.page.reported")}</p>}
      {outcomes.length ? (
        <Panel title={t(kept ? "meetings.outcomes" : "meetings.page.outcomes")}>
          <ul className="grid max-w-text list-disc gap-1 ps-5 font-serif">{outcomes.map((outcome, index) => <li key={index} dir="auto">{outcome}</li>)}</ul>
        </Panel>
      ) : null}
      <CitationList citations={citations} />
      <MeetingHistory entries={changes} zone={zone} timeZone={meeting.timeZone} />
    </Columns>
  );
}

function Neighbour({ meeting: { id, title, heldOn, precision }, list }: { meeting: NonNullable<Overview["before"]>; list: string }) {
  return <><Link to={`${list}/${id}`} dir="auto">{title}</Link>, <Day day={heldOn} precision={precision} short /></>;
}

function Body({ meeting, overview: { coChairs, secretaries, rhythm, quorum }, list }: { meeting: Meeting; overview: Overview; list: string }) {
  const t = useT();
  const { body } = meeting;
  if (!body) return null;
  const holders = (all: Overview["coChairs"]) => (all.length ? <ul>{all.map(({ side, name, office }) => <li key={side}><bdi>{name}</bdi>, <span className="text-quiet">{office && office !== name ? <><bdi>{office}</bdi>, </> : null}<bdi>{side}</bdi></span></li>)}</ul> : null);
  return (
    <Panel title={t("meetings.page.body")} acts={<Link to={`${list}?body=${body.id}`}>{t("meetings.page.allOfBody")}</Link>}>
      <Definitions rows={[
        { term: t("meetings.page.name"), value: <span dir="auto"><Link to={`${list.replace(/meetings$/, "bodies")}/${body.id}`}>{body.name}</Link>{body.training ? <span className="text-quiet"> · {t("meetings.training")}</span> : null}</span> },
        { term: t("meetings.page.record"), value: isKeptHere(meeting) ? t(`meetings.recordKind.${body.recordKind}`) : null },
        { term: t("meetings.page.rhythm"), value: rhythm ? <span dir="auto">{rhythm}</span> : null },
        { term: t("meetings.page.quorum"), value: quorum === null ? null : String(quorum) },
        { term: t("meetings.page.coChairs"), value: holders(coChairs) },
        { term: t("meetings.page.secretaries"), value: holders(secretaries) },
      ]} />
    </Panel>
  );
}
