import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { Link } from "./link";
import { AsOfSlider } from "./as-of-slider";
import { yearEnds, type SessionDay } from "./as-of-ticks";
import { formatDay } from "./dates";
import { Day } from "./day";

type Props = {
  /** The days there are to choose from: a programme's recorded life. */
  life: { firstDay: string; today: string; sessions: readonly SessionDay[] };
  /** The past day that is shown; null: today. */
  day: string | null;
  /** The address of the same page on a day; null: today. */
  to: (day: string | null) => string;
  /** What else the address says, kept by the form. */
  keep: readonly (readonly [string, string])[];
};

const MOST_LINKS = 12;

/** Chooses the past day a page is shown as of: along the line of the programme's life, or by a date and plain links. Open where a past day is shown. */
export function AsOf({ life: { firstDay, today, sessions }, day, to, keep }: Props) {
  const t = useT();
  const { intl } = useLocale();
  if (firstDay >= today) return null;
  return (
    <details className={`text-small open:basis-full ${day ? "open:order-first" : "open:order-last"}`} data-screen="" data-as-of="" open={day !== null}>
      <summary className="w-fit py-1.5" data-key="v" data-key-label={t("asOf.choose")}>{t("asOf.label")}: {day ? <Day day={day} short /> : t("asOf.today")}</summary>
      <div className="mt-1 grid gap-2 border-y border-rule bg-raised px-3 pt-2 pb-1.5">
        <AsOfSlider first={firstDay} today={today} sessions={sessions} now={day ?? today} to={(next) => to(next >= today ? null : next)} />
        <details open={day === null}>
          <summary className="w-fit py-1">{t("asOf.others")}</summary>
          <div className="mt-1 flex flex-wrap justify-between gap-x-8 gap-y-3 pb-1.5">
            <div className="grid min-w-0 grow basis-96 content-start gap-1.5">
              <Days label={t("asOf.sessions")}>{sessions.slice(-MOST_LINKS).reverse().map((one) => (
                <DayLink key={`${one.day} ${one.title}`} day={one.day} shown={day} to={to}><span dir="auto">{one.title}</span> <span className="text-quiet">(<Day day={one.day} short />)</span></DayLink>
              ))}</Days>
              <Days label={t("asOf.years")}>{yearEnds(firstDay, today).slice(-MOST_LINKS).reverse().map((end) => <DayLink key={end} day={end} shown={day} to={to}>{end.slice(0, 4)}</DayLink>)}</Days>
              <p className="text-quiet">{t("asOf.span", { first: formatDay(firstDay, intl) })}</p>
            </div>
            <Form method="get" className="flex flex-wrap items-end gap-x-3 gap-y-2 self-start">
              {keep.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
              <label className="grid gap-1">{t("asOf.day")}<input key={day} className="entry" type="date" name="asOf" defaultValue={day ?? ""} min={firstDay} max={today} required /></label>
              <button className="button">{t("asOf.show")}</button>
            </Form>
          </div>
        </details>
      </div>
    </details>
  );
}

function Days({ label, children }: { label: string; children: ReactNode[] }) {
  if (!children.length) return null;
  return <section className="flex flex-wrap items-baseline gap-x-4 gap-y-1"><h2 className="text-small font-semibold text-quiet">{label}</h2><ul className="flex flex-wrap gap-x-4 gap-y-1">{children}</ul></section>;
}

function DayLink({ day, shown, to, children }: { day: string; shown: string | null; to: Props["to"]; children: ReactNode }) {
  return <li><Link to={to(day)} aria-current={day === shown ? "true" : undefined} className="aria-[current]:font-semibold" preventScrollReset>{children}</Link></li>;
}
