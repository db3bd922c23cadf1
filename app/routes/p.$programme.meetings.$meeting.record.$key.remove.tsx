import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MeetingPage } from "~/meetings/meeting-page";
import { mayOrderRecord } from "~/meetings/record/record-rules";
import { removeParagraph } from "~/meetings/record/text/order-paragraphs.server";
import { Prose } from "~/meetings/record/text/prose";
import { answerWork, requireParagraph } from "~/meetings/record/text/require-record.server";
import { ActForm } from "~/ui/act-form";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, back, paragraph } = await requireParagraph(args, mayOrderRecord);
  return { meeting, base, back, texts: Object.entries(paragraph.texts) };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireParagraph(args, mayOrderRecord);
  return answerWork(await removeParagraph(at, at.key), `${at.page}?done=remove&paragraph=${at.key}`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.remove.title");

export default function RemoveParagraphRoute() {
  const { meeting, base, back, texts } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("recordText.remove.title")}</h2>
      <div className="mb-4 grid max-w-text gap-2 border-s border-rule ps-4">{texts.map(([language, text]) => <Prose key={language} language={language} text={text} />)}</div>
      <ActForm answer={given && "errors" in given ? given : null} submit={t("recordText.remove.submit")} back={back} danger consequence={t("recordText.remove.consequence")} />
    </MeetingPage>
  );
}
