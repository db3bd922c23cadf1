import { useT } from "~/locales/use-t";
import { CitationList } from "~/sources/citation-list";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import type { MeetingRow as Row } from "./list.server";
import { isKeptHere } from "./meeting";
import { MeetingStateMark } from "./meeting-state-mark";
import { MeetingTime } from "./meeting-time";

type Props = { /** The address of their programme. */ base: string; /** Whether all are of one body, which their page names. */ ofBody?: boolean };

/** Meetings under each other: when, what, where, how each stands, what came of it. */
export function MeetingRows({ meetings, ...rest }: { meetings: readonly Row[] } & Props) {
  return <ol>{meetings.map((meeting) => <MeetingRow key={meeting.id} meeting={meeting} {...rest} />)}</ol>;
}

function MeetingRow({ meeting, base, ofBody }: { meeting: Row } & Props) {
  const t = useT();
  const { id, kind, body, series, title, state, place, heldOn, precision, asReported, outcomes, citations } = meeting;
  const where = [ofBody ? "" : (body ?? series), place].filter(Boolean);
  const kept = isKeptHere(meeting);
  return (
    <li id={`meeting-${id}`} data-row="" className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="font-semibold tabular-nums"><Day day={heldOn} precision={precision} short /></p>
      <div className="grid max-w-text gap-1">
        <h3 className="text-base"><Link to={`${base}/meetings/${id}`} data-open="" dir="auto">{title}</Link></h3>
        <p className="text-small text-quiet">
          {kept ? <><MeetingStateMark state={state} />{" "}</> : null}
          {t(`meetings.kind.${kind}`)}{where.map((words) => <span key={words}> · <span dir="auto">{words}</span></span>)}
        </p>
        {meeting.startsAt ? <p className="text-small text-quiet"><MeetingTime meeting={meeting} /></p> : null}
        {outcomes.length ? (
          <>
            <p className="text-small text-quiet">{t(asReported ? "meetings.outcomesAsReported" : "meetings.outcomes")}</p>
            <ul className="list-disc ps-5 font-serif">{outcomes.map((outcome, index) => <li key={index} dir="auto">{outcome}</li>)}</ul>
          </>
        ) : kept ? null : <p className="text-small text-quiet">{t("meetings.noOutcomes")}</p>}
        <CitationList citations={citations} />
      </div>
    </li>
  );
}
