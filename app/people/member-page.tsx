import { useLocale, useT } from "~/locales/use-t";
import { PostButton } from "~/ui/button";
import { formatDay } from "~/ui/dates";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Definitions, Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import { sayHandOver } from "./hand-over-words";
import type { MemberReading } from "./read-member.server";

type Props = { member: MemberReading; base: string };

/** A place in a programme: the office, who acts for it, what was handed over, and the person's other offices. */
export function MemberPage({ member, base }: Props) {
  const t = useT();
  const { name, office, email, organisation, organisationId, side, roles, heldFrom, heldTo, endedOn, account } = member;
  const last = heldTo ?? endedOn;
  return (
    <div className="grid max-w-4xl gap-8">
      <Panel title={t("offices.member.facts")}>
        <Definitions rows={[
          { term: t("people.members.person"), value: name === office ? null : <span dir="auto">{name}</span> },
          { term: t("people.members.office"), value: <span dir="auto">{office}</span> },
          { term: t("people.signIn.email"), value: email },
          { term: t("people.members.organisation"), value: organisation && <Link to={`${base}/organisations/${organisationId}`} dir="auto">{organisation}</Link> },
          { term: t("people.members.side"), value: <span dir="auto">{side ?? t("people.members.noSide")}</span> },
          { term: t("people.members.roles"), value: roles.map((role) => t(`people.roles.${role}`)).join(", ") },
          { term: t("offices.member.from"), value: <Day day={heldFrom} /> },
          { term: t("offices.member.until"), value: last && <Day day={last} /> },
          { term: t("people.members.state"), value: endedOn === null ? t(`people.members.account.${account}`) : null },
        ]} />
      </Panel>
      <Acting member={member} base={base} />
      <HandOvers member={member} />
      <Others member={member} base={base} />
    </div>
  );
}

function Acting({ member: { id, acting, mayNameActing }, base }: Props) {
  const t = useT();
  const at = `${base}/members/${id}/acting`;
  const add = mayNameActing ? <Link to={at}>{t("offices.member.name")}</Link> : null;
  return (
    <Panel title={t("offices.member.acting")} acts={add}>
      {acting.length ? (
        <Table caption={t("offices.member.acting")} rows={acting} rowKey={(row) => row.id} walk={false} columns={[
          { id: "who", label: t("offices.member.acting"), lead: true, cell: (row) => <span dir="auto">{t("offices.member.actsForThem", row)}</span> },
          { id: "days", label: t("offices.member.days"), tight: true, cell: (row) => <><Day day={row.fromDay} short /> – <Day day={row.toDay} short /></> },
          { id: "state", label: t("offices.organisation.state"), tight: true, bare: true, cell: (row) => <span className={row.state === "now" ? "font-semibold" : "text-quiet"}>{t(`offices.member.state.${row.state}`)}</span> },
          { id: "acts", label: t("programmes.parts.actions"), align: "end", tight: true, cell: (row) => (mayNameActing && row.memberId === id && row.state !== "over"
            ? <PostButton action={`${at}/${row.id}/end`} kind="quiet" size="small" label={t("offices.member.endActing", row)}>{t("offices.member.end")}</PostButton> : null) },
        ]} />
      ) : <p className="text-quiet">{t("offices.member.noActing")}</p>}
    </Panel>
  );
}

function HandOvers({ member: { id, handOvers } }: Pick<Props, "member">) {
  const t = useT();
  const { intl } = useLocale();
  if (!handOvers.length) return null;
  return (
    <Panel title={t("offices.member.handOvers")}>
      <ul>{handOvers.map((row) => <li key={row.id} className="border-b border-rule py-2" dir="auto">{sayHandOver(row, row.toId === id ? "to" : "from", t, intl)}</li>)}</ul>
    </Panel>
  );
}

function Others({ member: { name, others }, base }: Props) {
  const t = useT();
  const { intl } = useLocale();
  if (!others.length) return null;
  return (
    <Panel title={<bdi>{t("offices.member.earlier", { name })}</bdi>}>
      <ul>{others.map((one) => (
        <li key={one.id} className="border-b border-rule py-1.5">
          <Link to={`${base}/members/${one.id}`} dir="auto">{one.office}</Link>
          <span className="block text-small text-quiet" dir="auto">{[one.organisation, `${formatDay(one.heldFrom, intl, "short")} – ${one.endedOn ? formatDay(one.endedOn, intl, "short") : t("offices.names.now")}`].filter(Boolean).join(", ")}</span>
        </li>
      ))}</ul>
    </Panel>
  );
}
