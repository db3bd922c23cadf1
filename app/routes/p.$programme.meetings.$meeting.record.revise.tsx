import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayRun } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { reviseRecord } from "~/meetings/record/text/circulate-record.server";
import { answerWork, doneAt, requireWork } from "~/meetings/record/text/require-record.server";
import { ReviseForm } from "~/meetings/record/text/text-forms.server";
import { ActForm } from "~/ui/act-form";
import { TextArea } from "~/ui/text-fields";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base } = await requireWork(args, mayRun);
  return { meeting, base };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireWork(args, mayRun);
  const form = await parseForm(ReviseForm, args.request);
  if (!form.ok) return form.answer;
  return answerWork(await reviseRecord(at, form.values.note), doneAt(at.page, "revise"), form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.revise.title");

export default function ReviseRecordRoute() {
  const { meeting, base } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("recordText.revise.title")}</h2>
      <ActForm answer={useActionData<typeof action>()} submit={t("recordText.revise.submit")} back={`${base}/record`} consequence={t("recordText.revise.consequence")}>
        <TextArea name="note" label={t("recordText.revise.note")} rows={2} maxLength={2_000} autoFocus />
      </ActForm>
    </MeetingPage>
  );
}
