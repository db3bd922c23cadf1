import { Form } from "@remix-run/react";
import { useRef, type FormEvent, type KeyboardEvent } from "react";
import { useT } from "~/locales/use-t";
import { AnswerContext, type Answer } from "~/ui/answer";
import { Button, KeyHint } from "~/ui/button";
import { Conflict } from "~/ui/conflict";
import { ErrorSummary } from "~/ui/error-summary";
import { Link } from "~/ui/link";
import type { OutcomeForm } from "../session";
import type { OutcomeAnswer } from "../take-outcome.server";
import { addressOf } from "./address";
import { readFormKey } from "./keys";
import { OutcomeFields } from "./outcome-fields";
import { PhraseBank } from "./phrase-bank";
import { phrasesFor } from "./phrases";
import type { SessionView } from "./read-session.server";

type Props = {
  form: OutcomeForm;
  session: SessionView;
  base: string;
  /** The words that the address puts in. */
  phrase: number | null;
  answer: OutcomeAnswer | undefined;
  hold: (form: HTMLFormElement | null) => void;
  save: (form: HTMLFormElement, next: boolean) => void;
  leave: () => void;
};

/** The form of one way to record: Enter records and stays, Ctrl+Enter goes on, Escape leaves; without script, two buttons do. */
export function OutcomeFormView({ form, session, base, phrase, answer, hold, save, leave }: Props) {
  const t = useT();
  const element = useRef<HTMLFormElement | null>(null);
  const { entry, point } = session;
  if (!entry) return null;
  const item = entry.item ? null : (point?.number ?? null);
  const [language = "en"] = session.choices.languages;
  const spoken = phrasesFor(form, language);
  const own = answer?.typed.kind === form ? answer : undefined;

  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Escape") return void (event.preventDefault(), leave());
    const asked = readFormKey(event.nativeEvent);
    if (asked === null) return;
    const inControl = event.target instanceof Element && event.target.closest("button, a, summary, input[type=file]") !== null;
    if (typeof asked === "object") return void (event.preventDefault(), insert(phrasesFor(form, languageNow())[asked.phrase - 1]));
    if (asked === "stay" && inControl) return;
    event.preventDefault();
    save(event.currentTarget, asked === "next");
  }

  function languageNow() {
    const chosen = element.current?.elements.namedItem("language");
    return chosen instanceof HTMLSelectElement || chosen instanceof HTMLInputElement ? chosen.value || language : language;
  }

  function insert(words: string | undefined) {
    const text = element.current?.elements.namedItem("text");
    if (!words || !(text instanceof HTMLTextAreaElement)) return;
    text.focus();
    text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    if (hasFiles(event.currentTarget)) return;
    event.preventDefault();
    save(event.currentTarget, pressed instanceof HTMLButtonElement && pressed.value === "next");
  }

  return (
    <AnswerContext.Provider value={own satisfies Answer | undefined}>
      <Form ref={(node) => { element.current = node; hold(node); }} method="post" action={`${addressOf(base, { entry: entry.id, item, form })}&index`} encType={form === "status" ? "multipart/form-data" : undefined}
        noValidate data-form={form} data-version={point?.version} aria-label={t(`session.outcome.forms.${form}`)} className="grid content-start gap-4 border-s-4 border-accent ps-3" onKeyDown={press} onSubmit={submit}>
        <ErrorSummary answer={own} />
        <Conflict conflict={own?.conflict} />
        <input type="hidden" name="kind" value={form} />
        <input type="hidden" name="entry" value={entry.id} />
        {item ? <input type="hidden" name="item" value={item} /> : null}
        {point ? <input type="hidden" name="version" value={own?.conflict?.version ?? point.version} /> : null}
        <OutcomeFields form={form} session={session} text={phrase ? (spoken[phrase - 1] ?? "") : ""} />
        <PhraseBank form={form} language={language} base={base} entry={entry.id} item={item} insert={insert} />
        <div className="flex flex-wrap items-center gap-2">
          <Button kind="primary" name="then" value="stay">{t("session.outcome.save")}</Button>
          <Button name="then" value="next">{t("session.outcome.saveNext")}</Button>
          <Link to={addressOf(base, { entry: entry.id, item })} className="button" data-kind="quiet" data-key="Escape" preventScrollReset onClick={(event) => { event.preventDefault(); leave(); }}>{t("session.outcome.close")}<KeyHint keyName="Esc" /></Link>
        </div>
        <p className="text-small text-quiet pointer-coarse:hidden">{t(form === "actionItem" || form === "owner" || form === "position" ? "session.outcome.enter" : "session.outcome.enterText")}</p>
      </Form>
    </AnswerContext.Provider>
  );
}

const hasFiles = (form: HTMLFormElement) => [...new FormData(form).values()].some((value) => value instanceof File && value.size > 0);
