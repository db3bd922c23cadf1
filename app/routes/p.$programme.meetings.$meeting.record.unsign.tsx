import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MeetingPage } from "~/meetings/meeting-page";
import { findHindrance, requireSigner } from "~/meetings/record/signing/open-signing.server";
import { UnsignForm } from "~/meetings/record/signing/sign-form.server";
import { unsignRecord } from "~/meetings/record/signing/unsign-record.server";
import { ActForm } from "~/ui/act-form";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-fields";

export async function loader(args: LoaderFunctionArgs) {
  const at = await requireSigner(args);
  const possible = findHindrance(at) === "signed";
  return data({ meeting: at.meeting, base: at.base, side: at.side, possible }, { status: possible ? 200 : 409 });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, programme, meeting, base } = await requireSigner(args);
  const form = await parseForm(UnsignForm, args.request);
  if (!form.ok) return form.answer;
  const done = await unsignRecord(actor, programme, meeting.id, form.values.note);
  return done.ok ? redirect(`${base}/record?done=unsign`) : refused(done, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "signing.unsign.title");

export default function UnsignRecordRoute() {
  const { meeting, base, side, possible } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("signing.unsign.title")}</h2>
      {possible || answer ? (
        <ActForm answer={answer} submit={t("signing.unsign.submit")} back={`${base}/record`} consequence={t("signing.unsign.consequence", { side: side.name })}>
          <TextArea name="note" label={t("signing.unsign.note")} rows={2} maxLength={2_000} autoFocus />
        </ActForm>
      ) : <Notice tone="attention">{t("signing.refusal.notSigned")}</Notice>}
    </MeetingPage>
  );
}
