import { Form, useNavigation } from "@remix-run/react";
import { Fragment, useRef, type KeyboardEvent } from "react";
import { useT } from "~/locales/use-t";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { HiddenVersion } from "~/ui/act-form";
import { AnswerContext, type Answer } from "~/ui/answer";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/choice-fields";
import { ErrorSummary } from "~/ui/error-summary";
import { TextArea, TextField } from "~/ui/text-fields";
import { Restored, useDraft } from "~/ui/use-draft";
import { actAddress } from "./address";
import type { CandidatePageData } from "./read-review.server";
import { RepeatList, SameField } from "./same-field";
import { SplitFold } from "./split-fold";

const KINDS = ["RECOMMENDATION", "COMMITMENT", "DECISION", "TARGET"] as const;

type Props = { data: CandidatePageData; answer: Answer | null | undefined; /** Somebody decided meanwhile: what was typed stays in view, and nothing more can be sent. */ late: boolean };

/** Everything a candidate becomes an item with, and what may be decided on it; each button has its own address. */
export function CandidateForm({ data, answer, late }: Props) {
  const t = useT();
  const { head, candidate, next, sectors, sides, breaks, repeats } = data;
  const { form, restored, discard } = useDraft(Boolean(answer));
  const busy = useNavigation().state === "submitting";
  const caret = useRef<HTMLInputElement>(null);
  const to = (act: string) => actAddress(head, candidate.id, act);
  const noteCaret = () => {
    const wording = form.current?.elements.namedItem("wording");
    if (caret.current && wording instanceof HTMLTextAreaElement) caret.current.value = String(wording.selectionStart);
  };
  return (
    <AnswerContext.Provider value={answer}>
      <Form ref={form} method="post" action={to("accept")} noValidate className="grid content-start gap-4" aria-busy={busy || undefined} onKeyDown={sendByKey} onSubmit={(event) => (busy ? event.preventDefault() : undefined)} data-candidate={candidate.id}>
        <ErrorSummary answer={answer} labelOf={(name) => (name === "item" ? t("candidates.same.label") : null)} />
        <Restored at={restored} discard={discard} />
        <HiddenVersion key={answer ? "answered" : "loaded"} value={candidate.version} />
        <input ref={caret} type="hidden" name="caret" defaultValue="" />
        {next ? <Fragment key={next.id}><HiddenVersion name="next" value={next.id} /><HiddenVersion name="nextVersion" value={next.version} /></Fragment> : null}
        <RepeatList repeats={repeats} head={head} action={to("same-as")} late={late} />
        <TextArea name="title" label={t("candidates.fields.title")} required rows={2} maxLength={LONGEST.title} defaultValue={candidate.title} keyName="e" />
        <TextArea name="wording" label={t("candidates.fields.wording")} hint={t("candidates.fields.wordingHint")} rows={6} maxLength={LONGEST.wording} defaultValue={candidate.wording} keyName="w" />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField name="kind" label={t("candidates.fields.kind")} empty={null} defaultValue={candidate.kind} choices={KINDS.map((value) => ({ value, label: t(`item.kinds.${value}`) }))} />
          <SelectField name="sector" label={t("candidates.fields.sector")} defaultValue={candidate.sectorId === null ? "" : String(candidate.sectorId)} choices={sectors} keyName="s" />
        </div>
        {sides.map(({ code, name, own, choices }, index) => (
          <SelectField key={code} name={`lead-${code}`} label={t(own ? "candidates.fields.lead" : "candidates.fields.suggested", { side: name })} choices={choices}
            defaultValue={candidate.leads[code] === undefined ? "" : String(candidate.leads[code])} keyName={index ? undefined : "o"} />
        ))}
        <TextField name="deadline" label={t("candidates.fields.deadline")} hint={sayDeadlineHint()} maxLength={LONGEST.line} defaultValue={candidate.deadlineSaid} keyName="d" />
        {late ? null : (
          <div data-screen="" className="bottom-0 z-10 -mx-1 lg:sticky grid gap-2 border-t border-edge bg-paper px-1 pt-3 pb-1">
            <div className="flex flex-wrap items-center gap-2">
              <Button kind="primary" keyName="y" aria-disabled={busy || undefined}>{t("candidates.acts.accept")}</Button>
              <Button keyName="x" formAction={to("reject")}>{t("candidates.acts.reject")}</Button>
              {next ? <Button keyName="m" formAction={to("merge")} title={next.title}>{t("candidates.acts.merge")}</Button> : null}
              <Button keyName="c" formAction={to("split")} onClick={noteCaret} className="button noscript:hidden">{t("candidates.acts.split")}</Button>
              <Button kind="quiet" formAction={to("edit")}>{t("candidates.acts.save")}</Button>
            </div>
          </div>
        )}
        {late ? null : <SameField action={to("same-as")} />}
        {late ? null : <SplitFold breaks={breaks} action={to("split")} />}
        {late ? null : <TextField name="reason" label={t("candidates.fields.reason")} hint={t("candidates.fields.reasonHint")} maxLength={LONGEST.line} />}
      </Form>
    </AnswerContext.Provider>
  );

  function sayDeadlineHint() {
    if (!candidate.deadlineSaid) return t("candidates.fields.deadlineHint");
    return candidate.meaning ? t("candidates.fields.deadlineMeans", { meaning: candidate.meaning }) : t("candidates.fields.deadlineUnread");
  }
}

/** Ctrl+Enter or ⌘Enter accepts from any field. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
