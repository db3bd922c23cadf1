import { useLocale, useT } from "~/locales/use-t";
import { MeetingRows } from "~/meetings/meeting-row";
import { ButtonLink, PostButton } from "~/ui/button";
import { Link } from "~/ui/link";
import { Columns, Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Definitions, Panel } from "~/ui/panel";
import type { BodyPageData } from "./body-read.server";
import { nameLanguage } from "./languages";

type Body = BodyPageData["body"];

/** What a body is, who is in it, and its meetings. `plans`: whether the reader plans its sessions; `kept`: whether they are kept here at all. */
export function BodyPage({ base, body, coming, meetings, more, since, plans, kept }: BodyPageData & { plans: boolean; kept: boolean }) {
  const t = useT();
  const { id, name, abbreviation, training, closed, followed } = body;
  const all = `${base}/meetings?body=${id}`;
  return (
    <Page title={<span dir="auto">{name}{abbreviation ? ` (${abbreviation})` : ""}</span>} crumbs={[{ to: `${base}/meetings`, label: t("meetings.title") }]}
      acts={<>
        {plans ? <ButtonLink to={`${base}/meetings/new?body=${id}`} kind="primary" keyName="c">{t("meetings.list.plan")}</ButtonLink> : null}
        <PostButton action={`${base}/bodies/${id}/follow`} values={{ follow: followed ? "no" : "yes", to: `${base}/bodies/${id}` }} keyName="f">{t(followed ? "views.unfollow" : "views.followShort")}</PostButton>
      </>}>
      {training || closed ? <p className="mb-4 text-quiet">{[training ? t("bodies.page.training") : "", closed ? t("bodies.page.closed") : ""].filter(Boolean).join(" ")}</p> : null}
      <Columns aside={<About body={body} base={base} kept={kept} />}>
        {since ? <p data-screen=""><Link to={`${base}/reports/since?body=${id}`}>{t("bodies.page.since", { session: since.title })}</Link></p> : null}
        {coming.length ? <Panel title={t("meetings.list.coming")} count={coming.length}><MeetingRows meetings={coming} base={base} ofBody /></Panel> : null}
        {meetings.length ? (
          <Panel title={t("meetings.list.past")} acts={<Link to={all}>{t("meetings.page.allOfBody")}</Link>}>
            {meetings.some(({ asReported }) => asReported) ? <p className="mb-3 max-w-text text-small text-quiet">{t("meetings.asReported")}</p> : null}
            <MeetingRows meetings={meetings} base={base} ofBody />
            {more ? <p className="py-3 text-small"><Link to={all}>{t("meetings.page.allOfBody")}</Link></p> : null}
          </Panel>
        ) : coming.length ? null : <Empty title={t("bodies.page.noMeetings")}>{t("bodies.page.noMeetingsHelp")}</Empty>}
      </Columns>
    </Page>
  );
}

function About({ body, base, kept }: { body: Body; base: string; kept: boolean }) {
  const t = useT();
  const { intl } = useLocale();
  const { parent, children, recordKind, rhythm, languages, authentic, quorum, alternates, sides, others } = body;
  const named = (tags: readonly string[]) => new Intl.ListFormat(intl).format(tags.map((tag) => nameLanguage(tag, intl)));
  const link = ({ id, name }: { id: number; name: string }) => <Link key={id} to={`${base}/bodies/${id}`} className="block" dir="auto">{name}</Link>;
  return (
    <div className="grid gap-8">
      <Panel title={t("bodies.page.what")}>
        <Definitions rows={[
          { term: t("bodies.page.parent"), value: parent ? link(parent) : null },
          { term: t("bodies.page.children"), value: children.length ? children.map(link) : null },
          { term: t("bodies.rhythm"), value: rhythm ? <span dir="auto">{rhythm}</span> : null },
          { term: t("bodies.page.record"), value: kept ? `${t(`meetings.recordKind.${recordKind}`)}, ${t(`bodies.recordHints.${recordKind}`)}` : null },
          { term: t("bodies.languages"), value: kept ? named(languages) : null },
          { term: t("bodies.authentic"), value: kept && languages.length > authentic.length ? named(authentic) : null },
          { term: t("bodies.quorum"), value: quorum === null ? null : t("bodies.page.quorum", { count: quorum }) },
          { term: t("bodies.page.host"), value: kept && sides.length > 1 ? t(alternates ? "bodies.page.inTurn" : "bodies.page.notInTurn") : null },
        ]} />
        {kept ? null : <p className="mt-2 text-small text-quiet">{t("bodies.page.notKept")}</p>}
      </Panel>
      {sides.map((side) => <Composition key={side.name} {...side} base={base} />)}
      {others.length ? <Composition name={t("bodies.page.others")} coChair={null} secretary={null} organisations={others} base={base} /> : null}
    </div>
  );
}

/** Who is in a body of one side. */
function Composition({ name, coChair, secretary, organisations, base }: Body["sides"][number] & { base: string }) {
  const t = useT();
  const holder = (one: typeof coChair) => (one ? <><bdi>{one.name}</bdi>{one.office && one.office !== one.name ? <span className="text-quiet">, <bdi>{one.office}</bdi></span> : null}</> : null);
  const sitting = organisations.map((one) => (
    <li key={one.id}><Link to={`${base}/settings/organisations/${one.id}`} dir="auto">{one.name}</Link>{one.office ? <span className="text-quiet">, <bdi>{one.office}</bdi></span> : null}</li>
  ));
  return (
    <Panel title={<span dir="auto">{name}</span>}>
      {coChair || secretary || sitting.length ? (
        <Definitions rows={[
          { term: t("bodies.page.coChair"), value: holder(coChair) },
          { term: t("bodies.page.secretary"), value: holder(secretary) },
          { term: t("bodies.page.organisations"), value: sitting.length ? <ul className="grid gap-1">{sitting}</ul> : null },
        ]} />
      ) : <p className="text-quiet">{t("bodies.page.nobody")}</p>}
    </Panel>
  );
}
