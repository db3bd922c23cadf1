import { useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Panel } from "~/ui/panel";
import { Empty } from "~/ui/pager";
import { Table } from "~/ui/table";
import type { Delegate } from "./delegations";
import type { Meeting } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";

type List = {
  side: { id: number; name: string } | null;
  rows: readonly Delegate[];
  keeps: boolean;
  /** The same list of the session before, where it may be taken over. */
  before: { title: string; count: number } | null;
};
type Props = { meeting: Meeting; base: string; lists: readonly List[]; saved: boolean };

/** Who comes to a meeting: each side's list in its order, and the observers of no side. */
export function DelegationsPage({ meeting, base, lists, saved }: Props) {
  const t = useT();
  const shown = lists.filter(({ side, rows, keeps }) => side || rows.length || keeps);
  return (
    <MeetingPage meeting={meeting} base={base} current="delegations" flash={saved ? <Notice tone="done">{t("delegations.saved")}</Notice> : null}
      acts={<ButtonLink to={`${base}/attendance`}>{t("delegations.attendance.title")}</ButtonLink>}>
      <div className="grid gap-8">{shown.map((list) => <List key={list.side?.id ?? "observers"} base={base} {...list} />)}</div>
    </MeetingPage>
  );
}

function List({ base, side, rows, keeps, before }: List & { base: string }) {
  const t = useT();
  const address = `${base}/delegations/${side?.id ?? "observers"}`;
  const title = side ? t("delegations.listOf", { side: side.name }) : t("delegations.observers");
  const acts = keeps ? (
    <>
      <ButtonLink size="small" to={`${address}/paste`}>{t("delegations.pasteAct")}</ButtonLink>
      {rows.length ? <ButtonLink size="small" to={`${address}/edit`}>{t("delegations.editAct")}</ButtonLink> : null}
    </>
  ) : null;
  return (
    <Panel title={<span dir="auto">{title}</span>} count={rows.length} acts={acts}>
      {rows.length ? <DelegateTable title={title} rows={rows} /> : (
        <Empty title={t("delegations.nobody")} act={before ? <PostButton action={`${address}/carry-over`}>{t("delegations.carryOver.act", { count: before.count })}</PostButton> : null}>
          {before ? t("delegations.carryOver.help", { title: before.title }) : side ? t("delegations.nobodyHelp") : null}
        </Empty>
      )}
    </Panel>
  );
}

function DelegateTable({ title, rows }: { title: string; rows: readonly Delegate[] }) {
  const t = useT();
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  return (
    <Table caption={title} rows={numbered} rowKey={({ id }) => id} columns={[
      { id: "place", label: t("delegations.field.place"), cell: ({ number }) => number, align: "end", tight: true, bare: true, quiet: true },
      { id: "name", label: t("delegations.field.name"), lead: true, cell: ({ title: before, name, role }) => (
        <span dir="auto" className={role === "HEAD" ? "font-semibold" : undefined}>{before ? <span className="text-quiet">{before} </span> : null}{name}</span>
      ) },
      { id: "office", label: t("delegations.field.office"), cell: ({ office }) => (office ? <span dir="auto">{office}</span> : null) },
      { id: "organisation", label: t("delegations.field.organisation"), cell: ({ organisation }) => (organisation ? <span dir="auto">{organisation}</span> : null) },
      { id: "role", label: t("delegations.field.role"), tight: true, bare: true, cell: ({ role }) => (role === "MEMBER" ? null : t(`delegations.role.${role}`)) },
    ]} />
  );
}
