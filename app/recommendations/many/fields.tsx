import { useT } from "~/locales/use-t";
import { RadioField, SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { TextArea } from "~/ui/text-fields";
import { SaidField } from "~/recommendations/forms/deadline-form";
import { EvidenceFields } from "~/recommendations/forms/entry-form";
import { choicesOf, LONGEST, nameOrganisation } from "~/recommendations/forms/form-choices";
import { needs } from "~/recommendations/forms/needs-form";
import { STATUSES } from "~/recommendations/status";
import { isFollowAct, isStatusAct, type ManyAct, type ManyStatusAct } from "./acts";
import { LEAD_PARTS } from "./leads";

export type OfferedMember = { id: number; name: string; office: string; side: string; organisation: string };

export type Offered = {
  members: OfferedMember[];
  organisations: { id: number; name: string; abbreviation: string }[];
  sectors: { id: number; name: string }[];
  sides: { code: string; name: string }[];
  today: string;
  typed: Record<string, string>;
};

type Props = { offered: Offered };

/** The fields of an act on many: what it asks, once for all of them. */
export function ManyFields({ act, offered }: { act: ManyAct; offered: Offered }) {
  if (isFollowAct(act)) return null;
  if (isStatusAct(act)) return <StatusFields act={act} offered={offered} />;
  return (
    <>
      {act === "assignOwner" ? <OwnerField offered={offered} /> : null}
      {act === "setOrganisations" ? <OrganisationFields offered={offered} /> : null}
      {act === "setDeadline" ? <SaidField said={offered.typed.deadline ?? ""} today={offered.today} sides={offered.sides} /> : null}
      {act === "editDetails" ? <DetailFields offered={offered} /> : null}
      <Note act={act} typed={offered.typed.note} required={act === "void"} />
    </>
  );
}

function OwnerField({ offered: { members, sides, typed } }: Props) {
  const t = useT();
  const groups = [...sides, { code: "", name: t("forms.owner.noSide") }].map(({ code, name }) => ({
    group: name,
    choices: members.filter(({ side }) => side === code).map(({ id, name, office, organisation }) =>
      ({ value: String(id), label: [name, name.includes(office) ? "" : office, organisation].filter(Boolean).join(" · ") })),
  }));
  return (
    <SelectField name="owner" required autoFocus label={t("forms.owner.label")} hint={t("many.form.owner")} defaultValue={typed.owner}
      choices={[...groups.filter(({ choices }) => choices.length), { value: "none", label: t("forms.owner.nobody") }]} />
  );
}

function OrganisationFields({ offered: { organisations, typed } }: Props) {
  const t = useT();
  const parts = LEAD_PARTS.map((value) => ({ value, label: t(`many.form.parts.${value}`), hint: t(`many.form.partHints.${value}`) }));
  return (
    <>
      <SelectField name="organisation" required autoFocus label={t("forms.organisations.organisation")} defaultValue={typed.organisation}
        choices={choicesOf(organisations, nameOrganisation)} />
      <RadioField name="part" required label={t("many.form.part")} defaultValue={typed.part ?? "lead"} choices={parts} />
    </>
  );
}

function DetailFields({ offered: { sectors, typed } }: Props) {
  const t = useT();
  const priorities = (["HIGH", "NORMAL", "LOW"] as const).map((value) => ({ value, label: t(`item.priorities.${value}`) }));
  return (
    <>
      <SelectField name="sector" autoFocus label={t("forms.details.sector")} empty={t("many.form.leave")} defaultValue={typed.sector}
        choices={[...choicesOf(sectors, ({ name }) => name), { value: "none", label: t("many.form.noSector") }]} />
      <SelectField name="priority" label={t("forms.details.priority")} empty={t("many.form.leave")} defaultValue={typed.priority} choices={priorities} />
    </>
  );
}

function StatusFields({ act, offered: { typed } }: { act: ManyStatusAct; offered: Offered }) {
  const t = useT();
  const statuses = STATUSES.map((value) => ({ value, label: t(`status.${value}`) }));
  return (
    <>
      {needs(act, "status") ? <SelectField name="status" required label={t("forms.status.target")} choices={statuses} defaultValue={typed.status} /> : null}
      <Note act={act} typed={typed.note} required={needs(act, "note")} autoFocus />
      {needs(act, "reviewOn") ? <DateField name="reviewOn" required label={t("forms.status.reviewOn")} hint={t("forms.status.reviewOnHint")} defaultValue={typed.reviewOn} /> : null}
      {needs(act, "evidence") ? <><p className="max-w-text text-quiet">{t("many.form.sameEvidence")}</p><EvidenceFields required /></> : null}
    </>
  );
}

function Note({ act, typed, required, autoFocus }: { act: Exclude<ManyAct, "follow" | "unfollow">; typed?: string; required?: boolean; autoFocus?: boolean }) {
  const t = useT();
  return (
    <TextArea name="note" label={t(`acts.${act}.note`)} hint={t(act === "setDeadline" ? "many.form.deadlineNote" : "many.form.sameNote")} rows={3} required={required}
      maxLength={LONGEST.note} defaultValue={typed} autoFocus={autoFocus} />
  );
}
