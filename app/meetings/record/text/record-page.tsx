import { useLocale, useT } from "~/locales/use-t";
import { useMeetingLive } from "~/meetings/session/live/use-meeting-live";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatInstant } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import { Empty } from "~/ui/pager";
import { Columns } from "~/ui/page";
import type { Meeting } from "../../meeting";
import { MeetingPage } from "../../meeting-page";
import { Addenda } from "../signing/addenda-view";
import { Signatures, SigningDone, Stopped } from "../signing/standing-view";
import type { RecordPageData } from "./read-record-page.server";
import { Annexes } from "./record-annexes";
import { RecordAside } from "./record-aside";
import { RecordHeading, RecordPreamble } from "./record-heading";
import { RecordPages } from "./record-pages";
import { RecordSections } from "./record-sections";
import { SignatureLines } from "./signature-lines";

const DONE = ["edit", "add", "remove", "putBack", "comment", "resolve", "agree", "withdraw", "circulate", "revise"] as const;
const LIVE = ["meeting", "agenda", "outcomes", "record"] as const;

type Props = { data: RecordPageData; meeting: Meeting; base: string; done: string | null; removed: string | null };

/** The record of a session: as the official text it is, with what may be done with it beside. */
export function RecordPage({ data, meeting, base, done, removed }: Props) {
  const t = useT();
  useMeetingLive(data.record.programme.key, meeting.id, LIVE);
  const { record, standing, counts, pages, page } = data;
  const act = DONE.find((one) => one === done);
  const flash = act ? <Notice tone="done">{t(`recordText.done.${act}`)} {removed && act === "remove" ? <PostButton action={`${base}/record/${removed}/put-back`} size="small">{t("recordText.undo")}</PostButton> : null}</Notice> : <SigningDone done={done} />;
  const whole = page === null || page === pages;
  return (
    <MeetingPage meeting={meeting} base={base} current="record" flash={flash} acts={<Moves data={data} meeting={meeting} base={base} />}>
      <Columns aside={<RecordAside data={data} base={base} />}>
        <Standing data={data} meeting={meeting} />
        <article data-stack="" className="grid gap-8">
          {page === null || page === 1 ? <><RecordHeading record={record} /><RecordPreamble record={record} /></> : null}
          {counts.all === 0 ? <div data-screen=""><Empty title={t("recordText.empty.title")}>{t("recordText.empty.text")}</Empty></div> : null}
          <RecordSections data={data} base={base} />
          <RecordPages data={data} base={base} />
          {whole ? <Annexes record={record} /> : null}
          {whole && !standing.conclusion ? <SignatureLines record={record} /> : null}
        </article>
        <Signatures base={base} zone={data.zone} standing={standing} />
        <Stopped conclusion={standing.conclusion} />
        <Addenda addenda={standing.addenda} languages={record.languages} zone={data.zone} />
      </Columns>
    </MeetingPage>
  );
}

function Moves({ data: { may, standing, own, counts, openComments }, meeting, base }: Pick<Props, "data" | "meeting" | "base">) {
  const t = useT();
  const signs = standing.mine?.act === "sign" && !openComments.length;
  return (
    <>
      {signs ? <ButtonLink to={`${base}/record/sign`} kind="primary" keyName="s">{t(standing.kind === "MINUTES" ? "signing.signatures.approve" : "signing.signatures.sign")}</ButtonLink> : null}
      {may.moves.map((move) => (
        <ButtonLink key={move} to={`${base}/record/${move === "circulateRecord" ? "circulate" : "revise"}`} kind={move === "circulateRecord" ? "primary" : "quiet"} keyName={move === "circulateRecord" ? "s" : undefined}>
          {t(move === "circulateRecord" ? "recordText.acts.circulate" : "recordText.acts.revise")}
        </ButtonLink>
      ))}
      {may.agree && own && counts.mine ? <PostButton action={`${base}/record/agree`} values={{ all: counts.all, version: meeting.version }}>{t("recordText.acts.agreeAll", { count: counts.mine, side: own.name })}</PostButton> : null}
    </>
  );
}

/** How the record stands, and how far it is agreed. */
function Standing({ data: { frozen, circulatedAt, counts, standing, zone }, meeting }: Pick<Props, "data" | "meeting">) {
  const t = useT();
  const { intl } = useLocale();
  const said = standing.conclusion ? t("recordText.standing.concluded")
    : frozen ? t("recordText.standing.frozen")
      : circulatedAt ? t("recordText.standing.round", { at: formatInstant(circulatedAt, intl, zone) })
        : t(meeting.state === "PLANNED" || meeting.state === "AGENDA_CIRCULATED" ? "recordText.standing.before" : "recordText.standing.draft");
  return (
    <p className="flex flex-wrap gap-x-4 text-small text-quiet">
      <span>{said}</span>
      {counts.all ? <span>{t("recordText.agreed", counts)}</span> : null}
    </p>
  );
}
