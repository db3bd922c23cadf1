import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { useEverySecond } from "~/ui/use-every-second";

/** That a document is being read, and how far: drawn afresh every second, or, without script, every few. */
export function ReadingProgress({ pages }: { pages: number | null }) {
  const t = useT();
  useEverySecond();
  return (
    <div role="status" className="grid gap-1 border-s-4 border-waiting bg-waiting-wash px-4 py-3">
      <noscript><meta httpEquiv="refresh" content="3" /></noscript>
      <p className="font-semibold">{pages ? t("sources.reading.workingPages", { count: pages }) : t("sources.reading.working")}</p>
      <p className="text-small text-quiet">{t("sources.reading.leave")} <Link to="" data-screen="">{t("sources.reading.refresh")}</Link></p>
    </div>
  );
}
