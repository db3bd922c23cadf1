import { useContext, type ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { AnswerContext, useFieldAnswer } from "~/ui/answer";
import { AudienceField } from "~/ui/audience-field";
import { SelectField } from "~/ui/choice-fields";
import { FieldGroup } from "~/ui/field";
import { FileField, TextArea, TextField } from "~/ui/text-fields";
import { ACCEPT, ALLOWED, MAXIMUM_BYTES } from "~/evidence/file-types";
import { CHANNELS, choicesOf, LONGEST } from "./form-choices";
import type { ActName } from "./joint-effect";
import { AnsweredFiles, KeptFiles } from "./kept-files";
import { PeriodField } from "./period-field";

type Side = { code: string; name: string } | null;

type NoteProps = { act: ActName; required?: boolean; hint?: ReactNode; value?: string; rows?: number; autoFocus?: boolean };

/** The note of an act, under the name it has there. */
export function NoteField({ act, value, ...rest }: NoteProps) {
  const t = useT();
  return <TextArea name="note" label={t(`acts.${act}.note`)} defaultValue={value} maxLength={LONGEST.note} autoFocus {...rest} />;
}

/** A note, after the choice of who may read it. */
export function NoteInRoom({ act, side, required }: { act: ActName; side: Side; required?: boolean }) {
  return <><RoomField side={side} /><NoteField act={act} required={required} /></>;
}

/** Who may read what is about to be written: everybody, or the reader's own side. */
export function RoomField({ side }: { side: Side }) {
  return <AudienceField side={side && { id: side.code, name: side.name }} />;
}

/** Files and links that show what was done. */
export function EvidenceFields({ required, label }: { required?: boolean; label?: string }) {
  const t = useT();
  const { errors } = useFieldAnswer("evidence", null);
  const kept = useContext(AnsweredFiles).length;
  const maximum = MAXIMUM_BYTES / 1024 / 1024;
  return (
    <FieldGroup name="evidence" label={label ?? t("forms.evidence.label")} required={required} errors={errors}>
      <div className="grid gap-3 border-s border-rule ps-4">
        <KeptFiles />
        <FileField key={kept} name="files" label={t("forms.evidence.files")} hint={t("forms.evidence.filesHint", { allowed: ALLOWED, maximum })} multiple
          accept={ACCEPT} />
        <TextArea name="links" label={t("forms.evidence.links")} hint={t("forms.evidence.linksHint")} rows={2} maxLength={LONGEST.links} />
      </div>
    </FieldGroup>
  );
}

export type MeetingOption = { id: number; title: string; heldOn: string };

/** How it came here, where that is not this page: folded away until it is needed. */
export function ChannelFields({ meetings, open, required }: { meetings: MeetingOption[]; open?: boolean; required?: boolean }) {
  const t = useT();
  const answer = useContext(AnswerContext);
  const names = ["channel", "channelReference", "onBehalfOf", "meeting"];
  const used = names.some((name) => answer?.errors[name] || (answer?.typed[name] && answer.typed[name] !== "PAGE"));
  const fields = (
    <div className="grid gap-4">
      <SelectField name="channel" label={t("forms.channel.label")} empty={null} defaultValue={required ? "LETTER" : "PAGE"}
        choices={CHANNELS.filter((channel) => !required || channel !== "PAGE").map((value) => ({ value, label: t(`forms.channel.${value}`) }))} />
      <TextField name="channelReference" label={t("forms.channel.reference")} hint={t("forms.channel.referenceHint")} required={required}
        maxLength={LONGEST.line} />
      <TextField name="onBehalfOf" label={t("forms.channel.onBehalfOf")} hint={t("forms.channel.onBehalfOfHint")} required={required}
        maxLength={LONGEST.line} />
      {meetings.length ? <MeetingField meetings={meetings} /> : null}
    </div>
  );
  if (required) return fields;
  return (
    <details className="max-w-text" open={open || used || undefined}>
      <summary className="cursor-pointer font-semibold">{t("forms.channel.fold")}</summary>
      <div className="mt-3 border-s border-rule ps-4">{fields}</div>
    </details>
  );
}

function MeetingField({ meetings }: { meetings: MeetingOption[] }) {
  const t = useT();
  const choices = choicesOf(meetings, ({ title, heldOn }) => t("forms.channel.meetingOf", { title, heldOn }));
  return <SelectField name="meeting" label={t("forms.channel.meeting")} choices={choices} />;
}

/** When it happened, and how it came here. */
export function HappenedFields({ today, meetings }: { today: string; meetings: MeetingOption[] }) {
  const t = useT();
  return (
    <>
      <PeriodField name="happenedOn" label={t("forms.period.label")} hint={t("forms.period.hint")} today={today} />
      <ChannelFields meetings={meetings} />
    </>
  );
}
