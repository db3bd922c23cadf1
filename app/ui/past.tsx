import { useT } from "~/locales/use-t";
import { Link } from "./link";
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
