import { useEffect, useState } from "react";
import { useT } from "~/locales/use-t";
import { followLive } from "~/ui/live-source";
import { Link } from "~/ui/link";
import { StatusMark } from "~/ui/status-mark";
import { useMeetingLive } from "../live/use-meeting-live";
import type { ScreenView } from "./read-screen.server";

/** What the room and who follows from afar see: large, dark on light, and nothing else. */
export function ScreenPage({ screen }: { screen: ScreenView }) {
  const t = useT();
  const { meeting, point, notice, base } = screen;
  const lost = useLost(screen.programmeKey);
  useMeetingLive(screen.programmeKey, screen.meetingId);
  return (
    <main id="content" tabIndex={-1} data-sheet="" data-screen-of-room="" className="flex min-h-dvh flex-col bg-paper px-4 py-4 text-[1.125rem] text-ink outline-none sm:px-8 lg:px-16 lg:py-10 lg:text-[1.75rem]">
      <header className="flex flex-wrap items-baseline justify-between gap-x-10 border-b-2 border-edge pb-3 lg:pb-5">
        <p className="font-semibold" dir="auto">{meeting.title}</p>
        <p className="text-quiet">{t(`meetings.state.${meeting.state}`)}{lost ? <span role="status" className="ms-4 text-waiting">{t("session.screen.lost")}</span> : null}</p>
      </header>
      {point ? <Point screen={screen} point={point} /> : <Agenda screen={screen} />}
      <footer className="mt-auto flex flex-wrap gap-x-8 pt-4 text-small text-quiet lg:text-lead">
        {notice ? <span dir="auto">{notice}</span> : null}
        <Link to={`${base}/session`} className="ms-auto text-quiet" data-key="Escape">{t("session.screen.leave")}</Link>
      </footer>
    </main>
  );
}

function Point({ screen: { outcomes }, point }: { screen: ScreenView; point: NonNullable<ScreenView["point"]> }) {
  const t = useT();
  const size = point.title.length > 160 ? "lg:text-[2.75rem]" : "lg:text-[3.5rem]";
  return (
    <article className="grid content-start gap-4 pt-5 lg:gap-8 lg:pt-10">
      <p className="flex flex-wrap items-baseline gap-x-8 text-quiet">
        <span className="tabular-nums">{t("session.screen.point", { number: point.number || "–" })}</span>
        {point.reference ? <span className="font-semibold tabular-nums">{point.reference}</span> : <span>{t(`session.point.kinds.${point.kind}`)}</span>}
        {point.status ? <span className="text-ink"><StatusMark status={point.status} /></span> : null}
      </p>
      <h1 className={`font-serif text-[1.5rem] leading-[1.2] font-semibold wrap-anywhere ${size}`} dir="auto">{point.title || t(`session.point.kinds.${point.kind}`)}</h1>
      <ol className="grid gap-4 lg:gap-7" aria-label={t("session.recorded.title")}>
        {outcomes.map(({ id, kind, words, language, waits }) => (
          <li key={id} className="border-s-4 border-accent ps-4 lg:border-s-8 lg:ps-8">
            <p className="text-quiet">{t(`outcomes.kind.${kind}`)}{waits ? <span className="text-waiting"> · {t("session.screen.waits")}</span> : null}</p>
            <p className="font-serif leading-[1.35] whitespace-pre-line wrap-anywhere lg:text-[2.25rem]" dir="auto" lang={language || undefined}>{words}</p>
          </li>
        ))}
      </ol>
    </article>
  );
}

function Agenda({ screen: { agenda } }: { screen: ScreenView }) {
  const t = useT();
  return (
    <section className="pt-5 lg:pt-8">
      <h1 className="mb-3 font-serif text-[1.5rem] leading-[1.2] font-semibold lg:mb-8 lg:text-[3.5rem]">{t("session.agenda.title")}</h1>
      {agenda.length ? null : <p className="text-quiet">{t("session.screen.empty")}</p>}
      <ol className={agenda.length > 24 ? "gap-x-12 lg:columns-3 lg:text-[1.125rem] lg:leading-[1.3]" : agenda.length > 12 ? "gap-x-16 lg:columns-2" : ""}>
        {agenda.map(({ id, number, kind, title, reference }) => (
          <li key={id} className="grid break-inside-avoid grid-cols-[3.5ch_minmax(0,1fr)] gap-x-3 border-b border-rule py-1.5 lg:py-[0.35em]">
            <span className="text-quiet tabular-nums">{number}</span>
            <span className={kind === "PAUSE" ? "text-quiet italic" : ""}>{reference ? <span className="me-3 font-semibold whitespace-nowrap tabular-nums">{reference}</span> : null}<bdi>{title || t(`session.point.kinds.${kind}`)}</bdi></span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const PATIENCE = 5_000;

/** Whether no news has come through for a while: what is shown may be old then, and says so. */
function useLost(programme: string) {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = followLive(programme, (told) => {
      if (!("connected" in told)) return;
      clearTimeout(timer);
      timer = undefined;
      if (told.connected) setLost(false);
      else timer = setTimeout(() => setLost(true), PATIENCE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [programme]);
  return lost;
}
