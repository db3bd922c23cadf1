import { Form } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { Link } from "./link";

export type Me = { name: string; office?: string | null; administrator?: boolean } | null;

/** Who one is here, and what is one's own: account, administration, the keys, the way out. */
export function MeMenu({ me, settings }: { me: Me; settings?: string | null }) {
  const t = useT();
  if (!me) return <Link to="/sign-in">{t("ui.shell.signIn")}</Link>;
  return (
    <details className="menu" data-side="end">
      <summary aria-label={`${t("ui.shell.me")}: ${me.name}`} className="py-1 whitespace-nowrap">
        <span className="sm:hidden">{t("ui.shell.meShort")}</span><bdi className="hidden max-w-40 truncate xl:max-w-64 align-bottom sm:inline-block">{me.name}</bdi></summary>
      <div className="grid gap-2">
        {me.office ? <p className="border-b border-rule pb-2 text-small text-quiet" dir="auto">{me.office}</p> : null}
        <Link to="/account">{t("ui.shell.account")}</Link>
        {settings ? <Link to={settings}>{t("ui.shell.settings")}</Link> : null}
        {me.administrator ? <Link to="/admin">{t("ui.shell.administration")}</Link> : null}
        <Form method="post" action="/sign-out"><button className="button" data-size="small">{t("ui.shell.signOut")}</button></Form>
      </div>
    </details>
  );
}
