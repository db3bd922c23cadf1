import { useT } from "~/locales/use-t";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Columns } from "~/ui/page";
import { Definitions, Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import type { OrganisationReading } from "./read-organisation.server";

type Props = { organisation: OrganisationReading; list: string; base: string };

/** An organisation: what it is called and was, what it came from and became, who is of it, and how much is open with it. */
export function OrganisationPage({ organisation, list, base }: Props) {
  const t = useT();
  const { abbreviation, side, closed, open } = organisation;
  const listed = open ? <Link to={list}>{t("offices.organisation.leadsOpen", { count: open })}</Link> : t("offices.organisation.none");
  return (
    <Columns aside={<Members organisation={organisation} base={base} />}>
      <div className="grid gap-8">
        <Panel title={t("offices.organisation.facts")}>
          <Definitions rows={[
            { term: t("programmes.organisations.abbreviation"), value: abbreviation },
            { term: t("programmes.organisations.side"), value: <span dir="auto">{side ?? t("programmes.organisations.noSide")}</span> },
            { term: t("offices.organisation.state"), value: t(closed ? "offices.organisation.closed" : "offices.organisation.open") },
            { term: t("offices.organisation.leads"), value: open === null ? null : listed },
          ]} />
        </Panel>
        <Names organisation={organisation} base={base} />
        <Lineage organisation={organisation} base={base} />
      </div>
    </Columns>
  );
}

function Names({ organisation: { id, names, mayManage }, base }: Omit<Props, "list">) {
  const t = useT();
  const add = mayManage ? <Link to={`${base}/organisations/${id}/earlier-name`}>{t("offices.names.add")}</Link> : null;
  return (
    <Panel title={t("offices.names.title")} acts={add}>
      <Table caption={t("offices.names.title")} rows={names} rowKey={({ until }) => until ?? ""} walk={false} columns={[
        { id: "name", label: t("programmes.organisations.name"), lead: true, cell: ({ name, abbreviation }) => <><span dir="auto">{name}</span>{abbreviation ? <span className="text-quiet"> ({abbreviation})</span> : null}</> },
        { id: "from", label: t("offices.names.from"), tight: true, cell: ({ from }) => (from ? <Day day={from} short /> : <span className="text-quiet">{t("offices.names.unknown")}</span>) },
        { id: "until", label: t("offices.names.until"), tight: true, cell: ({ until }) => (until ? <Day day={until} short /> : t("offices.names.now")) },
      ]} />
    </Panel>
  );
}

function Lineage({ organisation: { successors, predecessors }, base }: Omit<Props, "list">) {
  const t = useT();
  const rows = [...predecessors.map((one) => ({ ...one, end: "cameFrom" as const })), ...successors.map((one) => ({ ...one, end: "became" as const }))];
  return (
    <Panel title={t("offices.organisation.lineage")}>
      {rows.length ? (
        <Table caption={t("offices.organisation.lineage")} rows={rows} rowKey={({ id, end }) => `${end}-${id}`} columns={[
          { id: "end", label: t("offices.organisation.relation"), tight: true, bare: true, cell: ({ end }) => <span className="text-quiet">{t(`offices.organisation.${end}`)}</span> },
          { id: "name", label: t("programmes.organisations.name"), lead: true, cell: ({ id, name, note }) => (
            <><Link to={`${base}/organisations/${id}`} data-open="" dir="auto">{name}</Link>{note ? <span className="block text-small text-quiet" dir="auto">{note}</span> : null}</>
          ) },
          { id: "kind", label: t("offices.organisation.how"), cell: ({ kind }) => t(`offices.organisation.kinds.${kind}`) },
          { id: "on", label: t("offices.organisation.on"), tight: true, cell: ({ on }) => <Day day={on} short /> },
        ]} />
      ) : <p className="text-quiet">{t("offices.organisation.noLineage")}</p>}
    </Panel>
  );
}

function Members({ organisation: { members }, base }: Omit<Props, "list">) {
  const t = useT();
  return (
    <Panel title={t("offices.organisation.members")} count={members.length || undefined}>
      {members.length ? (
        <ul>{members.map(({ id, name, office }) => (
          <li key={id} className="border-b border-rule py-1.5">
            <Link to={`${base}/members/${id}`} dir="auto">{office}</Link>{name === office ? null : <span className="block text-small text-quiet" dir="auto">{name}</span>}
          </li>
        ))}</ul>
      ) : <p className="text-quiet">{t("offices.organisation.noMembers")}</p>}
    </Panel>
  );
}
