import { useState } from "react";
import { matchAssignee } from "~/action-items/assignee";
import { parseOneLine } from "~/action-items/one-line";
import { sayDeadline } from "~/history/value-words";
import { useLocale, useT } from "~/locales/use-t";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { useFieldAnswer } from "~/ui/answer";
import { describeField, Field } from "~/ui/field";
import type { SessionView } from "./read-session.server";

/** A step in one line, and what is understood of it as it is typed. */
export function ActionLine({ session: { choices, today } }: { session: SessionView }) {
  const t = useT();
  const { intl } = useLocale();
  const { errors, value } = useFieldAnswer("line", "");
  const [typed, setTyped] = useState(value);
  const hint = t("session.outcome.lineHint");
  const { what, assignee, due } = parseOneLine(typed, { today, candidates: choices.assignees });
  const rows = [
    [t("session.outcome.understood.what"), what],
    [t("session.outcome.understood.who"), assignee === null ? t("session.outcome.understood.nobody") : sayWho(assignee)],
    [t("session.outcome.understood.due"), due ? sayDeadline(due, { t, intl, timeZone: "UTC", sides: choices.sides }) : t("session.outcome.understood.noDue")],
  ];

  function sayWho(name: string) {
    const found = matchAssignee(name, choices.assignees);
    if (found === "none") return t("session.outcome.understood.unknown", { name });
    return Array.isArray(found) ? t("session.outcome.understood.several", { name }) : found.name;
  }

  return (
    <Field name="line" label={t("session.outcome.line")} hint={hint} required errors={errors}>
      <input className="entry" name="line" defaultValue={value} dir="auto" maxLength={LONGEST.reason} autoComplete="off" autoFocus required onChange={(event) => setTyped(event.currentTarget.value)} {...describeField("line", hint, errors)} />
      <output htmlFor="line" className="min-h-5 text-small">
        {typed.trim() ? <span className="grid gap-0.5">{rows.map(([term, said]) => <span key={term}><span className="text-quiet">{term}:</span> <bdi>{said}</bdi></span>)}</span> : null}
      </output>
    </Field>
  );
}
