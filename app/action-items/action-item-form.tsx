import { useContext } from "react";
import type { T } from "~/locales/translator";
import { useT } from "~/locales/use-t";
import { HappenedFields, NoteField, RoomField, type MeetingOption } from "~/recommendations/forms/entry-form";
import { LONGEST, nameOrganisation } from "~/recommendations/forms/form-choices";
import type { Offered } from "~/recommendations/forms/answer.server";
import type { ActName } from "~/recommendations/forms/joint-effect";
import { AnswerContext } from "~/ui/answer";
import { RadioField, SelectField } from "~/ui/choice-fields";
import { SideMark } from "~/ui/side-band";
import { TextArea, TextField } from "~/ui/text-fields";
import type { AssigneeOption } from "./assign-to";
import type { ActionItemShown } from "./forms-existing.server";

type Side = { code: string; name: string };
type NewProps = { side: Side | null; sides: Side[]; assignees: AssigneeOption[]; choices: Offered | null };

/** A new step in one line, or field by field. */
export function NewActionItemForm({ side, sides, assignees, choices }: NewProps) {
  const t = useT();
  const answer = useContext(AnswerContext);
  const used = ["what", "assignee", "due"].some((name) => answer?.errors[name] || answer?.typed[name]);
  return (
    <>
      <RoomField side={side} />
      <TextField name="line" label={t("actionItemForms.line")} hint={t("actionItemForms.lineHint")} maxLength={LONGEST.reason} autoComplete="off"
        autoFocus />
      {choices ? <RadioField name="assignee" label={t("actionItemForms.which")} choices={choices} /> : null}
      <details className="max-w-text" open={used && !choices ? true : undefined}>
        <summary className="cursor-pointer font-semibold">{t("actionItemForms.fields")}</summary>
        <div className="mt-3 grid gap-4 border-s border-rule ps-4">
          <p className="text-small text-quiet">{t("actionItemForms.fieldsHint")}</p>
          <StepFields sides={sides} assignees={choices ? [] : assignees} />
        </div>
      </details>
    </>
  );
}

type StepProps = { sides: Side[]; assignees: AssigneeOption[]; values?: ActionItemShown; autoFocus?: boolean };

function StepFields({ sides, assignees, values, autoFocus }: StepProps) {
  const t = useT();
  return (
    <>
      <TextField name="what" label={t("actionItemForms.what")} defaultValue={values?.what} maxLength={LONGEST.title} required={Boolean(values)}
        autoFocus={autoFocus} />
      {assignees.length
        ? <SelectField name="assignee" label={t("actionItemForms.assignee")} hint={t("actionItemForms.assigneeHint")}
            empty={t("actionItemForms.nobody")} defaultValue={values?.assignee} choices={groupAssignees(assignees, sides, t)} />
        : null}
      <TextField name="due" label={t("actionItemForms.due")} hint={t("actionItemForms.dueHint")} defaultValue={values?.due} maxLength={LONGEST.line}
        autoComplete="off" />
    </>
  );
}

/** Persons and organisations, by side. */
export function groupAssignees(assignees: AssigneeOption[], sides: Side[], t: T) {
  return [...sides, { code: "", name: "" }].flatMap(({ code, name }) => (["member", "organisation"] as const).flatMap((kind) => {
    const found = assignees.filter((one) => one.side === code && one.kind === kind);
    if (!found.length) return [];
    const group = kind === "member" ? t(code ? "actionItemForms.members" : "actionItemForms.noSideMembers", { side: name })
      : t(code ? "actionItemForms.organisations" : "actionItemForms.noSideOrganisations", { side: name });
    return [{ group, choices: found.map((one) => ({ value: `${one.kind}-${one.id}`, label: nameOrganisation(one) })) }];
  }));
}

/** The step itself, as it is now. */
function Step({ what, who, due, side }: ActionItemShown) {
  const t = useT();
  return (
    <figure className="max-w-text border-s-2 border-edge ps-4">
      <figcaption className="text-small text-quiet">{t("actionItemForms.about")} {side ? <SideMark side={side} /> : null}</figcaption>
      <p dir="auto" className="said">{what}</p>
      <p className="text-small text-quiet" dir="auto">{[who, due].filter(Boolean).join(" · ")}</p>
    </figure>
  );
}

/** New words, assignee or due date of a step. */
export function EditActionItemForm({ step, sides, assignees }: { step: ActionItemShown; sides: Side[]; assignees: AssigneeOption[] }) {
  const t = useT();
  return (
    <>
      {step.side ? <p className="text-waiting">{t("actionItemForms.onlySide", { side: step.side })}</p> : null}
      <StepFields sides={sides} assignees={assignees} values={step} autoFocus />
      <TextArea name="note" label={t("acts.editActionItem.note")} hint={t("forms.note.optional")} rows={2} maxLength={LONGEST.note} />
    </>
  );
}

type SimpleProps = { act: ActName; step: ActionItemShown; required?: boolean; today: string; meetings: MeetingOption[] };

/** A step done, cancelled or open again, with a note. */
export function SimpleActionItemForm({ act, step, required, today, meetings }: SimpleProps) {
  const t = useT();
  return (
    <>
      <Step {...step} />
      <NoteField act={act} required={required} hint={t(required ? "forms.note.why" : "forms.note.optional")} rows={3} />
      <HappenedFields today={today} meetings={meetings} />
    </>
  );
}
