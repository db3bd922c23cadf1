import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { optionalText } from "~/form-fields.server";
import { forbidden, notFound, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { findOutcomes } from "~/meetings/session/find-outcomes.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayRun } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { answersJson, sendJson } from "~/meetings/session/answer-sender.server";
import { takeBackOutcome } from "~/meetings/session/take-back.server";
import { ActForm } from "~/ui/act-form";
import { TextArea } from "~/ui/text-fields";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requireMeeting(request, params);
  if (!at.actor.roles.includes("SECRETARY")) throw forbidden();
  const outcome = (await findOutcomes(at.meeting.id, at.actor)).find(({ id }) => id === params.id);
  if (!outcome) throw notFound();
  if (outcome.by.personId !== at.actor.personId && !mayRun(at.actor, at.meeting)) throw forbidden();
  return { ...at, outcome };
}

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, outcome } = await open(args);
  return { meeting, base, outcome: { kind: outcome.kind, text: outcome.text, entryId: outcome.entryId } };
}

const Form = z.object({ note: optionalText(2_000) });

export async function action(args: ActionFunctionArgs) {
  const { actor, programme, meeting, base, outcome } = await open(args);
  const form = await parseForm(Form, args.request);
  if (!form.ok) return form.answer;
  const done = await takeBackOutcome({ actor, programme, meetingId: meeting.id, id: outcome.id, note: form.values.note });
  if (answersJson(args.request)) return done.ok ? sendJson(done, 200) : sendJson(refused(done, form.typed).data, 422);
  return done.ok ? redirect(`${base}/session?entry=${outcome.entryId}`) : refused(done, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "outcomes.takeBack.title");

export default function TakeBackRoute() {
  const { meeting, base, outcome } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const answer = given && "errors" in given ? given : undefined;
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("outcomes.takeBack.title")}</h2>
      <blockquote dir="auto" className="said mb-4 max-w-text border-s border-rule ps-4">{outcome.text || t(`outcomes.kind.${outcome.kind}`)}</blockquote>
      <ActForm answer={answer} submit={t("outcomes.takeBack.submit")} back={`${base}/session?entry=${outcome.entryId}`} consequence={t("outcomes.takeBack.consequence")}>
        <TextArea name="note" label={t("outcomes.takeBack.note")} hint={t("outcomes.takeBack.hint")} rows={2} maxLength={2_000} />
      </ActForm>
    </MeetingPage>
  );
}
