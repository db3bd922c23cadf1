import { formatSize } from "~/evidence/file-size";
import { nameLanguage } from "~/programmes/languages";
import { useLocale, useT } from "~/locales/use-t";
import { formatDay, formatNumber } from "~/ui/dates";
import { Day } from "~/ui/day";
import { Definitions, Panel } from "~/ui/panel";
import { isWebAddress, precisionOf } from "../citations";
import type { FoundSource } from "./find-source.server";

/** What is known of a source, and its file as it came. */
export function SourceFacts({ source: { byline, publisher, publishedOn, url: web, document }, url }: { source: FoundSource; url: string }) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <Panel title={t("sources.page.facts")}>
      <Definitions rows={[
        { term: t("sources.page.byline"), value: byline ? <span dir="auto">{byline}</span> : null },
        { term: t("sources.page.publisher"), value: publisher ? <span dir="auto">{publisher}</span> : null },
        { term: t("sources.page.publishedOn"), value: publishedOn ? <Day day={publishedOn} precision={precisionOf(publishedOn)} /> : null },
        { term: t("sources.page.url"), value: isWebAddress(web) ? <a href={web} rel="external noreferrer" className="wrap-anywhere">{web}</a> : null },
        ...(document ? [
          { term: t("sources.page.file"), value: (
            <>
              <span dir="auto" className="wrap-anywhere">{document.name || t("sources.page.pasted")}</span><br />
              <a href={`${url}/file`} className="text-small">{t("sources.page.download", { size: formatSize(document.size, intl) })}</a>
            </>
          ) },
          { term: t("sources.page.pages"), value: document.state === "READ" && document.pages ? formatNumber(document.pages, intl) : null },
          { term: t("sources.page.language"), value: document.language ? nameLanguage(document.language, intl) : null },
          { term: t("sources.page.added"), value: t("sources.page.addedBy", { by: document.addedBy, on: formatDay(document.addedOn, intl) }) },
          { term: t("sources.page.checksum"), value: <code className="text-small wrap-anywhere">{document.sha256}</code> },
        ] : []),
      ]} />
      {document ? null : <p className="mt-2 text-quiet">{t("sources.page.noText")}</p>}
    </Panel>
  );
}
