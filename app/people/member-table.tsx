import { useT } from "~/locales/use-t";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Table, type Column } from "~/ui/table";
import type { MemberRow } from "./members.server";

export type ListedMember = Omit<MemberRow, "email"> & { email: string | null; mayChange: boolean };

/** The members of a programme with office, side and roles; e-mail and acts for who manages them. */
export function MemberTable({ caption, members, past, manages }: { caption: string; members: ListedMember[]; past?: boolean; manages: boolean }) {
  const t = useT();
  const columns: (Column<ListedMember> | false)[] = [
    { id: "office", label: t("people.members.office"), lead: true, cell: (row) => <Who member={row} /> },
    { id: "side", label: t("people.members.side"), cell: (row) => <span dir="auto">{row.side ?? t("people.members.noSide")}</span> },
    { id: "organisation", label: t("people.members.organisation"), cell: (row) => (row.organisation ? <span dir="auto">{row.organisation}</span> : null) },
    { id: "roles", label: t("people.members.roles"), cell: (row) => row.roles.map((role) => t(`people.roles.${role}`)).join(", ") },
    { id: "from", label: t("people.members.heldFrom"), tight: true, cell: (row) => <Day day={row.heldFrom} short /> },
    past ? { id: "until", label: t("people.members.until"), tight: true, cell: (row) => (row.endedOn ? <Day day={row.endedOn} short /> : null) } : false,
    past || !members.some(({ heldTo }) => heldTo) ? false : { id: "until", label: t("people.members.until"), tight: true, cell: (row) => (row.heldTo ? <Day day={row.heldTo} short /> : null) },
    past ? false : { id: "account", label: t("people.members.state"), cell: (row) => t(`people.members.account.${row.account}`) },
    manages && !past ? { id: "acts", label: t("programmes.parts.actions"), align: "end", tight: true, cell: (row) => <Acts member={row} /> } : false,
  ];
  return <Table caption={caption} rows={members} rowKey={({ id }) => id} columns={columns.filter((column) => column !== false)} />;
}

function Who({ member: { id, name, office, email } }: { member: ListedMember }) {
  return (
    <>
      <Link to={String(id)} data-open="" dir="auto">{office}</Link>
      {name === office && !email ? null : <span className="block text-small text-quiet"><bdi>{name === office ? null : name}</bdi>{email && name !== office ? " · " : null}{email}</span>}
    </>
  );
}

function Acts({ member: { id, name, mayChange } }: { member: ListedMember }) {
  const t = useT();
  if (!mayChange) return null;
  return (
    <span className="inline-flex flex-wrap gap-x-4">
      <Link to={`${id}/edit`} aria-label={t("people.members.editTitle", { name })}>{t("people.members.edit")}</Link>
      <Link to={`${id}/end`} aria-label={t("people.members.endTitle", { name })}>{t("people.members.end")}</Link>
    </span>
  );
}
