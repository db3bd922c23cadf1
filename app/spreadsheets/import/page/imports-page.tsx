import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Table } from "~/ui/table";
import { useNumbers } from "./numbers";
import type { ListedImport } from "./list.server";

/** The tables that were brought in: by whom, when, how far each is and what came of it. */
export function ImportsPage({ base, imports }: { base: string; imports: readonly ListedImport[] }) {
  const t = useT();
  const add = <ButtonLink to={`${base}/imports/new`} kind="primary" keyName="n">{t("importPages.add")}</ButtonLink>;
  const crumbs = [{ to: `${base}/sources`, label: t("sources.title") }];
  if (!imports.length) {
    return <Page title={t("imports.title")} crumbs={crumbs}><Empty title={t("importPages.list.none")} act={add}>{t("importPages.list.noneHelp")}</Empty></Page>;
  }
  return (
    <Page title={t("imports.title")} crumbs={crumbs} acts={add}>
      <Table caption={t("importPages.list.caption")} rows={imports} rowKey={({ id }) => id} columns={[
        { id: "name", label: t("importPages.list.file"), lead: true, cell: ({ id, name }) => <Link to={`${base}/imports/${id}`} dir="auto">{name}</Link> },
        { id: "state", label: t("importPages.list.state"), bare: true, tight: true, cell: ({ state }) => t(`importPages.state.${state}`) },
        { id: "rows", label: t("importPages.list.rows"), align: "end", cell: ({ rows }) => <Amount value={rows} /> },
        { id: "numbers", label: t("importPages.list.numbers"), bare: true, cell: (one) => <Numbers of={one} /> },
        { id: "by", label: t("importPages.list.by"), cell: ({ by }) => <span dir="auto">{by}</span> },
        { id: "when", label: t("importPages.list.when"), tight: true, cell: ({ begun }) => begun },
      ]} />
    </Page>
  );
}

function Amount({ value }: { value: number }) {
  const { intl } = useLocale();
  return <>{formatNumber(value, intl)}</>;
}

function Numbers({ of: { state, counts } }: { of: ListedImport }) {
  const said = useNumbers(state, counts);
  return said.length ? <>{said.map(({ words }) => words).join(" · ")}</> : <span className="text-quiet" aria-hidden="true">–</span>;
}
