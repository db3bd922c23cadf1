import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MeetingPage } from "~/meetings/meeting-page";
import { mayCommentRecord } from "~/meetings/record/record-rules";
import { commentOnParagraph } from "~/meetings/record/text/comments.server";
import { Prose } from "~/meetings/record/text/prose";
import { anchorOf } from "~/meetings/record/text/record-view";
import { answerWork, doneAt, requireParagraph } from "~/meetings/record/text/require-record.server";
import { CommentForm } from "~/meetings/record/text/text-forms.server";
import { ActForm } from "~/ui/act-form";
import { TextArea } from "~/ui/text-fields";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, back, paragraph } = await requireParagraph(args, mayCommentRecord);
  return { meeting, base, back, number: paragraph.number, texts: Object.entries(paragraph.texts) };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireParagraph(args, mayCommentRecord);
  const form = await parseForm(CommentForm, args.request);
  if (!form.ok) return form.answer;
  return answerWork(await commentOnParagraph(at, at.key, form.values.text), doneAt(at.page, "comment", anchorOf(at.paragraph)), form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.acts.comment");

export default function CommentParagraphRoute() {
  const { meeting, base, back, number, texts } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{number ? t("recordText.comment.title", { number }) : t("recordText.comment.titlePart")}</h2>
      <div className="mb-4 grid max-w-text gap-2 border-s border-rule ps-4">{texts.map(([language, text]) => <Prose key={language} language={language} text={text} />)}</div>
      <ActForm answer={useActionData<typeof action>()} submit={t("recordText.comment.submit")} back={back}>
        <TextArea name="text" label={t("recordText.comment.text")} hint={t("recordText.comment.hint")} rows={4} maxLength={5_000} required autoFocus />
      </ActForm>
    </MeetingPage>
  );
}
