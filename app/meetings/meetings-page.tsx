import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Columns, Page } from "~/ui/page";
import { Empty, Pager } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { Press } from "~/ui/press";
import { Counts } from "~/ui/list-parts";
import type { BodyRow, MeetingQuery, MeetingRow } from "./list.server";
import { MeetingRows } from "./meeting-row";

type Props = {
  base: string; bodies: readonly BodyRow[]; coming: readonly MeetingRow[]; meetings: readonly MeetingRow[]; next: string | null; query: MeetingQuery;
  /** Whether this person plans sessions. */
  plans: boolean;
};

const address = ({ body, kind, before }: Partial<MeetingQuery>) => {
  const pairs = Object.entries({ body, kind, before }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return `?${new URLSearchParams(pairs).toString()}`;
};

/** Sessions that are coming, those and the events that were held, newest first, and the bodies that meet. */
export function MeetingsPage({ base, bodies, coming, meetings, next, query, plans }: Props) {
  const t = useT();
  const kinds = [null, "SESSION", "EVENT"] as const;
  const plan = plans ? <ButtonLink to={`${base}/meetings/new${query.body ? `?body=${query.body}` : ""}`} kind="primary" keyName="c">{t("meetings.list.plan")}</ButtonLink> : null;
  return (
    <Page title={t("meetings.title")} acts={<>{plan}<ButtonLink to={`${base}/reports/since${query.body ? `?body=${query.body}` : ""}`}>{t("reviews.since.link")}</ButtonLink></>}>
      <Columns aside={<Bodies base={base} bodies={bodies} query={query} />}>
        <div className="grid gap-4">
          <Counts counts={kinds.map((kind) => ({
            to: address({ body: query.body, kind }), label: t(kind ? `meetings.kinds.${kind}` : "meetings.kinds.all"), count: "", current: query.kind === kind,
          }))} />
          {coming.length ? <Panel title={t("meetings.list.coming")} count={coming.length}><MeetingRows meetings={coming} base={base} /></Panel> : null}
          {meetings.length ? (
            <Panel title={t("meetings.list.past")}>
              {meetings.some(({ asReported }) => asReported) ? <p className="mb-3 max-w-text text-small text-quiet">{t("meetings.asReported")}</p> : null}
              <MeetingRows meetings={meetings} base={base} />
              <Pager first={query.before ? address({ ...query, before: null }) : null} next={next ? address({ ...query, before: next }) : null} />
            </Panel>
          ) : coming.length ? null : <Empty title={t("meetings.empty")} act={plan}>{t("meetings.emptyHelp")}</Empty>}
        </div>
      </Columns>
    </Page>
  );
}

function Bodies({ base, bodies, query }: { base: string; bodies: readonly BodyRow[]; query: MeetingQuery }) {
  const t = useT();
  if (!bodies.length) return null;
  return (
    <Panel title={t("meetings.bodies")} acts={query.body ? <Link to={address({ kind: query.kind })}>{t("meetings.allBodies")}</Link> : null}>
      <ul>
        {bodies.map(({ id, name, abbreviation, training, closed, parent, meetings, followed }) => (
          <li key={id} id={`body-${id}`} className="border-b border-rule py-2">
            <Link to={address({ body: id, kind: query.kind })} aria-current={query.body === id ? "true" : undefined} dir="auto" className="aria-[current]:font-semibold">
              {name}{abbreviation ? ` (${abbreviation})` : ""}
            </Link>
            <p className="text-small text-quiet">
              {t("meetings.held", { count: meetings })}
              {parent ? <> · {t("meetings.proposesTo")} <span dir="auto">{parent}</span></> : null}
              {training ? <> · {t("meetings.training")}</> : null}{closed ? <> · {t("meetings.closed")}</> : null}
            </p>
            <div className="flex flex-wrap items-center gap-x-1 text-small" data-screen="">
              <ButtonLink to={`${base}/bodies/${id}`} kind="quiet" size="small" aria-label={t("bodies.page.aboutNamed", { name })} className="button -ms-2">{t("bodies.page.about")}</ButtonLink>
              <Press action={`${base}/bodies/${id}/follow`} values={{ follow: followed ? "no" : "yes", to: `${base}/meetings${address(query)}#body-${id}` }} kind="quiet" size="small"
                label={t(followed ? "views.unfollowNamed" : "views.followNamed", { name })}>{t(followed ? "views.unfollow" : "views.followShort")}</Press>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
