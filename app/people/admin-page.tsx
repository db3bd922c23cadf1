import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import type { loader } from "~/routes/admin";
import { Notice } from "~/ui/notice";
import type { Crumb } from "~/ui/page";
import { PlainPage } from "~/ui/plain-page";
import { AdminNav } from "./admin-nav";

type Props = { title: ReactNode; acts?: ReactNode; crumbs?: readonly Crumb[]; done?: string | null; wide?: boolean; children: ReactNode };

/** A page of administration. */
export function AdminPage({ title, acts, crumbs, done, wide, children }: Props) {
  const t = useT();
  const { me = null, demo = false } = useRouteLoaderData<typeof loader>("routes/admin") ?? {};
  return (
    <PlainPage title={title} me={me} nav={<AdminNav />} crumbs={crumbs} width={wide ? "wide" : "narrow"} notice={demo ? t("people.signIn.demoNotice") : null}
      flash={done ? <Notice tone="done">{done}</Notice> : null}>
      {acts ? <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">{acts}</div> : null}
      {children}
    </PlainPage>
  );
}
