import { useT } from "~/locales/use-t";
import { Instant } from "~/ui/day";
import { Link } from "~/ui/link";
import { Table } from "~/ui/table";
import type { PersonRow } from "./people.server";

/** People with the state of their accounts and where they are members. */
export function PeopleTable({ people, timeZone }: { people: PersonRow[]; timeZone: string }) {
  const t = useT();
  return (
    <Table caption={t("admin.people.title")} rows={people} rowKey={({ id }) => id} columns={[
      { id: "name", label: t("admin.people.name"), lead: true, cell: (row) => <Link to={`/admin/people/${row.id}`} dir="auto">{row.name}</Link> },
      { id: "email", label: t("admin.people.email"), cell: (row) => <span className="wrap-anywhere">{row.email}</span> },
      { id: "state", label: t("admin.people.state"), cell: (row) => <State person={row} /> },
      { id: "programmes", label: t("admin.people.programmes"), cell: (row) => row.programmes.map(({ key, name, office }) => <span key={key} className="block" dir="auto">{t("admin.people.inProgramme", { office, programme: name })}</span>) },
      { id: "seen", label: t("admin.people.lastSeen"), tight: true, cell: (row) => (row.lastSeenAt ? <Instant at={row.lastSeenAt} timeZone={timeZone} /> : t("admin.people.never")) },
    ]} />
  );
}

function State({ person: { state, isAdministrator, isDemo } }: { person: PersonRow }) {
  const t = useT();
  const marks = [t(`admin.people.states.${state}`), isAdministrator ? t("admin.people.administrator") : null, isDemo ? t("admin.people.demo") : null];
  return <>{marks.filter(Boolean).join(" · ")}</>;
}
