import { useT } from "~/locales/use-t";
import { TimeZoneField } from "~/programmes/time-zone-field";
import { useFieldAnswer } from "~/ui/answer";
import { RadioField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { TextField } from "~/ui/text-fields";
import { TimeField } from "./time-field";
import type { TypedWhen } from "./when";

/** When a meeting is: a day or a period, and the hours once they are known. */
export function WhenFields({ when, zones, autoFocus }: { when: TypedWhen; zones: readonly string[]; autoFocus?: boolean }) {
  const t = useT();
  return (
    <>
      <TextField name="on" label={t("meetings.fields.on")} hint={t("meetings.fields.onHint")} defaultValue={when.on} maxLength={60} required autoFocus={autoFocus} />
      <div className="grid max-w-text items-end gap-x-6 gap-y-5 sm:grid-cols-[auto_auto_1fr]">
        <TimeField name="startTime" label={t("meetings.fields.startTime")} defaultValue={when.startTime} />
        <TimeField name="endTime" label={t("meetings.fields.endTime")} defaultValue={when.endTime} />
        <DateField name="endDay" label={t("meetings.fields.endDay")} hint={t("meetings.fields.endDayHint")} defaultValue={when.endDay} />
      </div>
      <WhichField name="startWhich" defaultValue={when.startWhich} />
      <WhichField name="endWhich" defaultValue={when.endWhich} />
      <TimeZoneField label={t("meetings.fields.timeZone")} hint={t("meetings.fields.timeZoneHint")} zones={zones} defaultValue={when.timeZone} />
    </>
  );
}

/** Which of two is meant where a time comes twice; asked only then. */
function WhichField({ name, defaultValue }: { name: "startWhich" | "endWhich"; defaultValue: string }) {
  const t = useT();
  const { errors, value } = useFieldAnswer(name, defaultValue);
  if (!errors.length && !value) return null;
  const choices = (["first", "second"] as const).map((which) => ({ value: which, label: t(`meetings.fields.${which}`) }));
  return <RadioField name={name} label={t(`meetings.fields.${name}`)} choices={choices} defaultValue={defaultValue} />;
}
