import { useLocale, useT } from "~/locales/use-t";
import { sayAuthentic } from "../exports/record-words";
import type { RecordPageData } from "./read-record-page.server";

/** Where each side signs on paper; only paper has them. */
export function SignatureLines({ record }: Pick<RecordPageData, "record">) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <section aria-hidden="true" className="hidden break-inside-avoid gap-8 pt-8 font-serif print:grid">
      <p>{sayAuthentic(record, { t, intl, timeZone: "UTC" })}</p>
      <div className="grid grid-cols-2 gap-x-12 gap-y-16">
        {record.sides.map(({ code, name }) => (
          <div key={code} className="grid gap-12"><p dir="auto">{t("papers.record.for", { side: name })}</p><p className="border-t border-ink pt-1 text-small">{t("papers.record.blankPlace")}</p></div>
        ))}
      </div>
    </section>
  );
}
