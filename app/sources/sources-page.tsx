import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { StatusMark } from "~/ui/status-mark";
import { Table } from "~/ui/table";
import { isWebAddress, precisionOf } from "./citations";
import type { SourceRow } from "./list.server";

/** The sources of a programme, each with its passages and what became of them. */
export function SourcesPage({ sources, base }: { sources: readonly SourceRow[]; base: string }) {
  const t = useT();
  return (
    <Page title={t("sources.title")}>
      {sources.length
        ? <div className="grid gap-8">{sources.map((source) => <Source key={source.key} source={source} base={base} />)}</div>
        : <Empty title={t("sources.empty")} act={<ButtonLink to={`${base}/recommendations`}>{t("sources.toItems")}</ButtonLink>}>{t("sources.emptyHelp")}</Empty>}
    </Page>
  );
}

function Source({ source: { key, title, byline, publisher, publishedOn, url, count, passages }, base }: { source: SourceRow; base: string }) {
  const t = useT();
  const items = `${base}/recommendations`;
  return (
    <Panel title={<span dir="auto" className="font-serif text-lead">{title}</span>} id={`source-${key}`}
      acts={<Link to={`${items}?source=${encodeURIComponent(key)}`}>{t("sources.recommendations", { count })}</Link>}>
      <p className="mb-2 text-quiet">
        {[byline, publisher].filter(Boolean).map((words, index) => <span key={index} dir="auto">{index ? " · " : null}{words}</span>)}
        {publishedOn ? <> · <Day day={publishedOn} precision={precisionOf(publishedOn)} /></> : null}
        {isWebAddress(url) ? <> · <a href={url} rel="external noreferrer">{t("sources.open")}</a></> : null}
      </p>
      {passages.length ? (
        <Table caption={t("sources.passagesOf", { title })} rows={passages} rowKey={({ id }) => id} columns={[
          { id: "location", label: t("sources.columns.location"), cell: ({ location }) => <span dir="auto">{location}</span> },
          { id: "title", label: t("sources.columns.item"), lead: true, cell: ({ number, reference, title }) => (
            <><span className="me-2 text-quiet">{reference}</span><Link to={`${items}/${number}`} dir="auto">{title}</Link></>
          ) },
          { id: "status", label: t("sources.columns.status"), tight: true, cell: ({ status }) => <StatusMark status={status} /> },
        ]} />
      ) : <p className="text-quiet">{t("sources.noPassages")}</p>}
    </Panel>
  );
}
