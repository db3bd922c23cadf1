import { Form, useNavigation } from "@remix-run/react";
import type { KeyboardEvent, ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "./link";
import { AnswerContext, type Answer, type ConflictFields } from "./answer";
import { Conflict } from "./conflict";
import { ErrorSummary, type LabelOf } from "./error-summary";
import { Restored, useDraft } from "./use-draft";

type ActFormProps = {
  /** What will happen when it is sent, in one or two sentences: said before the fields. */
  consequence?: ReactNode;
  answer?: Answer | null;
  /** What somebody else saved meanwhile, beside what is being sent. */
  conflict?: ConflictFields | null;
  /** The version of what is changed, as the page was loaded. */
  version?: number;
  /** The verb on the one primary button. */
  submit: string;
  /** Where Cancel goes. */
  back?: string;
  files?: boolean;
  danger?: boolean;
  action?: string;
  reloadDocument?: boolean;
  /** What its fields are called, for the summary of what was refused. */
  labelOf?: LabelOf;
  /** As wide as its page: for texts beside each other. */
  wide?: boolean;
  children?: ReactNode;
};

/** The form of one act: what will happen, what was refused, the fields, one button. */
export function ActForm({ consequence, answer, conflict, version, submit, back, files, danger, action, reloadDocument, labelOf, wide, children }: ActFormProps) {
  const t = useT();
  const busy = useNavigation().state === "submitting";
  const { form, restored, discard } = useDraft(Boolean(answer));
  return (
    <AnswerContext.Provider value={answer}>
      <Form ref={form} method="post" action={action} encType={files ? "multipart/form-data" : undefined} reloadDocument={reloadDocument} noValidate
        className={`grid content-start gap-5 ${wide ? "" : "max-w-text"}`} onKeyDown={sendByKey} aria-busy={busy || undefined}>
        <ErrorSummary answer={answer} labelOf={labelOf} />
        <Conflict conflict={conflict} />
        <Restored at={restored} discard={discard} />
        {consequence ? <Consequence>{consequence}</Consequence> : null}
        {version === undefined ? null : <HiddenVersion key={conflict?.version ?? "loaded"} value={conflict?.version ?? version} />}
        {children}
        <div className="flex flex-wrap items-center gap-3 border-t border-rule pt-4">
          <button className="button" data-kind={danger ? "danger" : "primary"} aria-disabled={busy || undefined}>{busy ? t("ui.form.sending") : submit}</button>
          {back ? <Link to={back} className="button" data-kind="quiet" data-key="Escape" onClick={discard}>{t("ui.form.cancel")}</Link> : null}
        </div>
      </Form>
    </AnswerContext.Provider>
  );
}

/** Ctrl+Enter or ⌘Enter sends from any field, a text of several lines included. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** What will happen, before it is asked for. */
export function Consequence({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <section aria-label={t("ui.form.willHappen")} className="border-s-4 border-accent bg-accent-wash px-4 py-3">{children}</section>
  );
}

/**
 * The version the page was loaded with, whatever is fetched behind it afterwards; the server checks it again. A text, so that a draft that is put
 * back goes by the version it was written on.
 */
export function HiddenVersion({ value, name = "version" }: { value: number; name?: string }) {
  return <input type="text" hidden readOnly name={name} defaultValue={value} />;
}
