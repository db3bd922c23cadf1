import { useT } from "~/locales/use-t";
import { useFieldAnswer } from "~/ui/answer";
import { describeField, FieldErrors } from "~/ui/field";
import { Table } from "~/ui/table";
import { ATTENDANCES } from "./attendance";
import type { Delegate } from "./delegations";

type Props = { title: string; rows: readonly Delegate[]; notes: boolean };

/** A list with whether each of it came; with fields for who notes it. */
export function AttendanceTable({ title, rows, notes }: Props) {
  const t = useT();
  return (
    <Table caption={title} rows={rows} rowKey={({ id }) => id} columns={[
      { id: "name", label: t("delegations.field.name"), lead: true, cell: ({ title: before, name, office, role }) => (
        <span dir="auto">
          {before ? <span className="text-quiet">{before} </span> : null}{name}
          <span className="block text-start text-small text-quiet">{[office, role === "MEMBER" ? "" : t(`delegations.role.${role}`)].filter(Boolean).join(" · ")}</span>
        </span>
      ) },
      { id: "attendance", label: t("delegations.attendance.title"), tight: true, bare: true,
        cell: (row) => (notes ? <Choice row={row} /> : <span className={row.attendance === "EXPECTED" ? "text-quiet" : undefined}>{t(`delegations.attendance.value.${row.attendance}`)}</span>) },
      { id: "representedBy", label: t("delegations.attendance.representedBy"),
        cell: (row) => (notes ? <Representative row={row} /> : row.representedBy ? <span dir="auto">{row.representedBy}</span> : null) },
    ]} />
  );
}

function Choice({ row: { id, name: person, attendance } }: { row: Delegate }) {
  const t = useT();
  const name = `attendance-${id}`;
  const { errors, value } = useFieldAnswer(name, attendance);
  return (
    <>
      <select name={name} defaultValue={value} className="entry w-40" aria-label={t("delegations.attendance.of", { name: person })} {...describeField(name, null, errors)}>
        {ATTENDANCES.map((one) => <option key={one} value={one}>{t(`delegations.attendance.value.${one}`)}</option>)}
      </select>
      <FieldErrors name={name} errors={errors} />
    </>
  );
}

function Representative({ row: { id, name: person, representedBy } }: { row: Delegate }) {
  const t = useT();
  const name = `representedBy-${id}`;
  const { errors, value } = useFieldAnswer(name, representedBy);
  return (
    <div className="grid gap-1">
      <input type="text" name={name} defaultValue={value} dir="auto" className="entry w-full min-w-48" aria-label={t("delegations.attendance.representedByOf", { name: person })}
        {...describeField(name, null, errors)} />
      <FieldErrors name={name} errors={errors} />
    </div>
  );
}
