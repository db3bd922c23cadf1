import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Columns, Page } from "~/ui/page";
import { Panel } from "~/ui/panel";
import { PassageTable } from "./passage-table";
import type { FoundSource } from "./find-source.server";
import { ReadingProgress } from "./reading-progress";
import type { SourcePageData } from "./read-source-page.server";
import { SourceFacts } from "./source-facts";
import { SourceReview } from "./source-review";
import { SourceText } from "./source-text";

type Props = SourcePageData & { source: FoundSource; base: string };

/** The page of a source: what it is, how far its review is, and its text with the passages of recommendations marked. */
export function SourcePage({ source, base, passages, text, review, current, adds, removable }: Props) {
  const t = useT();
  const { document, id } = source;
  const url = `${base}/sources/${id}`;
  return (
    <Page title={<span dir="auto">{source.title}</span>} crumbs={[{ to: `${base}/sources`, label: t("sources.title") }]} acts={<Acts url={url} adds={adds} removable={removable} document={document} />}>
      <Columns aside={<SourceFacts source={source} url={url} />}>
        {document?.state === "READING" ? <ReadingProgress pages={document.pages} /> : null}
        {document?.refusal ? <Notice tone="attention"><strong>{t("sources.reading.refused")}.</strong> {sayMessage(document.refusal, t)}.</Notice> : null}
        {document?.state === "READ" && document.warnings.length ? <Notice tone="waiting">{document.warnings.map((warning) => `${sayMessage(warning, t)}.`).join(" ")}</Notice> : null}
        {review ? <SourceReview review={review} url={url} adds={adds} /> : null}
        {text ? <SourceText text={text} passages={passages} current={current} base={base} url={url} /> : null}
        {passages.length || !document ? (
          <Panel title={t("sources.page.items")} count={passages.length || undefined}>
            {passages.length ? <PassageTable title={source.title} passages={passages} base={base} url={text ? url : null} /> : <p className="text-quiet">{t("sources.noPassages")}</p>}
          </Panel>
        ) : null}
      </Columns>
    </Page>
  );
}

function Acts({ url, adds, removable, document }: { url: string; document: FoundSource["document"] } & Pick<Props, "adds" | "removable">) {
  const t = useT();
  return (
    <>
      {adds && (!document || document.state === "REFUSED") ? <ButtonLink to={`${url}/document`} kind="primary" keyName="a">{t(document ? "sources.replace.link" : "sources.replace.linkFirst")}</ButtonLink> : null}
      {adds ? <ButtonLink to={`${url}/edit`} kind="quiet" keyName="e">{t("sources.edit.link")}</ButtonLink> : null}
      {removable ? <ButtonLink to={`${url}/remove`} kind="quiet">{t("sources.remove.link")}</ButtonLink> : null}
    </>
  );
}
