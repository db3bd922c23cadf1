import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Status } from "#db/enums";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import type { Message } from "~/refusal";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { StatusMark } from "~/ui/status-mark";
import { TextField } from "~/ui/text-fields";
import { LONGEST } from "./form-choices";

type Head = { url: string; programme: string; reference: string; title: string; status: Status };
type Shown = { head: Head; bar: Message | null };

/** The form that joins an item to one of another programme. */
export function SeeAlsoPage({ head, bar, answer }: Shown & { answer: Answer | undefined }) {
  const t = useT();
  return (
    <Around head={head} bar={answer ? null : bar} title={t("item.related.addSeeAlso")}>
      <ActForm answer={answer} submit={t("item.related.addSeeAlso")} back={head.url} consequence={<p>{t("item.related.doing", { reference: head.reference })}</p>}
        labelOf={(field) => t(field === "note" ? "item.related.note" : "item.related.other")}>
        <TextField name="other" label={t("item.related.other")} hint={t("item.related.otherHint")} required maxLength={LONGEST.title} autoFocus />
        <TextField name="note" label={t("item.related.note")} hint={t("item.related.noteHint")} maxLength={LONGEST.line} />
      </ActForm>
    </Around>
  );
}

type Other = { programme: string; reference: string; title: string; status: Status };

/** The page that parts two items again. */
export function SeeAlsoRemovalPage({ head, bar, other }: Shown & { other?: Other | undefined }) {
  const t = useT();
  return (
    <Around head={head} bar={bar} title={t("item.related.removeSeeAlso")}>
      {other ? <p className="mb-4 flex flex-wrap items-baseline gap-x-3"><bdi>{other.programme}</bdi><span className="tabular-nums">{other.reference}</span><span className="said" dir="auto">{other.title}</span><StatusMark status={other.status} /></p> : null}
      <Form method="post" className="flex gap-3">
        <Button kind="primary">{t("item.related.removeSeeAlso")}</Button>
        <ButtonLink to={head.url} keyName="Escape">{t("ui.form.cancel")}</ButtonLink>
      </Form>
    </Around>
  );
}

function Around({ head, bar, title, children }: Shown & { title: string; children: ReactNode }) {
  const t = useT();
  const crumbs = [{ to: `/p/${head.programme}/recommendations`, label: t("ui.shell.recommendations") }, { to: head.url, label: head.reference }];
  return (
    <Page title={title} crumbs={crumbs} width="text">
      <p className="mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule pb-3"><span className="said" dir="auto">{head.title}</span><StatusMark status={head.status} /></p>
      {bar ? <Notice tone="attention">{sayMessage(bar, t)}</Notice> : children}
    </Page>
  );
}
