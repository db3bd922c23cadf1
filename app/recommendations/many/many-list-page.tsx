import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Table } from "~/ui/table";
import type { ListedChange } from "./list.server";

/** One's own changes of many: what was asked, how far it is, what came of it. */
export function ManyListPage({ base, changes }: { base: string; changes: readonly ListedChange[] }) {
  const t = useT();
  const crumbs = [{ to: base, label: t("ui.shell.recommendations") }];
  if (!changes.length) {
    return (
      <Page title={t("many.title")} crumbs={crumbs}>
        <Empty title={t("many.none")} act={<ButtonLink to={base} kind="primary">{t("many.toList")}</ButtonLink>}>{t("many.noneHelp")}</Empty>
      </Page>
    );
  }
  const columns = [
    { id: "act", label: t("many.columns.act"), lead: true, cell: ({ id, name, asked }: ListedChange) => <><Link to={id}>{name}</Link>{asked ? <span dir="auto" className="block text-small text-quiet">{asked}</span> : null}</> },
    { id: "state", label: t("many.columns.state"), tight: true, bare: true, cell: ({ state }: ListedChange) => t(`many.state.${state}`) },
    { id: "counts", label: t("many.result"), bare: true, cell: (change: ListedChange) => <Came change={change} /> },
    { id: "of", label: t("many.columns.of"), align: "end" as const, cell: ({ frozen }: ListedChange) => <Amount value={frozen} /> },
    { id: "when", label: t("many.columns.when"), tight: true, cell: ({ begun }: ListedChange) => begun },
  ];
  return (
    <Page title={t("many.title")} crumbs={crumbs}>
      <Table caption={t("many.caption")} columns={columns} rows={changes} rowKey={({ id }) => id} />
    </Page>
  );
}

function Amount({ value }: { value: number }) {
  const { intl } = useLocale();
  return <>{formatNumber(value, intl)}</>;
}

const ORDER = ["CHANGED", "PROPOSED", "UNDONE", "KEPT", "UNCHANGED", "REFUSED"] as const;

function Came({ change: { state, counts } }: { change: ListedChange }) {
  const t = useT();
  const { intl } = useLocale();
  const said = ORDER.flatMap((outcome) => {
    const count = counts?.[outcome];
    const words = state === "PREVIEW" && outcome !== "UNDONE" && outcome !== "KEPT" ? t(`many.before.${outcome}`) : t(`many.short.${outcome}`);
    return count ? [`${formatNumber(count, intl)} ${words}`] : [];
  });
  return said.length ? <>{said.join(" · ")}</> : <span className="text-quiet" aria-hidden="true">–</span>;
}
