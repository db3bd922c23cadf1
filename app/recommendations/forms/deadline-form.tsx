import { useState } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { useFieldAnswer } from "~/ui/answer";
import { describeField, Field } from "~/ui/field";
import { TextArea } from "~/ui/text-fields";
import type { Deadline } from "~/recommendations/changes";
import { explainDeadline } from "./deadline-said";
import { HappenedFields, type MeetingOption } from "./entry-form";
import { LONGEST } from "./form-choices";

type DeadlineFormProps = { deadline: Deadline | null; today: string; sides: { code: string; name: string }[]; meetings: MeetingOption[] };

/** An agreed deadline in the words it was said in, and why it changes. */
export function DeadlineForm({ deadline, today, sides, meetings }: DeadlineFormProps) {
  const t = useT();
  return (
    <>
      <p className="text-quiet">{deadline ? t("forms.deadline.now", { deadline: deadline.said }) : t("forms.deadline.nowNone")}</p>
      <SaidField said={deadline?.said ?? ""} today={today} sides={sides} />
      <TextArea name="note" label={t("acts.setDeadline.note")} hint={deadline ? t("forms.deadline.reasonHint") : t("forms.note.optional")} rows={3}
        maxLength={LONGEST.note} required={deadline !== null} />
      <HappenedFields today={today} meetings={meetings} />
    </>
  );
}

/** A deadline in words, with what they mean said back. */
export function SaidField({ said, today, sides }: { said: string; today: string; sides: DeadlineFormProps["sides"] }) {
  const t = useT();
  const { intl } = useLocale();
  const { errors, value } = useFieldAnswer("deadline", said);
  const [typed, setTyped] = useState(value);
  const hint = t("forms.deadline.hint");
  return (
    <Field name="deadline" label={t("forms.deadline.label")} hint={hint} required errors={errors}>
      <input className="entry" name="deadline" defaultValue={value} required dir="auto" maxLength={LONGEST.line} autoComplete="off" autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)} {...describeField("deadline", hint, errors)} />
      <output htmlFor="deadline" className="min-h-5 text-small text-quiet">{explainDeadline(typed, today, { t, intl, sides })}</output>
    </Field>
  );
}
