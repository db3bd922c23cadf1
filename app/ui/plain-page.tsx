import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "./link";
import { DemoNotice } from "./demo-notice";
import { MeMenu, type Me } from "./me-menu";
import type { Crumb } from "./page";

type PlainProps = {
  title: ReactNode;
  me?: Me;
  notice?: string | null;
  crumbs?: readonly Crumb[];
  flash?: ReactNode;
  /** narrow: a form or a message; wide: tables of administration. */
  width?: "narrow" | "wide";
  /** Links of administration or of the account, as its own navigation. */
  nav?: ReactNode;
  children: ReactNode;
};

/** A page outside any programme: sign-in, account, administration, errors. */
export function PlainPage({ title, me, notice, crumbs, flash, width = "narrow", nav, children }: PlainProps) {
  const t = useT();
  return (
    <div data-sheet="">
      <header data-shell="" className="border-t-3 border-b border-t-accent border-b-rule">
        <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 px-4 py-1.5 lg:px-6">
          <Link to="/" className="py-1 font-serif text-lead font-semibold text-ink no-underline">{t("ui.product")}</Link>
          {nav ? <nav aria-label={t("ui.shell.administration")} className="flex flex-wrap gap-x-5 gap-y-1">{nav}</nav> : null}
          {me ? (
            <div className="ms-auto flex items-baseline gap-4">
              <Link to="/me" data-key="g w" className="text-ink no-underline hover:text-accent">{t("ui.shell.myWork")}</Link>
              <MeMenu me={me} />
            </div>
          ) : null}
        </div>
        <DemoNotice>{notice}</DemoNotice>
      </header>
      <main id="content" tabIndex={-1} className={`mx-auto px-4 py-6 outline-none lg:px-6 ${width === "narrow" ? "max-w-3xl" : "max-w-[90rem]"}`}>
        {crumbs?.map(({ to, label }) => <p key={to} className="text-small"><Link to={to}>{label}</Link></p>)}
        <h1 className="mb-4">{title}</h1>
        {flash ? <div className="mb-4">{flash}</div> : null}
        {children}
      </main>
    </div>
  );
}
