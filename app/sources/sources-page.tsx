import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { isWebAddress, precisionOf } from "./citations";
import type { SourceRow } from "./list.server";
import { PassageTable } from "./page/passage-table";

type Props = { sources: readonly SourceRow[]; base: string; adds: boolean };

/** The sources of a programme, each with how far it is, its passages and what became of them. */
export function SourcesPage({ sources, base, adds }: Props) {
  const t = useT();
  const add = adds ? <ButtonLink to={`${base}/sources/new`} kind="primary" keyName="c">{t("sources.add.link")}</ButtonLink> : null;
  return (
    <Page title={t("sources.title")} acts={adds ? <>{add}<ButtonLink to={`${base}/imports/new`}>{t("importPages.add")}</ButtonLink><Link to={`${base}/imports`}>{t("imports.title")}</Link></> : null}>
      {sources.length
        ? <div className="grid gap-8">{sources.map((source) => <Source key={source.key} source={source} base={base} adds={adds} />)}</div>
        : <Empty title={t("sources.empty")} act={add ?? <ButtonLink to={`${base}/recommendations`}>{t("sources.toItems")}</ButtonLink>}>{t("sources.emptyHelp")}</Empty>}
    </Page>
  );
}

type SourceProps = { source: SourceRow; base: string; adds: boolean };

function Source({ source, base, adds }: SourceProps) {
  const t = useT();
  const { id, key, title, byline, publisher, publishedOn, url, count, passages, state } = source;
  return (
    <Panel title={<Link to={`${base}/sources/${id}`} dir="auto" className="font-serif text-lead text-ink">{title}</Link>} id={`source-${key}`}
      acts={<Link to={`${base}/recommendations?source=${encodeURIComponent(key)}`}>{t("sources.recommendations", { count })}</Link>}>
      <p className="mb-2 text-quiet">
        {[byline, publisher].filter(Boolean).map((words, index) => <span key={index} dir="auto">{index ? " · " : null}{words}</span>)}
        {publishedOn ? <> · <Day day={publishedOn} precision={precisionOf(publishedOn)} /></> : null}
        {isWebAddress(url) ? <> · <a href={url} rel="external noreferrer">{t("sources.open")}</a></> : null}
      </p>
      <Standing source={source} base={base} adds={adds} />
      {passages.length
        ? <PassageTable title={title} passages={passages} base={base} url={state === "READ" ? `${base}/sources/${id}` : null} />
        : state === null || state === "READ" ? <p className="text-quiet">{t("sources.noPassages")}</p> : null}
    </Panel>
  );
}

/** How far a document is: being read, not readable and why, or how much of what was found waits. */
function Standing({ source: { id, state, refusal, waiting, found }, base, adds }: SourceProps) {
  const t = useT();
  if (state === null) return null;
  if (state === "READING") return <p className="mb-2 text-waiting">{t("sources.state.READING")} …</p>;
  if (state === "REFUSED") return <p className="mb-2"><strong className="text-attention">{t("sources.state.REFUSED")}.</strong> {refusal ? `${sayMessage(refusal, t)}.` : null}</p>;
  const said = waiting ? t("sources.waiting", { count: waiting }) : t(found ? "sources.allDecided" : "sources.nothingFound");
  return <p className="mb-2">{waiting && adds ? <Link to={`${base}/sources/${id}/review`}>{said}</Link> : said}</p>;
}
