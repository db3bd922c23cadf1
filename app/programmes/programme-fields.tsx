import { useT } from "~/locales/use-t";
import { JOINT_ACTS } from "~/recommendations/acts";
import { CheckboxField, CheckboxGroup } from "~/ui/choice-fields";
import { TextArea, TextField } from "~/ui/text-fields";
import type { Settings } from "./settings";
import { TimeZoneField } from "./time-zone-field";

type Details = { name: string; referencePrefix: string; timeZone: string; notice: string | null };

/** What may be changed of a programme later too. */
export function ProgrammeFields({ details, zones }: { details: Details; zones: readonly string[] }) {
  const t = useT();
  return (
    <>
      <TextField name="name" label={t("programmes.details.name")} defaultValue={details.name} maxLength={200} required autoFocus />
      <TextField name="referencePrefix" label={t("programmes.details.prefix")} hint={t("programmes.details.prefixHint")} defaultValue={details.referencePrefix} maxLength={20} required />
      <TimeZoneField label={t("programmes.details.timeZone")} hint={t("programmes.details.timeZoneHint")} zones={zones} defaultValue={details.timeZone} />
      <TextField name="notice" label={t("programmes.details.notice")} defaultValue={details.notice} maxLength={300} />
    </>
  );
}

/** What is settled once, when the programme is made. */
export function NewProgrammeFields() {
  const t = useT();
  return (
    <>
      <TextField name="key" label={t("programmes.details.key")} hint={t("programmes.details.keyHint")} maxLength={40} required />
      <TextArea name="sides" label={t("programmes.details.sides")} hint={t("programmes.details.sidesHint")} rows={3} required />
    </>
  );
}

/** What the sides settle together. */
export function SettingsFields({ settings }: { settings: Settings }) {
  const t = useT();
  const acts = JOINT_ACTS.map((act) => ({ value: act, label: t(`acts.${act}.name`) }));
  return (
    <>
      <CheckboxGroup name="exemptActs" label={t("programmes.settings.exemptActs")} hint={t("programmes.settings.exemptActsHint")} choices={acts} defaultValue={settings.exemptActs} />
      <CheckboxField name="observersComment" label={t("programmes.settings.observersComment")} defaultChecked={settings.observersComment} />
    </>
  );
}
