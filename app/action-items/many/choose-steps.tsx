import { useT } from "~/locales/use-t";
import { ChooseForm, type Chosen } from "~/ui/choose-form";
import { STEP_ACTS } from "./acts";

/** The list as a form: what is ticked, or all that match, and what to do with it. */
export function ChooseSteps(chosen: Chosen) {
  const t = useT();
  const options = STEP_ACTS.map((act) => <option key={act} value={act}>{t(`actionItems.many.acts.${act}`)}</option>);
  return <ChooseForm {...chosen} action="many" box="step" label={t("actionItems.many.label")} options={options} />;
}
