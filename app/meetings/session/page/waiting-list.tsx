import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { Button } from "~/ui/button";
import type { Answer } from "~/ui/answer";
import { Conflict } from "~/ui/conflict";
import type { Waiting } from "../live/outbox";
import { OUTCOME_FORMS } from "../session";
import { sayTyped } from "./typed";

type Props = { waiting: readonly Waiting[]; note: (one: Waiting) => void; again: (one: Waiting) => void; mend: (one: Waiting) => void; drop: (id: string) => void };

/** What the server does not hold yet: on its way, or refused with the reason, what was typed, and what can be done about it. */
export function WaitingList({ waiting, ...acts }: Props) {
  const t = useT();
  if (!waiting.length) return null;
  return (
    <ol className="grid gap-2" aria-live="polite" aria-label={t("session.refused.list")}>
      {waiting.map((one) => (one.state === "refused" ? <Refused key={one.id} one={one} {...acts} /> : (
        <li key={one.id} className="border-s-4 border-rule px-3 py-1.5 text-quiet">
          <p className="text-small">{t(one.state === "sending" ? "session.refused.sending" : "session.refused.waits")} · {labelOf(one)}</p>
          <p className="said" dir="auto">{sayTyped(one.fields)}</p>
        </li>
      )))}
    </ol>
  );

  function labelOf({ fields }: Waiting) {
    const form = OUTCOME_FORMS.find((name) => name === fields.kind);
    return form ? t(`session.outcome.forms.${form}`) : "";
  }
}

function Refused({ one, note, again, mend, drop }: { one: Waiting } & Omit<Props, "waiting">) {
  const t = useT();
  const form = OUTCOME_FORMS.find((name) => name === one.fields.kind);
  return (
    <li className="grid gap-1.5 border-s-4 border-attention bg-attention-wash px-3 py-2">
      <p className="font-semibold text-attention">{t("session.refused.title")}{form ? ` · ${t(`session.outcome.forms.${form}`)}` : ""}</p>
      <Reasons answer={one.answer} />
      <Conflict conflict={one.answer?.conflict} />
      <p className="said" dir="auto">{sayTyped(one.fields)}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" size="small" onClick={() => note(one)}>{t("session.refused.note")}</Button>
        <Button type="button" size="small" onClick={() => mend(one)}>{t("session.refused.mend")}</Button>
        <Button type="button" size="small" onClick={() => again(one)}>{t("session.refused.again")}</Button>
        <Button type="button" size="small" kind="quiet" onClick={() => drop(one.id)}>{t("session.refused.drop")}</Button>
      </div>
    </li>
  );
}

/** Why it was refused: on the whole, and of each field. */
export function Reasons({ answer }: { answer: Answer | null }) {
  const t = useT();
  if (!answer) return null;
  const said = [...(answer.message ? [answer.message] : []), ...Object.values(answer.errors).flatMap((errors) => errors ?? [])];
  return <ul>{said.map((message) => <li key={message.key}>{sayMessage(message, t)}</li>)}</ul>;
}
