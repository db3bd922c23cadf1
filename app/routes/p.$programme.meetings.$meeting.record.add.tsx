import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MeetingPage } from "~/meetings/meeting-page";
import { composeRecord } from "~/meetings/record/compose-record.server";
import { mayOrderRecord } from "~/meetings/record/record-rules";
import { addParagraph, readUnder } from "~/meetings/record/text/order-paragraphs.server";
import { answerWork, doneAt, requireWork } from "~/meetings/record/text/require-record.server";
import { addForm, textsOf } from "~/meetings/record/text/text-forms.server";
import { ParagraphTexts } from "~/meetings/record/text/text-fields";
import { ActForm } from "~/ui/act-form";

/** Where the address asks for it: after a paragraph, or at the end of a point or part. */
async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requireWork(args, mayOrderRecord);
  const asked = new URL(args.request.url).searchParams;
  const [record, after, wanted] = [await composeRecord(at.meeting), asked.get("after"), readUnder(asked.get("under") ?? "OPENING")];
  const section = record.parts.find(({ part, entryId, paragraphs }) => (after ? paragraphs.some(({ key }) => key === after) : wanted && ("part" in wanted ? part === wanted.part : entryId === wanted.entryId)));
  const under = section && (section.part ? { part: section.part } : section.entryId === null ? null : { entryId: section.entryId });
  if (!section || !under) throw notFound();
  return { ...at, languages: record.languages, section, under, after };
}

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, page, languages, section: { part, entryId, number, title } } = await open(args);
  return { meeting, base, languages, part, number, title, back: `${page}#s-${part ?? entryId}` };
}

export async function action(args: ActionFunctionArgs) {
  const at = await open(args);
  const form = await parseForm(addForm(at.languages), args.request);
  if (!form.ok) return form.answer;
  if (form.values.preview) return data({ errors: {}, message: null, typed: form.typed, previewed: true }, { status: 200 });
  return answerWork(await addParagraph(at, at.under, at.after, textsOf(at.languages, form.values)), doneAt(at.page, "add", `s-${at.section.part ?? at.section.entryId}`), form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.add.title");

export default function AddParagraphRoute() {
  const { meeting, base, languages, part, number, title, back } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const t = useT();
  const answer = given && "errors" in given ? given : null;
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("recordText.add.title")}</h2>
      <ActForm wide answer={answer} submit={t("recordText.add.submit")} back={back} consequence={<bdi>{part ? t(`recordText.add.part.${part}`) : t("recordText.add.to", { number, title })}</bdi>}>
        <ParagraphTexts languages={languages} texts={{}} hint={t("recordText.edit.hintFree")} answer={answer} previewed={Boolean(answer && "previewed" in answer)} />
      </ActForm>
    </MeetingPage>
  );
}
