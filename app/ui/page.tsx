import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "./link";
import { PastBand } from "./past";

export type Crumb = { to: string; label: string };

type PageProps = {
  title: ReactNode;
  /** Beside the title: the acts of the page. */
  acts?: ReactNode;
  /** Above the title: where this page is. */
  crumbs?: readonly Crumb[];
  /** Beside the page on a wide screen: saved views. */
  rail?: ReactNode;
  /** The date the page shows the register as of: tints it and says so. `back` leads to today. */
  past?: { date: string; back: string } | null;
  /** What just happened. */
  flash?: ReactNode;
  width?: "full" | "text";
  /** Where the page draws a heading of its own. */
  headless?: boolean;
  children: ReactNode;
};

/** One page: where it is, what it is called, what may be done, what it says. */
export function Page({ title, acts, crumbs, rail, past, flash, width = "full", headless, children }: PageProps) {
  const t = useT();
  return (
    <>
      {past ? <PastBand {...past} /> : null}
      <div className="flex w-full max-w-480 gap-8 px-4 lg:px-6">
        {rail ? <nav aria-label={t("ui.shell.views")} className="hidden w-44 shrink-0 py-5 xl:block">{rail}</nav> : null}
        <main id="content" tabIndex={-1} className={`min-w-0 grow py-4 outline-none lg:py-5 ${width === "text" ? "max-w-3xl" : ""}`}>
          {crumbs ? <Crumbs crumbs={crumbs} /> : null}
          {headless ? null : (
            <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <h1>{title}</h1>
              {acts ? <div className="flex flex-wrap items-center gap-2">{acts}</div> : null}
            </div>
          )}
          {flash ? <div className="mb-4">{flash}</div> : null}
          {children}
        </main>
      </div>
    </>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useT();
  return (
    <nav aria-label={t("ui.shell.breadcrumbs")} className="mb-1 text-small">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ to, label }, index) => (
          <li key={to} className="flex gap-2 text-quiet">{index ? <span aria-hidden="true">/</span> : null}<Link to={to} dir="auto">{label}</Link></li>
        ))}
      </ol>
    </nav>
  );
}

/** A page's main part with a column beside it that falls below on a narrow screen. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div data-stack="" className="grid max-w-360 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] 2xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div data-stack="" className="grid min-w-0 content-start gap-8">{children}</div>
      <aside data-stack="" className="grid min-w-0 content-start gap-8">{aside}</aside>
    </div>
  );
}
