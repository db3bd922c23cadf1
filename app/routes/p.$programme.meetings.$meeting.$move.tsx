import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forbidden, notFound, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { answerMeeting, wordsOf } from "~/meetings/planning/answer.server";
import { moveMeeting } from "~/meetings/planning/edit-meeting.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { MOVE_FORMS } from "~/meetings/planning/forms.server";
import { mayRun } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { typeWhen } from "~/meetings/planning/meeting-values";
import { isPageMove, pageMoves } from "~/meetings/planning/page-moves";
import { typedVersion } from "~/meetings/planning/typed-version";
import { readWhen } from "~/meetings/planning/when";
import { WhenFields } from "~/meetings/planning/when-fields";
import { TIME_ZONES } from "~/programmes/time-zones";
import { ActForm } from "~/ui/act-form";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-fields";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const found = await requireMeeting(request, params);
  if (!isPageMove(params.move)) throw notFound();
  if (!mayRun(found.actor, found.meeting)) throw forbidden();
  return { ...found, move: params.move, possible: pageMoves(found.actor, found.meeting).includes(params.move) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, programme, meeting, base, move, possible } = await open(args);
  const when = move === "replan" ? typeWhen(meeting, programme.timeZone, wordsOf(viewer)) : null;
  return data({ meeting, base, move, possible, when, zones: when ? TIME_ZONES : [] }, { status: possible ? 200 : 409 });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, actor, programme, meeting, base, move } = await open(args);
  const form = await parseForm(MOVE_FORMS[move], args.request);
  if (!form.ok) return form.answer;
  const read = form.values.when ? readWhen(form.values.when) : null;
  if (read && !read.ok) return refused(read, form.typed);
  const { version, note } = form.values;
  const result = await moveMeeting(actor, { programme, meetingId: meeting.id, version }, move, note, read?.when);
  if (result.ok) return redirect(`${base}?done=${move}`);
  return answerMeeting(result, form.typed, { viewer, programme, meetingId: meeting.id, whole: false });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, data ? `meetings.moves.${data.move}.title` : "meetings.title", { title: data?.meeting.title ?? "" });

export default function MoveMeetingRoute() {
  const { meeting, base, move, possible, when, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t(`meetings.moves.${move}.name`)}</h2>
      {possible || answer ? (
        <ActForm answer={answer} conflict={answer && "conflict" in answer ? answer.conflict : null} version={typedVersion(answer, meeting.version)}
          submit={t(`meetings.moves.${move}.submit`)} back={base} danger={move === "cancel"} consequence={t(`meetings.moves.${move}.consequence`)}>
          {when ? <WhenFields when={when} zones={zones} autoFocus /> : null}
          <TextArea name="note" label={t("meetings.moves.note")} maxLength={2_000} rows={3} required={move === "cancel"} autoFocus={!when} />
        </ActForm>
      ) : <Notice tone="attention">{t("meetings.refusal.notNow")}</Notice>}
    </MeetingPage>
  );
}
