import type { Kind, Priority } from "#db/enums";
import { useT } from "~/locales/use-t";
import { RadioField, SelectField } from "~/ui/choice-fields";
import { TextArea } from "~/ui/text-fields";
import type { Named } from "~/recommendations/changes";
import { choicesOf, LONGEST } from "./form-choices";

const KINDS = ["RECOMMENDATION", "COMMITMENT", "DECISION", "TARGET"] as const satisfies readonly Kind[];
const PRIORITIES = ["HIGH", "NORMAL", "LOW"] as const satisfies readonly Priority[];

type DetailProps = { kind: Kind; sector: Named | null; priority: Priority; successMeasure: string; sectors: Named[] };

/** Kind, sector, priority and success measure. */
export function DetailFields({ kind, sector, priority, successMeasure, sectors }: DetailProps) {
  const t = useT();
  return (
    <>
      <SelectField name="kind" label={t("forms.details.kind")} empty={null} defaultValue={kind}
        choices={KINDS.map((value) => ({ value, label: t(`item.kinds.${value}`) }))} />
      <SelectField name="sector" label={t("forms.details.sector")} defaultValue={sector && String(sector.id)}
        choices={choicesOf(sectors, ({ name }) => name)} />
      <RadioField name="priority" label={t("forms.details.priority")} defaultValue={priority}
        choices={PRIORITIES.map((value) => ({ value, label: t(`item.priorities.${value}`) }))} />
      <TextArea name="successMeasure" label={t("forms.details.successMeasure")} hint={t("forms.details.successMeasureHint")} rows={3}
        defaultValue={successMeasure} maxLength={LONGEST.measure} />
    </>
  );
}

/** The same, of an item that has them, with a note on why they change. */
export function DetailsForm(props: DetailProps) {
  const t = useT();
  return (
    <>
      <DetailFields {...props} />
      <TextArea name="note" label={t("acts.editDetails.note")} hint={t("forms.note.optional")} rows={2} maxLength={LONGEST.note} />
    </>
  );
}
