import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forbidden, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayRun } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { addAddendum } from "~/meetings/record/signing/add-addendum.server";
import { AddendumForm } from "~/meetings/record/signing/addendum-form";
import { addendumForm, textsOf } from "~/meetings/record/signing/addendum-form.server";
import { readConcluded } from "~/meetings/record/signing/read-file.server";
import { Notice } from "~/ui/notice";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requireMeeting(request, params);
  if (!mayRun(at.actor, at.meeting)) throw forbidden();
  const file = await readConcluded(at.meeting.id);
  return { ...at, languages: file?.record.languages ?? [], next: file ? file.addenda.length + 1 : null };
}

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, languages, next } = await open(args);
  return data({ meeting, base, languages, next }, { status: next ? 200 : 409 });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, programme, meeting, base, languages } = await open(args);
  const form = await parseForm(addendumForm(languages), args.request);
  if (!form.ok) return form.answer;
  const { paragraph, reason } = form.values;
  const done = await addAddendum(actor, programme, meeting.id, { paragraph, reason, texts: textsOf(languages, form.values) });
  return done.ok ? redirect(`${base}/record?done=addendum#addendum-${done.value.number}`) : refused(done, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "signing.addenda.new");

export default function NewAddendumRoute() {
  const { meeting, base, languages, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("signing.addenda.new")}</h2>
      {next ? <AddendumForm base={base} number={next} languages={languages} answer={answer} /> : <Notice tone="attention">{t("signing.refusal.notConcluded")}</Notice>}
    </MeetingPage>
  );
}
