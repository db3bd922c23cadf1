import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Day } from "./day";
import { MeMenu, type Me } from "./me-menu";
import { ProgrammeSwitcher, type ProgrammeLink } from "./programme-switcher";
import { SearchField } from "./search-field";

export type ShellProps = {
  programme: ProgrammeLink & { notice?: string | null };
  /** The person's other programmes, for the switcher. */
  others?: readonly ProgrammeLink[];
  me: Me;
  /** Open things that wait for this person. */
  myWork?: number;
  /** Today in the programme's time zone: the running head of a print. */
  today: string;
  children: ReactNode;
};

const SECTIONS = [
  { to: "recommendations", label: "ui.shell.recommendations", keyName: "g r" },
  { to: "action-items", label: "ui.shell.actionItems", keyName: "g i" },
  { to: "meetings", label: "ui.shell.meetings", keyName: "g m" },
  { to: "sources", label: "ui.shell.sources", keyName: "g s" },
  { to: "reports", label: "ui.shell.reports", keyName: "g p" },
] as const;

/** What stands around every page of a programme: its layout route renders it once. */
export function ProgrammeShell({ programme, others = [], me, myWork, today, children }: ShellProps) {
  const t = useT();
  const base = `/p/${programme.slug}`;
  return (
    <div data-sheet="" data-find={`${base}/find`}>
      <RunningHead programme={programme} today={today} />
      <div data-running-body="">
        <header data-shell="" className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t-3 lg:items-baseline border-b border-t-accent border-b-rule px-4 py-1.5 lg:gap-x-6 lg:px-6">
          <ProgrammeSwitcher programme={programme} others={others} />
          <nav aria-label={t("ui.shell.nav")} className="order-4 flex w-full flex-wrap gap-x-5 lg:order-2 lg:w-auto">
            {SECTIONS.map(({ to, label, keyName }) => (
              <NavLink key={to} to={`${base}/${to}`} data-key={keyName} prefetch="intent"
                className={({ isActive }) => `border-b-2 py-0.5 whitespace-nowrap lg:py-1.5 text-ink no-underline hover:text-accent ${isActive ? "border-accent font-semibold" : "border-transparent"}`}>
                {t(label)}
              </NavLink>
            ))}
          </nav>
          <div className="peer order-3 w-full empty:hidden sm:order-2 sm:ms-auto sm:w-60 lg:order-3"><SearchField action={`${base}/recommendations`} /></div>
          <div className="order-2 ms-auto flex items-center gap-x-4 sm:order-3 sm:ms-0 sm:peer-empty:ms-auto lg:order-4">
            <NavLink to="/me" data-key="g w" className="whitespace-nowrap text-ink no-underline hover:text-accent aria-[current=page]:font-semibold">
              {myWork ? t("ui.shell.myWorkCount", { count: myWork }) : t("ui.shell.myWork")}
            </NavLink>
            <MeMenu me={me} settings={`${base}/settings`} />
          </div>
          {programme.notice ? <DemoNotice>{programme.notice}</DemoNotice> : null}
        </header>
        {children}
      </div>
    </div>
  );
}

function DemoNotice({ children }: { children: ReactNode }) {
  return <p dir="auto" className="order-5 -mx-4 -mb-1.5 w-[calc(100%+2rem)] border-t border-rule bg-raised px-4 py-1 text-small text-quiet lg:-mx-6 lg:w-[calc(100%+3rem)] lg:px-6">{children}</p>;
}

function RunningHead({ programme, today }: Pick<ShellProps, "programme" | "today">) {
  const t = useT();
  return (
    <div data-running-head="" className="hidden text-small text-quiet">
      <p className="mb-4 flex justify-between gap-6 border-b border-rule pb-1">
        <span dir="auto">{programme.name}{programme.notice ? ` · ${programme.notice}` : ""}</span>
        <span className="shrink-0"><PrintedOn today={today} label={t("ui.shell.printed")} /></span>
      </p>
    </div>
  );
}

function PrintedOn({ today, label }: { today: string; label: string }) {
  return <>{label} <Day day={today} /></>;
}
