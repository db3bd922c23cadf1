import { useLocale, useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { Pager } from "~/ui/pager";
import { Table } from "~/ui/table";
import { sayOutcome } from "./many-summary";
import type { ShownChange, ShownItem } from "./show.server";

/** The items of one outcome, fifty at a time: what changes or changed, from → to, or why not. */
export function ManyRows({ base, shown }: { base: string; shown: ShownChange }) {
  const t = useT();
  const { intl } = useLocale();
  const { rows, show, why, next, first } = shown;
  const group = shown.reasons.find((one) => one.outcome === show && one.why === why)?.reason ?? sayOutcome(show, shown, t, intl);
  const to = (after: number | null) => `?${new URLSearchParams({ show, ...(why ? { why } : {}), ...(after ? { after: String(after) } : {}) })}`;
  const reasoned = rows.some(({ reason }) => reason) && !why;
  const columns = [
    { id: "reference", label: t("many.columns.reference"), tight: true, bare: true, cell: ({ reference }: ShownItem) => <span className="text-quiet">{reference}</span> },
    { id: "title", label: t("many.columns.title"), lead: true, cell: (item: ShownItem) => <Link to={`${base}/${item.number}${item.written ? `#entry-${item.written}` : ""}`} dir="auto" discover="none">{item.title}</Link> },
    ...(reasoned ? [{ id: "reason", label: t("many.columns.reason"), bare: true, cell: ({ reason }: ShownItem) => reason }] : []),
    ...(rows.some(({ changes }) => changes.length) ? [{ id: "changes", label: t("many.columns.changes"), bare: true, cell: (item: ShownItem) => <FromTo item={item} /> }] : []),
  ];
  return (
    <Panel title={<span className="first-letter:uppercase">{group}</span>}>
      {rows.length ? <Table caption={t("many.page.rows", { group })} columns={columns} rows={rows} rowKey={({ number }) => number} /> : <p className="text-quiet">{t("many.page.empty")}</p>}
      <Pager first={first ? to(null) : null} next={next ? to(next) : null} />
    </Panel>
  );
}

function FromTo({ item: { changes, moved } }: { item: ShownItem }) {
  const t = useT();
  return (
    <>
      {changes.map(({ field, from, to }, index) => (
        <span key={index} className="block">
          <span className="text-quiet">{field}: </span><span dir="auto">{from || "–"}</span> <span aria-hidden="true">→</span><span className="sr-only"> {t("many.page.becomes")} </span> <span dir="auto">{to || "–"}</span>
        </span>
      ))}
      {moved ? <span className="text-waiting">{t("many.page.moved")}</span> : null}
    </>
  );
}
