import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import type { RecordPageData } from "./read-record-page.server";

/** The way through a record that is too long for one page. */
export function RecordPages({ data: { page, pages }, base }: { data: RecordPageData; base: string }) {
  const t = useT();
  if (page === null || pages < 2) return null;
  return (
    <nav aria-label={t("recordText.contents")} className="flex flex-wrap gap-x-4 gap-y-1 border-t border-rule pt-3">
      {Array.from({ length: pages }, (_, index) => index + 1).map((one) => <Link key={one} to={`${base}/record?page=${one}`} aria-current={one === page ? "page" : undefined} className="aria-[current]:font-semibold aria-[current]:text-ink">{t("recordText.pages.part", { page: one, pages })}</Link>)}
      <Link to={`${base}/record?whole=1`}>{t("recordText.pages.whole")}</Link>
    </nav>
  );
}
