import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { AdminNav } from "~/people/admin-nav";
import type { loader } from "~/routes/p.$programme_.settings";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { PlainPage } from "~/ui/plain-page";
import { Tabs } from "~/ui/tabs";

type Props = { title: string; acts?: ReactNode; done?: string | null; children: ReactNode };

const SECTIONS = ["members", "organisations", "sides", "sectors", "bodies", "changes"] as const;

/** The address under which a programme's settings lie. */
export function useSettingsBase() {
  return `/p/${useRouteLoaderData<typeof loader>("routes/p.$programme_.settings")?.programme.slug ?? ""}/settings`;
}

/** A page of a programme's settings: in the programme's frame for its members, in that of administration for who is not one. */
export function SettingsPage({ title, acts, done, children }: Props) {
  const t = useT();
  const layout = useRouteLoaderData<typeof loader>("routes/p.$programme_.settings");
  const base = useSettingsBase();
  if (!layout) return null;
  const { shell, me, programme } = layout;
  const tabs = [{ to: base, label: t("programmes.nav.overview"), end: true }, ...SECTIONS.map((to) => ({ to: `${base}/${to}`, label: t(`programmes.nav.${to}`) }))];
  const flash = done ? <Notice tone="done">{done}</Notice> : null;
  const body = <><Tabs label={t("programmes.nav.label")} tabs={tabs} />{children}</>;
  if (shell) return <Page title={title} acts={acts} flash={flash}>{body}</Page>;
  const crumbs = [{ to: base, label: programme.name }];
  return (
    <PlainPage title={title} me={me} notice={programme.notice} width="wide" nav={<AdminNav />} crumbs={crumbs} flash={flash}>
      {acts ? <div className="mb-4">{acts}</div> : null}
      {body}
    </PlainPage>
  );
}

