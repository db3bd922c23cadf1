import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import type { loader } from "~/routes/account";
import { Notice } from "~/ui/notice";
import { PlainPage } from "~/ui/plain-page";
import { Tabs } from "~/ui/tabs";

/** A page of one's own account, with the ways between them. */
export function AccountPage({ title, done, children }: { title: string; done?: string | null; children: ReactNode }) {
  const t = useT();
  const { me = null, demo = false } = useRouteLoaderData<typeof loader>("routes/account") ?? {};
  const tabs = [
    { to: "/account", label: t("account.nav.preferences"), end: true },
    { to: "/account/password", label: t("account.nav.password") },
    { to: "/account/sign-ins", label: t("account.nav.signIns") },
    { to: "/account/calendar", label: t("calendars.tab") },
  ];
  return (
    <PlainPage title={title} me={me} notice={demo ? t("people.signIn.demoNotice") : null} flash={done ? <Notice tone="done">{done}</Notice> : null}>
      <Tabs label={t("account.preferences.title")} tabs={tabs} />
      {children}
    </PlainPage>
  );
}
