import { formatSize } from "~/evidence/file-size";
import { useLocale, useT } from "~/locales/use-t";
import { formatDay, isDay } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Panel, Written } from "~/ui/panel";
import { SideMark } from "~/ui/side-band";
import type { EvidenceView } from "./papers";
import type { ItemView } from "./view";

type Props = { item: ItemView; url: string };

/** Files and links that show what was done, each with who added it when. */
export function EvidencePanel({ item, url }: Props) {
  const t = useT();
  const update = item.acts.first.find(({ act }) => act === "update");
  if (!item.evidence.length && !update) return null;
  return (
    <Panel title={t("item.evidence.title")} id="evidence" count={item.evidence.length || undefined} acts={update ? <Link to={`${url}/${update.to}`}>{t("item.evidence.add")}</Link> : null}>
      {item.evidence.length ? null : <p className="text-quiet">{t("item.evidence.none")}</p>}
      <ul className="grid">{item.evidence.map((one) => <Piece key={one.id} piece={one} url={url} />)}</ul>
    </Panel>
  );
}

function Piece({ piece, url }: { piece: EvidenceView; url: string }) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1.5 border-b border-rule py-1.5">
      <EvidenceLink id={piece.id} title={piece.title} href={piece.kind === "LINK" ? piece.url : null} url={url} />
      <span className="text-small text-quiet">{piece.kind === "LINK" ? t("item.evidence.link") : t("item.evidence.file", { size: formatSize(piece.size, intl) })}</span>
      <a href={`#entry-${piece.entry}`} className="text-small text-quiet">{t("item.evidence.by", { by: piece.by, day: formatDay(piece.on, intl) })}</a>
      {piece.side ? <SideMark side={piece.side} /> : null}
    </li>
  );
}

/** A link out of the register, or a file of it; neither is ever opened in the page's own name. */
export function EvidenceLink({ id, title, href, url }: { id: string; title: string; href?: string | null; url: string }) {
  return href
    ? <a href={href} rel="noreferrer noopener nofollow" className="wrap-anywhere" dir="auto">{title}</a>
    : <a href={`${url}/evidence/${id}`} className="wrap-anywhere" dir="auto">{title}</a>;
}

/** Where it was recommended: title, byline, and each place with its words. */
export function SourcePanel({ item: { sources, acts }, url }: Props) {
  const t = useT();
  const { intl } = useLocale();
  if (!sources.length) return null;
  const add = acts.others.find(({ act }) => act === "addPassage");
  return (
    <Panel title={t("item.sources.title")} id="sources" acts={add ? <Link to={`${url}/${add.to}`}>{add.name}</Link> : null}>
      <ul className="grid gap-2">
        {sources.map((source, index) => (
          <li key={index}>
            <p>{source.url ? <a href={source.url} rel="noreferrer noopener nofollow" dir="auto">{source.title}</a> : <cite dir="auto" className="not-italic">{source.title}</cite>}</p>
            <p className="text-small text-quiet" dir="auto">
              {[source.byline, source.publisher, isDay(source.publishedOn) ? formatDay(source.publishedOn, intl) : source.publishedOn].filter(Boolean).join(" · ")}
            </p>
            {source.places.map((place, index) => <Place key={index} place={place} url={url} />)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Place({ place: { location, quote, remove, to }, url }: { place: ItemView["sources"][number]["places"][number]; url: string }) {
  const t = useT();
  if (!location && !quote && !remove && !to) return null;
  return (
    <div>
      <p className="flex flex-wrap gap-x-3 text-small text-quiet">
        {to ? <Link to={to} dir="auto" title={t("item.sources.inText")}>{location || t("item.sources.inText")}</Link> : <bdi>{location}</bdi>}
        {remove ? <Link to={`${url}/passages/${remove}/remove`} data-screen="" aria-label={t("item.sources.removeOf", { location })}>{t("item.sources.remove")}</Link> : null}
      </p>
      <Written>{quote}</Written>
    </div>
  );
}
