import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { wordsFor } from "~/history/reader.server";
import { listWords } from "~/history/value-words";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MeetingPage } from "~/meetings/meeting-page";
import { mayWordRecord } from "~/meetings/record/record-rules";
import { conflictOf } from "~/meetings/record/text/conflict.server";
import { editParagraph } from "~/meetings/record/text/edit-paragraph.server";
import { anchorOf } from "~/meetings/record/text/record-view";
import { answerWork, doneAt, requireParagraph } from "~/meetings/record/text/require-record.server";
import { editForm, textsOf } from "~/meetings/record/text/text-forms.server";
import { ParagraphTexts } from "~/meetings/record/text/text-fields";
import { ActForm } from "~/ui/act-form";

export async function loader(args: LoaderFunctionArgs) {
  const at = await requireParagraph(args, mayWordRecord);
  const { meeting, base, paragraph, record, held, back } = at;
  const agreed = record.sides.filter(({ code }) => paragraph.agreedBy.includes(code)).map(({ name }) => name);
  return {
    meeting, base, back, languages: record.languages, number: paragraph.number, texts: paragraph.texts, version: held.version, free: held.outcomeId === null,
    clears: listWords(agreed, wordsFor(at, args.request).intl),
  };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireParagraph(args, mayWordRecord);
  const form = await parseForm(editForm(at.record.languages), args.request);
  if (!form.ok) return form.answer;
  const { version, preview } = form.values;
  const texts = textsOf(at.record.languages, form.values);
  if (preview) return data({ errors: {}, message: null, typed: form.typed, previewed: true }, { status: 200 });
  const done = await editParagraph(at, at.key, version, texts);
  if (!done.ok && done.reason === "stale") return conflictOf(done, at, texts, form.typed, wordsFor(at, args.request));
  return answerWork(done, doneAt(at.page, "edit", anchorOf(at.paragraph)), form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.acts.edit");

export default function EditParagraphRoute() {
  const { meeting, base, back, number, clears, free, version, languages, texts } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const t = useT();
  const answer = given && "errors" in given ? given : null;
  const previewed = Boolean(answer && "previewed" in answer);
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{number ? t("recordText.edit.title", { number }) : t("recordText.edit.titlePart")}</h2>
      <ActForm wide answer={answer} conflict={answer && "conflict" in answer ? answer.conflict : null} version={version} submit={t("recordText.edit.submit")} back={back}
        consequence={<>{t("recordText.edit.consequence")}{clears ? <> <strong>{t("recordText.edit.clears", { sides: clears })}</strong></> : null}</>}>
        <ParagraphTexts languages={languages} texts={texts} hint={t(free ? "recordText.edit.hintFree" : "recordText.edit.hint")} answer={answer} previewed={previewed} />
      </ActForm>
    </MeetingPage>
  );
}
