import { useMemo } from "react";
import { useT } from "~/locales/use-t";
import { MeetingPage } from "~/meetings/meeting-page";
import { ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Empty } from "~/ui/pager";
import { useMeetingLive } from "../live/use-meeting-live";
import { usePlaces } from "../live/use-places";
import type { OutcomeAnswer } from "../take-outcome.server";
import { AgendaColumn } from "./agenda-column";
import { FloorFinder } from "./floor-finder";
import { GroupList } from "./group-list";
import type { SessionData } from "./load-session.server";
import { OutcomeColumn } from "./outcome-column";
import { PointBackground } from "./point-background";
import { PointHead } from "./point-head";
import { RunButtons } from "./run-buttons";
import { Steps } from "./steps";
import { useComposer } from "./use-composer";

type Props = { data: SessionData; answer: OutcomeAnswer | undefined };

/** The page on which a session is run; to who does not record it, what is before the session now. */
export function SessionPage({ data, answer }: Props) {
  const t = useT();
  const { meeting, base, session, recordable } = data;
  useMeetingLive(data.programmeKey, meeting.id);
  const over = meeting.state in OVER ? t(`session.over.${meeting.state as keyof typeof OVER}`) : null;
  return (
    <MeetingPage meeting={meeting} base={base} current="session" acts={<RunButtons data={data} />} flash={over ? <Notice>{over}</Notice> : null}>
      {session?.gone ? <Notice tone="attention">{t("session.point.left")}</Notice> : null}
      {answer && !session?.agenda.length ? <ErrorSummary answer={answer} /> : null}
      {session?.agenda.length ? <Desk data={data} session={session} answer={answer} /> : <Empty title={t("session.empty.title")}>{t(session ? "session.empty.text" : "session.follow")} {session ? <ButtonLink to={`${base}/agenda`}>{t("session.empty.act")}</ButtonLink> : null}</Empty>}
      {session && !session.agenda.length && recordable ? <FloorFinder base={base} /> : null}
    </MeetingPage>
  );
}

const OVER = { RECORD_CIRCULATED: 1, CONCLUDED: 1, CANCELLED: 1, POSTPONED: 1, HELD: 1 };

/** A column that stays in view while the point beside it is read. */
const STUCK = "xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:self-start";

type DeskProps = Props & { session: NonNullable<SessionData["session"]> };

/** The three columns: the agenda, the point, its outcome. */
function Desk({ data, session, answer }: DeskProps) {
  const t = useT();
  const { meeting, base, programmeKey, person, draft, address, screen, recorder, recordable } = data;
  const composer = useComposer({ base, person, draft, address, session, screen });
  const { entry } = session;
  const writes = composer.form !== null && Object.keys(composer.draft.fields).length > 0;
  const read = useMemo(() => data.places, [data.places]);
  const places = usePlaces({ base, programme: programmeKey, meetingId: meeting.id, entryId: entry?.id ?? null, writes, recorder }, read);
  const inSession = `in=${meeting.id}.${entry?.id ?? ""}`;
  return (
    <div data-stack="" className="grid gap-x-8 gap-y-6 xl:grid-cols-[15rem_minmax(0,1fr)_26rem] xl:grid-rows-[auto_1fr] 2xl:grid-cols-[19rem_minmax(0,1fr)_32rem]">
      <div data-screen="" className={`grid min-h-0 content-start gap-4 xl:row-span-2 xl:grid-rows-[minmax(0,1fr)_auto] max-xl:order-last ${STUCK}`}>
        <AgendaColumn agenda={session.agenda} current={entry?.id ?? null} base={base} places={places} screen={screen} />
        {recordable ? <FloorFinder base={base} /> : null}
      </div>
      <div className="grid min-w-0 content-start gap-6">
        <Steps session={session} base={base} meetingId={meeting.id} />
        <PointHead session={session} base={base} />
        <GroupList session={session} base={base} list={`/p/${programmeKey}/recommendations`} />
      </div>
      <div className={`min-w-0 xl:row-span-2 xl:-mx-1 xl:overflow-y-auto xl:px-1 xl:pb-1 ${STUCK}`}>
        {recorder ? <OutcomeColumn {...{ data, session, places, answer, composer, inSession }} /> : <p className="text-quiet">{t("session.follow")}</p>}
      </div>
      <div className="grid min-w-0 content-start gap-6 xl:col-start-2"><PointBackground session={session} inSession={recordable ? inSession : null} /></div>
    </div>
  );
}
