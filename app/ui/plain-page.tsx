import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
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
      <header data-shell="" className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t-3 border-b border-t-accent border-b-rule px-4 py-1.5 lg:px-6">
        <Link to="/" className="py-1 font-serif text-lead font-semibold text-ink no-underline">{t("ui.product")}</Link>
        {nav ? <nav aria-label={t("ui.shell.administration")} className="flex flex-wrap gap-x-5 gap-y-1">{nav}</nav> : null}
        {me ? <div className="ms-auto flex items-center gap-4"><Link to="/me" data-key="g w" className="text-ink no-underline">{t("ui.shell.myWork")}</Link><MeMenu me={me} /></div> : null}
        {notice ? <p className="-mx-4 -mb-1.5 w-[calc(100%+2rem)] border-t border-rule bg-raised px-4 py-1 text-small text-quiet lg:-mx-6 lg:w-[calc(100%+3rem)] lg:px-6" dir="auto">{notice}</p> : null}
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
