import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { useFieldAnswer } from "~/ui/answer";
import { describeField, FieldErrors } from "~/ui/field";
import { DELEGATE_ROLES, OUTSIDE_ROLES, type DelegateValues } from "./delegations";

/** The columns of a list that is being written. */
export const DELEGATE_FIELDS = ["place", "title", "name", "office", "organisation", "role"] as const;

type Props = { index: number; row: (DelegateValues & { id: number | null }) | null; outside: boolean };

/** One person of a list, field by field. */
export function DelegateRow({ index, row, outside }: Props) {
  const id = useFieldAnswer(`id-${index}`, row?.id ? String(row.id) : "").value;
  return (
    <tr>
      <td data-label={useT()("delegations.field.place")}>
        <div>{id ? <input type="hidden" name={`id-${index}`} defaultValue={id} /> : null}<Cell field="place" index={index} value={String(index + 1)} look="w-16 text-end tabular-nums" /></div>
      </td>
      <LabelledCell field="title" index={index} value={row?.title} look="w-32" />
      <LabelledCell field="name" index={index} value={row?.name} look="w-full min-w-44" />
      <LabelledCell field="office" index={index} value={row?.office} look="w-full min-w-44" />
      <LabelledCell field="organisation" index={index} value={row?.organisation} look="w-full min-w-44" />
      <RoleCell index={index} value={row?.role} outside={outside} />
    </tr>
  );
}

type CellProps = { field: (typeof DELEGATE_FIELDS)[number]; index: number; value: string | undefined; look: string };

function LabelledCell(props: CellProps) {
  const t = useT();
  return <td data-label={t(`delegations.field.${props.field}`)}><div className="max-lg:grow"><Cell {...props} /></div></td>;
}

function Cell({ field, index, value: kept = "", look }: CellProps) {
  const name = `${field}-${index}`;
  const { errors, value } = useFieldAnswer(name, kept);
  return (
    <Said name={name} errors={errors}>
      <input type="text" name={name} defaultValue={value} dir="auto" inputMode={field === "place" ? "numeric" : undefined} aria-label={useCellLabel(field, index)}
        className={`entry ${look}`} {...describeField(name, null, errors)} />
    </Said>
  );
}

function RoleCell({ index, value: kept, outside }: { index: number; value: DelegateValues["role"] | undefined; outside: boolean }) {
  const t = useT();
  const name = `role-${index}`;
  const usual = outside ? "OBSERVER" : "MEMBER";
  const { errors, value } = useFieldAnswer(name, kept ?? usual);
  const roles: readonly DelegateValues["role"][] = outside ? OUTSIDE_ROLES : DELEGATE_ROLES;
  return (
    <td data-label={t("delegations.field.role")}>
      <div>
        <Said name={name} errors={errors}>
          <select name={name} defaultValue={value} className="entry w-44" aria-label={useCellLabel("role", index)} {...describeField(name, null, errors)}>
            {roles.map((role) => <option key={role} value={role}>{t(`delegations.role.${role}`)}</option>)}
          </select>
        </Said>
      </div>
    </td>
  );
}

function useCellLabel(field: CellProps["field"], index: number) {
  const t = useT();
  return t("delegations.edit.cell", { field: t(`delegations.field.${field}`), row: index + 1 });
}

function Said({ name, errors, children }: { name: string; errors: Parameters<typeof FieldErrors>[0]["errors"]; children: ReactNode }) {
  return <>{children}<FieldErrors name={name} errors={errors} /></>;
}
