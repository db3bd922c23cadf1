import { useT } from "~/locales/use-t";
import { RadioField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-fields";
import type { Position } from "~/recommendations/changes";
import { ChannelFields, RoomField, type MeetingOption } from "./entry-form";
import { LONGEST } from "./form-choices";

const VALUES = ["AGREED", "AGREED_IN_PART", "NOT_AGREED", "UNDER_CONSIDERATION", "NOT_COMMUNICATED"] as const;

type PositionFormProps = {
  side: { code: string; name: string };
  own: boolean;
  position: Position | null;
  draft: Position | null;
  today: string;
  meetings: MeetingOption[];
};

/** What one side says of the item; the reader's own may be drafted in its own room first. */
export function PositionForm({ side, own, position, draft, today, meetings }: PositionFormProps) {
  const t = useT();
  const from = draft ?? position;
  return (
    <>
      {own
        ? <div className="grid gap-1"><RoomField side={side} /><p className="text-small text-quiet">{t("forms.position.room")}</p></div>
        : <p className="max-w-text">{t("forms.position.other", { side: side.name })}</p>}
      {draft ? <Notice>{t("forms.position.draft")}</Notice> : null}
      <RadioField name="position" label={t("forms.position.label", { side: side.name })} required defaultValue={from?.value}
        choices={VALUES.map((value) => ({ value, label: t(`position.${value}`) }))} />
      <TextArea name="reason" label={t("forms.position.reason")} hint={t("forms.position.reasonHint")} rows={3} maxLength={LONGEST.reason}
        defaultValue={from?.reason} />
      <DateField name="on" label={t("forms.position.on")} defaultValue={draft?.on ?? today} max={today} />
      <ChannelFields meetings={meetings} required={!own} />
    </>
  );
}
