import { useLocale, useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import { useFieldAnswer, type Answer } from "~/ui/answer";
import { formatInstant } from "~/ui/dates";
import { describeField, FieldErrors } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { FIELD_NAMES, fieldsFor, IMPORT_FIELDS, readFieldId, type FieldName } from "../fields";
import { nameColumn } from "./columns-form";
import type { ShownColumn, ShownColumns } from "./columns.server";
import { nameField } from "./field-names";
import type { ImportHead } from "./head.server";
import { StepFrame } from "./import-frame";

type Side = { code: string; name: string };
type Props = { head: ImportHead; shown: ShownColumns; sides: readonly Side[]; timeZone: string; answer: Answer | undefined };

/** What each column of the table holds: its heading, three of its values, and the field to choose. */
export function ColumnsStep({ head, shown: { columns, guessed, lastTime }, sides, timeZone, answer }: Props) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <StepFrame head={head} step="columns" quiet={guessed}>
      {lastTime ? <Notice>{t("importPages.columns.lastTime", { when: formatInstant(lastTime, intl, timeZone) })}</Notice> : null}
      {guessed ? <Notice>{t("importPages.columns.guessed")}</Notice> : null}
      <ActForm answer={answer} wide submit={t("importPages.save")} back={head.page} labelOf={(name) => columns.find((_, at) => nameColumn(at) === name)?.heading ?? null}>
        <table className="register max-w-360">
          <caption className="sr-only">{t("importPages.columns.caption")}</caption>
          <thead><tr><th scope="col">{t("importPages.columns.column")}</th><th scope="col">{t("importPages.columns.samples")}</th><th scope="col">{t("importPages.columns.field")}</th></tr></thead>
          <tbody>{columns.map((column, at) => <ColumnRow key={at} column={column} name={nameColumn(at)} sides={sides} />)}</tbody>
        </table>
      </ActForm>
    </StepFrame>
  );
}

function ColumnRow({ column: { letters, heading, samples, field, by }, name, sides }: { column: ShownColumn; name: string; sides: readonly Side[] }) {
  const t = useT();
  const { errors, value } = useFieldAnswer(name, field);
  const hint = by === "content" ? t("importPages.columns.byContent") : null;
  return (
    <tr>
      <td data-lead="" className="lg:w-72"><label htmlFor={name}><span className="me-2 text-small text-quiet">{letters}</span><span dir="auto" className="font-semibold">{heading}</span></label></td>
      <td className="lg:max-w-96">{samples.length ? <div>{samples.map((sample, index) => <span key={index} dir="auto" className="line-clamp-1 text-quiet">{sample}</span>)}</div> : <span className="text-quiet">{t("importPages.columns.empty")}</span>}</td>
      <td className="w-full lg:w-72">
        <FieldErrors name={name} errors={errors} />
        <select className="entry" name={name} defaultValue={value} {...describeField(name, hint, errors)}>
          <option value="">{t("importPages.columns.leaveOut")}</option>
          <FieldOptions sides={sides} />
        </select>
        {hint ? <span id={`${name}-hint`} className="text-small text-quiet">{hint}</span> : null}
      </td>
    </tr>
  );
}

const GROUPS: readonly { group: "what" | "who" | "how" | "when"; names: readonly FieldName[] }[] = [
  { group: "what", names: ["reference", "title", "wording", "kind", "sector", "priority", "successMeasure", "location"] },
  { group: "who", names: ["owner", "lead", "leadOf", "supportingOf", "positionOf"] },
  { group: "how", names: ["status", "note"] },
  { group: "when", names: FIELD_NAMES.filter((name) => ["day", "deadline"].includes(IMPORT_FIELDS[name].type)) },
];

function FieldOptions({ sides }: { sides: readonly Side[] }) {
  const t = useT();
  return GROUPS.map(({ group, names }) => (
    <optgroup key={group} label={t(`importPages.columns.group.${group}`)}>
      {fieldsFor(sides).filter((id) => names.includes(readFieldId(id).name)).map((id) => <option key={id} value={id}>{nameField(id, sides, t)}</option>)}
    </optgroup>
  ));
}
