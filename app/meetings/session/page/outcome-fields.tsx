import { useState } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { explainDeadline } from "~/recommendations/forms/deadline-said";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { needs } from "~/recommendations/forms/needs-form";
import { POSITIONS } from "~/recommendations/positions";
import { useFieldAnswer } from "~/ui/answer";
import { AudienceField } from "~/ui/audience-field";
import { RadioField, SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { describeField, Field } from "~/ui/field";
import { FileField, TextArea } from "~/ui/text-fields";
import { groupAssignees } from "~/action-items/action-item-form";
import type { OutcomeForm } from "../session";
import { ActionLine } from "./action-line";
import { LanguageField } from "./language-field";
import type { SessionView } from "./read-session.server";

export type FieldsProps = { form: OutcomeForm; session: SessionView; text?: string };

const SPOKEN: readonly OutcomeForm[] = ["decision", "information", "reservation", "note"];

/** The fields of one kind of outcome: what is said first, then whose it is and how. */
export function OutcomeFields({ form, session, text = "" }: FieldsProps) {
  const t = useT();
  const Own = OWN[form];
  const spoken = SPOKEN.includes(form);
  const said = form === "noted" || form === "actionItem" ? null : t(`session.outcome.text.${form}`);
  return (
    <>
      {form === "note" ? <AudienceField side={session.choices.own && { id: session.choices.own.code, name: session.choices.own.name }} /> : null}
      {form === "information" || form === "reservation" || form === "position" ? <SideField session={session} /> : null}
      {Own ? <Own form={form} session={session} /> : null}
      {said ? <TextArea name="text" label={said} required={spoken} rows={spoken ? 4 : 2} maxLength={LONGEST.note} defaultValue={text} autoFocus={spoken} /> : null}
      {spoken ? <LanguageField languages={session.choices.languages} /> : null}
      {session.plenary && (form === "decision" || form === "deadline" || form === "status") ? <p className="text-small text-waiting">{t("session.outcome.plenaryUnnamed")}</p> : null}
    </>
  );
}

type OwnProps = Omit<FieldsProps, "text">;

const OWN: Partial<Record<OutcomeForm, (props: OwnProps) => JSX.Element | null>> = {
  status: StatusFields,
  deadline: DeadlineFields,
  position: PositionField,
  owner: OwnerField,
  actionItem: ({ session }) => <ActionLine session={session} />,
  adopt: AdoptField,
};

function SideField({ session: { choices } }: { session: SessionView }) {
  const t = useT();
  if (choices.sides.length < 2) return null;
  return <SelectField name="side" label={t("session.outcome.side")} empty={null} defaultValue={choices.own?.code} choices={choices.sides.map(({ code, name }) => ({ value: code, label: name }))} />;
}

function StatusFields({ session: { offers, plenary } }: OwnProps) {
  const t = useT();
  const { value } = useFieldAnswer("act", offers.statusActs[0]?.act);
  const [act, setAct] = useState(value);
  const [ready, setReady] = useState(false);
  const chosen = offers.statusActs.find((one) => one.act === act);
  const held = offers.statusActs.some((one) => needs(one.act, "reviewOn"));
  const proven = offers.statusActs.some((one) => needs(one.act, "evidence"));
  const shows = (need: "reviewOn" | "evidence") => !ready || (chosen ? needs(chosen.act, need) : true);
  return (
    <div className="grid gap-4" onChange={(event) => { if (event.target instanceof HTMLSelectElement && event.target.name === "act") { setAct(event.target.value); setReady(true); } }}>
      <SelectField name="act" label={t("session.outcome.act")} empty={null} defaultValue={value} autoFocus choices={offers.statusActs.map((one) => ({ value: one.act, label: t(`acts.${one.act}.name`) }))} />
      {held && shows("reviewOn") ? <DateField name="reviewOn" label={t("session.outcome.reviewOn")} hint={t("session.outcome.reviewHint")} /> : null}
      {proven && shows("evidence") ? (
        <div className="grid gap-3 border-s border-rule ps-3">
          <TextArea name="links" label={t("session.outcome.links")} rows={1} maxLength={LONGEST.links} />
          <FileField name="files" label={t("session.outcome.files")} multiple />
        </div>
      ) : null}
      {(ready ? chosen?.joint : offers.statusActs.some(({ joint }) => joint)) && !plenary ? <HowField mayDecide={offers.mayDecide} /> : null}
    </div>
  );
}

function DeadlineFields({ session: { choices, offers, today, plenary } }: OwnProps) {
  const t = useT();
  const { intl } = useLocale();
  const { errors, value } = useFieldAnswer("deadline", "");
  const [typed, setTyped] = useState(value);
  const hint = t("session.outcome.deadlineHint");
  return (
    <>
      <Field name="deadline" label={t("session.outcome.deadline")} hint={hint} required errors={errors}>
        <input className="entry" name="deadline" defaultValue={value} dir="auto" maxLength={LONGEST.line} autoComplete="off" autoFocus required onChange={(event) => setTyped(event.currentTarget.value)} {...describeField("deadline", hint, errors)} />
        <output htmlFor="deadline" className="min-h-5 text-small text-quiet">{explainDeadline(typed, today, { t, intl, sides: choices.sides }) || (choices.deadline ? t("session.outcome.deadlineNow", { deadline: choices.deadline }) : "")}</output>
      </Field>
      {offers.jointDeadline && !plenary ? <HowField mayDecide={offers.mayDecide} /> : null}
    </>
  );
}

/** Whether the sides decided it together, or one of them proposes it. */
function HowField({ mayDecide }: { mayDecide: boolean }) {
  const t = useT();
  if (!mayDecide) return <p className="text-small text-waiting">{t("session.outcome.proposed")}</p>;
  return <RadioField name="how" label={t("session.outcome.how")} defaultValue="decided" choices={[{ value: "decided", label: t("session.outcome.decided") }, { value: "proposed", label: t("session.outcome.proposed") }]} />;
}

function PositionField({ session: { choices } }: OwnProps) {
  const t = useT();
  return <SelectField name="position" label={t("session.outcome.position")} empty={null} defaultValue={choices.positions[choices.own?.code ?? ""]} autoFocus choices={POSITIONS.map((value) => ({ value, label: t(`position.${value}`) }))} />;
}

function OwnerField({ session: { choices } }: OwnProps) {
  const t = useT();
  const members = choices.assignees.filter(({ kind }) => kind === "member");
  const grouped = groupAssignees(members, choices.sides, t).map(({ group, choices: all }) => ({ group, choices: all.map(({ value, label }) => ({ value: value.replace("member-", ""), label })) }));
  return <SelectField name="owner" label={t("session.outcome.owner")} empty={t("session.outcome.nobody")} defaultValue={choices.owner === null ? "" : String(choices.owner)} autoFocus choices={grouped} />;
}

function AdoptField({ session: { choices } }: OwnProps) {
  const t = useT();
  return <SelectField name="adopts" label={t("session.outcome.adopts")} empty={null} choices={choices.proposals} autoFocus />;
}
