import { Form, Link, useSearchParams } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { Day } from "./day";

/** Says that the page shows a past day; its presence tints the whole page. */
export function PastBand({ date, back }: { date: string; back: string }) {
  const t = useT();
  return (
    <section data-past="" aria-label={t("ui.past.label")} className="flex flex-wrap gap-x-4 gap-y-1 bg-past px-4 py-2 text-on-past lg:px-6">
      <p className="font-semibold">{t("ui.past.band")} <Day day={date} /></p>
      <p>{t("ui.past.explain")}</p>
      <Link to={back} data-screen="" className="text-on-past sm:ms-auto">{t("ui.past.back")}</Link>
    </section>
  );
}

/** Chooses the day the list is shown as of; keeps everything else in the address. */
export function AsOfPicker({ date, today, name = "asOf" }: { date?: string | null; today: string; name?: string }) {
  const t = useT();
  const [params] = useSearchParams();
  const others = [...params].filter(([key]) => key !== name && key !== "after" && key !== "before");
  return (
    <details className="menu text-small" data-side="end">
      <summary>{t("ui.past.label")}: {date ? <Day day={date} short /> : t("ui.past.today")}</summary>
      <Form method="get" className="flex items-end gap-2">
        {others.map(([key, value], index) => <input key={index} type="hidden" name={key} value={value} />)}
        <label className="grid grow gap-1">{t("ui.past.date")}<input className="entry" type="date" name={name} defaultValue={date ?? ""} max={today} /></label>
        <button className="button">{t("ui.past.show")}</button>
      </Form>
    </details>
  );
}
