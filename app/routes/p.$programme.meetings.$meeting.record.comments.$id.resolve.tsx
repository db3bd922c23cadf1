import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, numberParam, parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MeetingPage } from "~/meetings/meeting-page";
import { mayCommentRecord } from "~/meetings/record/record-rules";
import { findComments, resolveComment } from "~/meetings/record/text/comments.server";
import { answerWork, doneAt, requireWork } from "~/meetings/record/text/require-record.server";
import { ResolveForm } from "~/meetings/record/text/text-forms.server";
import { ActForm } from "~/ui/act-form";
import { TextArea } from "~/ui/text-fields";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requireWork(args, mayCommentRecord);
  const number = numberParam(args.params.id);
  const comment = (await findComments(at.meeting.id)).find(({ id }) => id === number);
  if (!comment) throw notFound();
  return { ...at, comment };
}

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, page, comment } = await open(args);
  return { meeting, base, back: `${page}#comment-${comment.id}`, text: comment.text };
}

export async function action(args: ActionFunctionArgs) {
  const at = await open(args);
  const form = await parseForm(ResolveForm, args.request);
  if (!form.ok) return form.answer;
  return answerWork(await resolveComment(at, at.comment.id, form.values.resolution), doneAt(at.page, "resolve", `comment-${at.comment.id}`), form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.resolve.title");

export default function ResolveCommentRoute() {
  const { meeting, base, back, text } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("recordText.resolve.title")}</h2>
      <blockquote dir="auto" className="mb-4 max-w-text border-s border-rule ps-4 whitespace-pre-line">{text}</blockquote>
      <ActForm answer={useActionData<typeof action>()} submit={t("recordText.resolve.submit")} back={back}>
        <TextArea name="resolution" label={t("recordText.resolve.resolution")} rows={3} maxLength={5_000} required autoFocus />
      </ActForm>
    </MeetingPage>
  );
}
