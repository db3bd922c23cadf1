import { useLocale, useT } from "~/locales/use-t";
import { SelectField } from "~/ui/choice-fields";
import type { Status } from "#db/enums";
import { STATUS_ACTS, type StatusActName } from "~/recommendations/acts";
import { EvidenceFields, HappenedFields, NoteField, RoomField, type MeetingOption } from "./entry-form";
import type { Effect } from "./joint-effect";
import { listNeeds, NeedFields } from "./needs-form";

type UpdateFormProps = {
  side: { code: string; name: string } | null;
  status: Status;
  acts: { act: StatusActName; effect: Effect["kind"] }[];
  prefix: string;
  reviewOn: string | null;
  today: string;
  meetings: MeetingOption[];
};

/** Everything a report on progress may hold, in one form; the focus is in the note. */
export function UpdateForm({ side, status, acts, prefix, reviewOn, today, meetings }: UpdateFormProps) {
  const t = useT();
  return (
    <div className="group grid gap-5">
      <RoomField side={side} />
      {acts.length ? <StatusField {...{ status, acts }} hint={side ? t("forms.update.sideHint") : null} /> : null}
      {acts.filter(({ act }) => act in SHOWN_WITH).map(({ act }) => (
        <div key={act} className={SHOWN_WITH[act]}><NeedFields act={act} prefix={prefix} reviewOn={reviewOn} /></div>
      ))}
      <NoteField act="update" rows={5} />
      <EvidenceFields />
      <HappenedFields today={today} meetings={meetings} />
    </div>
  );
}

/** Fields that only one choice of the status asks for: shown with it, by the style sheet alone. */
const SHOWN_WITH: Partial<Record<StatusActName, string>> = {
  hold: "hidden group-has-[option[value=hold]:checked]:grid",
  carryOver: "hidden group-has-[option[value=carryOver]:checked]:grid",
  correctStatus: "hidden group-has-[option[value=correctStatus]:checked]:grid",
};

/** The present status, or an act that leads away from it, each with what it needs. */
function StatusField({ status, acts, hint }: Pick<UpdateFormProps, "status" | "acts"> & { hint: string | null }) {
  const t = useT();
  const { intl } = useLocale();
  const choices = acts.map(({ act, effect }) => {
    const { to } = STATUS_ACTS[act];
    const name = to === "BEFORE" || to === "CHOSEN" || effect !== "now" ? t(`acts.${act}.name`) : t(`status.${to}`);
    const label = effect === "now" ? name : t("forms.update.propose", { act: name });
    const needs = listNeeds(act, t, intl);
    return { value: act, label: needs ? t("forms.update.choice", { act: label, needs: t("acts.needs.all", { needs }).toLowerCase() }) : label };
  });
  const unchanged = t("forms.update.unchanged", { status: t(`status.${status}`) });
  return <SelectField name="act" label={t("forms.update.act")} hint={hint} empty={unchanged} choices={choices} />;
}
