import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayRun } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { circulateRecord } from "~/meetings/record/text/circulate-record.server";
import { readRecordPage } from "~/meetings/record/text/read-record-page.server";
import { answerWork, doneAt, requireWork } from "~/meetings/record/text/require-record.server";
import { ActForm } from "~/ui/act-form";

export async function loader(args: LoaderFunctionArgs) {
  const at = await requireWork(args, mayRun);
  const { counts, openComments } = await readRecordPage(at, 1);
  return { meeting: at.meeting, base: at.base, counts, comments: openComments.length };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireWork(args, mayRun);
  return answerWork(await circulateRecord(at), doneAt(at.page, "circulate"));
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.circulate.title");

export default function CirculateRecordRoute() {
  const { meeting, base, counts, comments } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("recordText.circulate.title")}</h2>
      <ActForm answer={given && "errors" in given ? given : null} submit={t("recordText.circulate.submit")} back={`${base}/record`} consequence={t("recordText.circulate.consequence")}>
        <p>{t("recordText.circulate.agreed", { agreed: counts.agreed, all: counts.all })}</p>
        {comments ? <p>{t("recordText.circulate.comments", { count: comments })}</p> : null}
      </ActForm>
    </MeetingPage>
  );
}
