import { useT } from "~/locales/use-t";
import type { Meeting } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { useMeetingLive } from "~/meetings/session/live/use-meeting-live";
import { ButtonLink } from "~/ui/button";
import { Instant } from "~/ui/day";
import { Notice } from "~/ui/notice";
import { Empty } from "~/ui/pager";
import { Concurrence, TakenOff, Versions } from "./agenda-aside";
import { AgendaList } from "./agenda-list";
import { ProposedPanel } from "./proposed";
import type { AgendaPageData } from "./read-agenda-page.server";

export type Done = { act: "added" | "circulated" | "concurred"; number: number; side: string } | null;
type Props = { data: AgendaPageData; meeting: Meeting; base: string; zone: string; programmeKey: string; done: Done };

const LIVE = ["meeting", "agenda", "outcomes"] as const;

/** The agenda of a session. While it is prepared, what is proposed stands first, beside it where there is room; once it went round, after it. */
export function AgendaPage({ data, meeting, base, zone, programmeKey, done }: Props) {
  const t = useT();
  useMeetingLive(programmeKey, meeting.id, LIVE);
  const { points, proposed, left, may, version, versions } = data;
  const flash = done ? <Notice tone="done">{t(`agenda.page.done.${done.act}`, { number: done.number, side: done.side })}</Notice> : null;
  const acts = (
    <>
      {proposed?.suggestions.length ? <a href="#proposed" className="text-small xl:hidden" data-screen="">{t("agenda.page.toProposed")}</a> : null}
      {points.length ? <a href={`${base}/agenda.docx`} download className="button" data-kind="quiet">{t("agenda.page.docx")}</a> : null}
      {may.edit ? <ButtonLink to={`${base}/agenda/add/item`} keyName="a" kind={points.length || proposed?.suggestions.length ? "secondary" : "primary"}>{t("agenda.page.add")}</ButtonLink> : null}
    </>
  );
  const panel = proposed ? <ProposedPanel proposed={proposed} left={left} base={base} /> : null;
  const first = meeting.state === "PLANNED";
  return (
    <MeetingPage meeting={meeting} base={base} current="agenda" acts={acts} flash={flash}>
      <div data-stack="" className={`grid max-w-480 items-start gap-x-12 gap-y-8 ${panel ? "xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]" : "max-w-5xl"}`}>
        {first && panel ? <div className="order-2 min-w-0 xl:order-none xl:col-start-2 xl:row-start-1">{panel}</div> : null}
        <div data-stack="" className="grid min-w-0 gap-8 xl:col-start-1 xl:row-start-1">
          <section aria-label={t("agenda.title")} className="min-w-0">
            <p className="mb-2 flex flex-wrap gap-x-2 text-small text-quiet">
              <Standing version={version} zone={zone} changed={data.changed} />
              {points.length ? <span className="tabular-nums">{t("agenda.page.count", { count: points.filter(({ kind }) => kind !== "PAUSE").length })}</span> : null}
            </p>
            {points.length ? <AgendaList data={data} meeting={meeting} base={base} /> : <Empty title={t("agenda.page.empty")}>{t(may.take ? "agenda.page.emptyHelp" : "agenda.page.emptyReader")}</Empty>}
          </section>
          <TakenOff data={data} base={base} />
          <Concurrence data={data} base={base} zone={zone} />
          <Versions versions={versions} base={base} zone={zone} current={null} />
        </div>
        {!first && panel ? <div className="min-w-0 xl:col-start-2 xl:row-start-1">{panel}</div> : null}
      </div>
    </MeetingPage>
  );
}

function Standing({ version, zone, changed }: Pick<AgendaPageData, "version" | "changed"> & { zone: string }) {
  const t = useT();
  if (!version) return <span>{t("agenda.page.draft")}</span>;
  const { number, at, by } = version;
  const [before = "", after = ""] = t("agenda.page.circulated", { number, at: "\u0000", by }).split("\u0000");
  return <span>{before}<Instant at={at} timeZone={zone} />{after}{changed ? ` ${t("agenda.page.changedSince")}` : ""}</span>;
}
