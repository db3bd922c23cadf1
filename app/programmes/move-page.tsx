import { useT } from "~/locales/use-t";
import { SideMark } from "~/ui/side-band";
import { StatusMark } from "~/ui/status-mark";
import { Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import type { MoveView } from "./read-move.server";

type Successor = { id: number; name: string };
type Goes = { name: string; label: string; to: number | null; successors: readonly Successor[]; empty: string };

/** Where one thing goes: a successor, or nowhere. */
export function GoesTo({ name, label, to, successors, empty }: Goes) {
  return (
    <select key={to} className="entry w-72 min-w-64 max-w-full" name={name} aria-label={label} defaultValue={to ? String(to) : ""}>
      <option value="">{empty}</option>
      {successors.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
    </select>
  );
}

type Items = { rows: MoveView["rows"]; successors: readonly Successor[]; /** Too many to choose one by one. */ many: boolean; base: string };

/** Every item that would move: what the organisation is in it, and where it goes. */
export function MovingItems({ rows, successors, many, base }: Items) {
  const t = useT();
  const named = (to: number | null) => successors.find(({ id }) => id === to)?.name ?? t("offices.move.stay");
  return (
    <Table caption={t("offices.move.items")} rows={rows} rowKey={({ number }) => number} columns={[
      { id: "reference", label: t("offices.move.reference"), tight: true, bare: true, cell: ({ reference }) => <span className="text-quiet tabular-nums">{reference}</span> },
      { id: "title", label: t("offices.move.itemTitle"), lead: true, cell: ({ number, title }) => <a href={`${base}/recommendations/${number}`} dir="auto">{title}</a> },
      { id: "status", label: t("list.columns.status"), tight: true, bare: true, cell: ({ status }) => <StatusMark status={status} /> },
      { id: "sector", label: t("list.columns.sector"), cell: ({ sector }) => (sector ? <span dir="auto">{sector}</span> : null) },
      { id: "now", label: t("offices.move.now"), cell: ({ role, steps }) => [role ? t(`offices.move.role.${role}`) : "", steps ? t("offices.move.steps", { count: steps }) : ""].filter(Boolean).join(", ") },
      { id: "to", label: t("offices.move.to"), bare: !many, cell: ({ number, reference, version, to }) => (many ? <span dir="auto">{named(to)}</span> : (
        <>
          <input type="hidden" name={`version-${number}`} value={version} />
          <GoesTo name={`item-${number}`} label={t("offices.move.toNamed", { reference })} to={to} successors={successors} empty={t("offices.move.stay")} />
        </>
      )) },
    ]} />
  );
}

/** The organisation's members, and where each goes. */
export function MovingMembers({ members, successors }: { members: MoveView["members"]; successors: readonly Successor[] }) {
  const t = useT();
  const only = successors.length === 1 ? (successors[0]?.id ?? null) : null;
  if (!members.length) return null;
  return (
    <Panel title={t("offices.move.members")} count={members.length}>
      <Table caption={t("offices.move.members")} rows={members} rowKey={({ id }) => id} walk={false} columns={[
        { id: "name", label: t("offices.move.member"), lead: true, cell: ({ name, office }) => <><span dir="auto">{office}</span>{name === office ? null : <span className="block text-small text-quiet" dir="auto">{name}</span>}</> },
        { id: "to", label: t("offices.move.to"), bare: true, cell: ({ id, name, mayChange }) => (mayChange
          ? <GoesTo name={`member-${id}`} label={t("offices.move.memberTo", { name })} to={only} successors={successors} empty={t("offices.move.stay")} />
          : <span className="text-small text-quiet">{t("offices.move.notYou")}</span>) },
      ]} />
    </Panel>
  );
}

/** What is not one's own to move, and whose it is. */
export function NotMoving({ rows, base }: { rows: MoveView["elsewhere"]; base: string }) {
  const t = useT();
  if (!rows.length) return null;
  return (
    <Panel title={t("offices.move.elsewhere")} count={rows.length}>
      <p className="max-w-text text-small text-quiet">{t("offices.move.elsewhereHelp")}</p>
      <ul>{rows.map(({ number, reference, title, side }) => (
        <li key={`${number}-${side}`} className="border-b border-rule py-1.5"><span className="me-2 text-small text-quiet tabular-nums">{reference}</span><a href={`${base}/recommendations/${number}`} dir="auto">{title}</a> <SideMark side={side} /></li>
      ))}</ul>
    </Panel>
  );
}
