import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { NavLink } from "./link";
import { Day } from "./day";
import { DemoNotice } from "./demo-notice";
import { MeMenu, type Me } from "./me-menu";
import { ProgrammeSwitcher, type ProgrammeLink } from "./programme-switcher";
import { SearchField } from "./search-field";

export type ShellProps = {
  programme: ProgrammeLink & { notice?: string | null };
  /** The person's other programmes, for the switcher. */
  others?: readonly ProgrammeLink[];
  me: Me;
  /** Open things that wait for this person. */
  myWork?: { count: number; more: boolean };
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
        <header data-shell="" className="border-t-3 border-b border-t-accent border-b-rule">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 lg:px-6 xl:flex-nowrap xl:items-baseline xl:gap-x-6">
            <ProgrammeSwitcher programme={programme} others={others} />
            <Sections base={base} />
            <div className="order-2 min-w-24 grow basis-24 empty:hidden sm:grow-0 sm:basis-auto sm:order-2 sm:ms-auto sm:w-56 xl:order-3 xl:w-28 xl:max-w-56 xl:shrink-0 xl:grow"><SearchField action={`${base}/recommendations`} /></div>
            <div className="order-3 ms-auto flex shrink-0 items-baseline gap-x-4 sm:order-3 xl:order-4">
              <NavLink to="/me" data-key="g w" className="whitespace-nowrap text-ink no-underline hover:text-accent aria-[current=page]:font-semibold">
                {myWork?.count ? t(myWork.more ? "ui.shell.myWorkOver" : "ui.shell.myWorkCount", { count: myWork.count }) : t("ui.shell.myWork")}
              </NavLink>
              <MeMenu me={me} settings={`${base}/settings`} />
            </div>
          </div>
          <DemoNotice>{programme.notice}</DemoNotice>
        </header>
        {children}
      </div>
    </div>
  );
}

function Sections({ base }: { base: string }) {
  const t = useT();
  return (
    <nav aria-label={t("ui.shell.nav")} className="order-4 flex w-full shrink-0 flex-wrap gap-x-5 xl:order-2 xl:w-auto xl:flex-nowrap">
      {SECTIONS.map(({ to, label, keyName }) => (
        <NavLink key={to} to={`${base}/${to}`} data-key={keyName} prefetch="intent"
          className={({ isActive }) => `border-b-2 py-0.5 whitespace-nowrap text-ink no-underline hover:text-accent xl:py-1 ${isActive ? "border-accent font-semibold" : "border-transparent"}`}>
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
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
