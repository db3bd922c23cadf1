import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { Press } from "~/ui/press";
import { standOnNext } from "~/ui/standing";
import type { Follows } from "./follows.server";

/** All that a member follows, each with the press that ends it. */
export function FollowsPage({ base, items, total, views, bodies }: Follows & { base: string }) {
  const t = useT();
  const here = `${base}/follows`;
  const followed = `${base}/recommendations?is=followed`;
  return (
    <Page title={t("follows.title")} crumbs={[{ to: "/me", label: t("ui.shell.myWork") }]}>
      {items.length || views.length || bodies.length ? null : <Empty title={t("follows.none")} act={<ButtonLink to={`${base}/recommendations`}>{t("myWork.toList")}</ButtonLink>}>{t("follows.noneHelp")}</Empty>}
      <div className="grid max-w-240 gap-8" data-rows="">
        {views.length ? (
          <Panel title={t("follows.views")} count={views.length}>
            <ul>
              {views.map(({ id, name, query }) => (
                <Row key={id} name={name} action={`${base}/views/${id}/follow`} back={here}>
                  <Link to={`${base}/recommendations?${query}&view=${id}`} data-open="" dir="auto">{name}</Link>
                </Row>
              ))}
            </ul>
          </Panel>
        ) : null}
        {bodies.length ? (
          <Panel title={t("follows.bodies")} count={bodies.length}>
            <ul>
              {bodies.map(({ id, name }) => (
                <Row key={id} name={name} action={`${base}/bodies/${id}/follow`} back={here}><Link to={`${base}/meetings?body=${id}`} data-open="" dir="auto">{name}</Link></Row>
              ))}
            </ul>
          </Panel>
        ) : null}
        {items.length ? (
          <Panel title={t("follows.items")} count={total} acts={<Link to={followed}>{t("follows.inList")}</Link>}>
            <ul>
              {items.map(({ number, reference, title }) => (
                <Row key={number} name={reference} action={`${base}/recommendations/${number}/follow`} back={here}>
                  <span className="me-2 text-small text-quiet tabular-nums">{reference}</span><Link to={`${base}/recommendations/${number}`} data-open="" dir="auto">{title}</Link>
                </Row>
              ))}
            </ul>
            {total > items.length ? <p className="py-2 text-small"><Link to={followed}>{t("myWork.allMore", { count: items.length })}</Link></p> : null}
          </Panel>
        ) : null}
      </div>
    </Page>
  );
}

function Row({ name, action, back, children }: { name: string; action: string; back: string; children: ReactNode }) {
  const t = useT();
  return (
    <li data-row="" className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-rule py-2">
      <p className="min-w-0 grow basis-60 wrap-anywhere">{children}</p>
      <Press action={action} values={{ follow: "no", to: back }} kind="quiet" size="small" className="-mx-2" label={t("views.unfollowNamed", { name })} onSend={standOnNext}>{t("views.unfollow")}</Press>
    </li>
  );
}
