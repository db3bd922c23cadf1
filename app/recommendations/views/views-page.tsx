import type { ReactNode } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { Press } from "~/ui/press";
import type { ViewsData } from "./page.server";

const MOST_COUNTED = 1000;

type View = ViewsData["groups"][number]["views"][number];

/** The saved views that the reader sees: what each asks, what it finds, and what may be done with it. */
export function ViewsPage({ base, side, groups, done }: ViewsData & { done: "saved" | "deleted" | null }) {
  const t = useT();
  return (
    <Page title={t("views.title")} crumbs={[{ to: `${base}/recommendations`, label: t("list.title") }]} flash={done ? <Notice tone="done">{t(`views.done.${done}`)}</Notice> : null}>
      {groups.length ? null : <Empty title={t("views.none")} act={<ButtonLink to={`${base}/recommendations`}>{t("views.toList")}</ButtonLink>}>{t("views.noneHelp")}</Empty>}
      <div className="grid max-w-240 gap-8">
        {groups.map(({ audience, views }) => (
          <Panel key={audience} title={t(`views.of.${audience}`, { side })} count={views.length}>
            <ul>{views.map((view, index) => <Row key={view.id} view={view} base={base} first={index === 0} last={index === views.length - 1} />)}</ul>
          </Panel>
        ))}
      </div>
    </Page>
  );
}

function Row({ view: { id, name, to, asks, gone, count, maker, followed, mayChange }, base, first, last }: { view: View; base: string; first: boolean; last: boolean }) {
  const t = useT();
  const { intl } = useLocale();
  const at = `${base}/views/${id}`;
  const counted = count > MOST_COUNTED ? t("ui.list.over", { count: formatNumber(MOST_COUNTED, intl) }) : formatNumber(count, intl);
  const move = (by: "up" | "down"): ReactNode => <PostButton action={`${at}/move`} values={{ by }} kind="quiet" size="small" label={t(`views.${by}Named`, { name })}>{t(`views.${by}`)}</PostButton>;
  return (
    <li id={`view-${id}`} data-row="" className="grid gap-x-6 gap-y-1 border-b border-rule py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid min-w-0 content-start gap-0.5">
        <p className="wrap-anywhere"><Link to={to} data-open="" dir="auto">{name}</Link> <span className="ms-2 text-quiet tabular-nums">{counted}</span></p>
        <p className="text-small text-quiet wrap-anywhere">{asks.map((one, index) => <span key={index}>{index ? " · " : null}<bdi>{one}</bdi></span>)}</p>
        {gone.length ? <p className="text-small text-waiting wrap-anywhere">{t("views.asks.gone", { what: gone.join(", ") })}</p> : null}
        {maker ? <p className="text-small text-quiet">{t("views.maker")} <bdi>{maker}</bdi></p> : null}
      </div>
      <div className="-ms-2 flex flex-wrap items-center gap-x-2 gap-y-1 self-start text-small sm:ms-0 sm:justify-end" data-screen="">
        <Press action={`${at}/follow`} values={{ follow: followed ? "no" : "yes", to: `${base}/views#view-${id}` }} kind="quiet" size="small" label={t(followed ? "views.unfollowNamed" : "views.followNamed", { name })}>
          {t(followed ? "views.unfollow" : "views.followShort")}
        </Press>
        {mayChange && !first ? move("up") : null}
        {mayChange && !last ? move("down") : null}
        {mayChange ? <ButtonLink to={`${at}/edit`} kind="quiet" size="small" aria-label={t("views.editNamed", { name })}>{t("views.edit")}</ButtonLink> : null}
        {mayChange ? <ButtonLink to={`${at}/delete`} kind="quiet" size="small" aria-label={t("views.removeNamed", { name })}>{t("views.remove")}</ButtonLink> : null}
      </div>
    </li>
  );
}
