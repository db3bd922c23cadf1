import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import type { Status } from "#db/enums";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { StatusMark, StatusShape } from "~/ui/status-mark";
import type { ItemView } from "./view";

type Props = { item: ItemView; url: string };

/** What it waits for, what waits for it, and what belongs to it in other programmes. */
export function RelatedPanel({ item, url }: Props) {
  const t = useT();
  const { related, acts, ending } = item;
  const { waitsFor, waitedFor, blocks, seeAlso } = related;
  const add = acts.others.find(({ act }) => act === "addDependency");
  if (!waitsFor.length && !waitedFor.length && !blocks.length && !seeAlso.length) return null;
  const base = url.replace(/\d+$/, "");
  const removal = (one: (typeof waitsFor)[number]) => one.remove
    ? <Link to={`${url}/dependencies/${one.number}/remove`} data-screen="" className="ms-auto text-small" aria-label={t("item.related.removeDependencyOf", { reference: one.reference })}>{t("item.related.removeDependency")}</Link> : null;
  return (
    <Panel title={t("item.related.title")} id="related" acts={add ? <Link to={`${url}/${add.to}`}>{add.name}</Link> : null}>
      <div className="grid gap-4">
        <Group title={t("item.related.waitsFor")} rows={waitsFor} base={base} ending={ending} after={(one) => <>{one.via ? <span className="text-small text-quiet">{t("item.related.inPlaceOf", { reference: one.via })}</span> : null}{removal(one)}</>} />
        <Group title={t(item.open ? "item.related.waitsForClosed" : "item.related.waitedFor")} rows={waitedFor} base={base} ending={ending} after={removal} quiet />
        <Group title={t("item.related.blocks")} rows={blocks} base={base} ending={ending} />
        <Group title={t("item.related.seeAlso")} hint={t("item.related.seeAlsoWho")} rows={seeAlso} base={base} ending="" to={({ key, number }) => `/p/${key}/recommendations/${number}`} after={(one) => (
          <span className="flex flex-wrap gap-x-3 text-small text-quiet"><bdi>{one.programme}</bdi>{one.note ? <bdi>{one.note}</bdi> : null}
            {one.remove ? <Link to={`${url}/see-also/${one.id}/remove`} data-screen="" aria-label={t("item.related.removeSeeAlsoOf", { reference: one.reference })}>{t("item.related.removeSeeAlso")}</Link> : null}
          </span>
        )} />
        {waitsFor.length || blocks.length ? <p className="text-small" data-screen=""><Link to={`${base}waiting`}>{t("waiting.title")}</Link></p> : null}
      </div>
    </Panel>
  );
}

type Row = { number: number; reference: string; title: string; status: Status };
type GroupProps<R extends Row> = { title: string; hint?: string; rows: readonly R[]; base: string; ending: string; to?: (row: R) => string; after?: (row: R) => ReactNode; quiet?: boolean };

function Group<R extends Row>({ title, hint, rows, base, ending, to = ({ number }) => `${base}${number}${ending}`, after, quiet }: GroupProps<R>) {
  if (!rows.length) return null;
  return (
    <section aria-label={title}>
      <h3 className="text-small text-quiet">{title}{hint ? <span className="ms-3 font-normal">{hint}</span> : null}</h3>
      <ul className="grid">
        {rows.map((row) => (
          <li key={to(row)} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-rule py-1.5">
            {quiet ? <StatusShape status={row.status} /> : null}
            <Link to={to(row)} className={quiet ? "text-quiet" : ""}><span className="tabular-nums">{row.reference}</span> <bdi>{row.title}</bdi></Link>
            {quiet ? null : <span className="text-small"><StatusMark status={row.status} /></span>}
            {after?.(row)}
          </li>
        ))}
      </ul>
    </section>
  );
}
