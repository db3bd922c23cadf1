import { useLocale, useT } from "~/locales/use-t";
import { formatDay } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import type { KnownDocument as Known } from "../documents/add-document.server";

/** That a document is here already: under which source, by whom and since when. */
export function KnownDocument({ known: { sourceId, title, by, on }, base }: { known: Known; base: string }) {
  const t = useT();
  const { intl } = useLocale();
  return <Notice>{t("sources.add.known", { by, on: formatDay(on, intl) })} <Link to={`${base}/sources/${sourceId}`} dir="auto">{title}</Link></Notice>;
}
