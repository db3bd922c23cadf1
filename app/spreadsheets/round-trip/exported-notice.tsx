import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import type { ShownExport } from "./describe-exported.server";

/** That a file was exported here and what follows from it: what is compared, what is left alone, and what is not in it any more. */
export function ExportedNotice({ exported: { when, renamed, onlyRead, missing, named } }: { exported: ShownExport }) {
  const t = useT();
  const { intl } = useLocale();
  const list = (words: string[]) => new Intl.ListFormat(intl).format(words);
  const more = missing - named.length;
  return (
    <Notice>
      <span className="block">{when ? t("roundTrip.known.when", { when }) : t("roundTrip.known.someTime")} {t("roundTrip.known.compared")}</span>
      {renamed.length ? <span className="block">{t("roundTrip.known.renamed", { count: renamed.length, columns: list(renamed) })}</span> : null}
      {onlyRead.length ? <span className="block">{t("roundTrip.known.onlyRead", { columns: list(onlyRead) })}</span> : null}
      {missing ? <span className="block">{t("roundTrip.known.missing", { count: missing, shown: formatNumber(missing, intl), items: more > 0 ? t("roundTrip.known.more", { items: named.join(", "), more: formatNumber(more, intl) }) : list(named) })}</span> : null}
    </Notice>
  );
}
