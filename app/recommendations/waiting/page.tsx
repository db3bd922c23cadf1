import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty, Pager } from "~/ui/pager";
import { StatusMark, StatusShape } from "~/ui/status-mark";
import { Table } from "~/ui/table";
import type { WaitingRow } from "./list.server";

type Props = { rows: readonly Omit<WaitingRow, "total">[]; total: number; skip: number; size: number; list: string };

/** A plain list of what waits for what. */
export function WaitingPage({ rows, total, skip, size, list }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const page = (from: number) => (from ? `?from=${from}` : "?");
  return (
    <Page title={t("waiting.title")} crumbs={[{ to: list, label: t("ui.shell.recommendations") }]}>
      <p className="mb-4 max-w-text text-quiet">{t("waiting.explain")}</p>
      {rows.length ? (
        <>
          <Table caption={t("waiting.caption")} rows={rows} rowKey={({ number }) => number} columns={[
            { id: "reference", label: t("waiting.reference"), bare: true, tight: true, cell: ({ reference }) => <span className="tabular-nums">{reference}</span> },
            { id: "title", label: t("waiting.item"), lead: true, cell: ({ number, title }) => <Link to={`${list}/${number}`} dir="auto">{title}</Link> },
            { id: "status", label: t("status.label"), bare: true, tight: true, cell: ({ status }) => <StatusMark status={status} /> },
            { id: "owner", label: t("waiting.owner"), cell: ({ owner }) => (owner ? <bdi>{owner}</bdi> : null) },
            { id: "waitsFor", label: t("waiting.waitsFor"), cell: ({ waitsFor }) => <Awaited rows={waitsFor} list={list} /> },
            { id: "depth", label: t("waiting.depth"), align: "end", tight: true, cell: ({ depth }) => formatNumber(depth, intl) },
          ]} />
          <Pager first={skip ? page(0) : null} previous={skip ? page(Math.max(0, skip - size)) : null} next={skip + rows.length < total ? page(skip + size) : null}>
            {t("waiting.range", { from: skip + 1, to: skip + rows.length, total: formatNumber(total, intl) })}
          </Pager>
        </>
      ) : <Empty title={t("waiting.none")}>{t("waiting.noneHelp")}</Empty>}
    </Page>
  );
}

function Awaited({ rows, list }: { rows: WaitingRow["waitsFor"]; list: string }) {
  return (
    <ul className="grid gap-0.5">
      {rows.map(({ number, reference, title, status }) => (
        <li key={number} className="flex items-baseline gap-1.5"><StatusShape status={status} /><Link to={`${list}/${number}`}><span className="tabular-nums">{reference}</span> <bdi>{title}</bdi></Link></li>
      ))}
    </ul>
  );
}
