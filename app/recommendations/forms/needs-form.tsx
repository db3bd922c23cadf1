import type { T } from "~/locales/translator";
import { useT } from "~/locales/use-t";
import { SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { TextField } from "~/ui/text-fields";
import { STATUS_ACTS, type Need, type StatusActName } from "~/recommendations/acts";
import { LONGEST } from "./form-choices";
import { STATUSES } from "~/recommendations/status";

const REASONED: readonly StatusActName[] = ["hold", "discontinue"];

/** What an act needs, in a row of words; "" where it needs nothing. */
export function listNeeds(act: StatusActName, t: T, intl: string): string {
  const words = STATUS_ACTS[act].needs.map((need: Need) => t(need === "note" && REASONED.includes(act) ? "acts.needs.reason" : `acts.needs.${need}`));
  return new Intl.ListFormat(intl).format(words);
}

/** Whether an act needs this before it is tried. */
export const needs = (act: StatusActName, need: Need) => (STATUS_ACTS[act].needs as readonly Need[]).includes(need);

type NeedProps = { act: StatusActName; prefix: string; reviewOn: string | null };

/** The fields for what an act needs besides a note and evidence. */
export function NeedFields({ act, prefix, reviewOn }: NeedProps) {
  const t = useT();
  return (
    <>
      {needs(act, "reviewOn")
        ? <DateField name="reviewOn" required label={t("forms.status.reviewOn")} hint={t("forms.status.reviewOnHint")} defaultValue={reviewOn} />
        : null}
      {needs(act, "livesOnIn")
        ? <TextField name="livesOnIn" required autoFocus label={t("forms.status.livesOnIn")} hint={t("forms.status.livesOnInHint", { prefix })}
            maxLength={LONGEST.line} />
        : null}
      {needs(act, "status")
        ? <SelectField name="status" required autoFocus label={t("forms.status.target")} empty={t("ui.form.noChoice")}
            choices={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))} />
        : null}
    </>
  );
}
