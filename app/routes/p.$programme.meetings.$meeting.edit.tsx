import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forbidden, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { answerMeeting, wordsOf } from "~/meetings/planning/answer.server";
import { editMeeting, NOTHING_CHANGED } from "~/meetings/planning/edit-meeting.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { MeetingEditForm } from "~/meetings/planning/forms.server";
import { isEditable, mayRun } from "~/meetings/meeting";
import { MeetingFields } from "~/meetings/planning/meeting-fields";
import { MeetingPage } from "~/meetings/meeting-page";
import { hostsFor, typeMeeting } from "~/meetings/planning/meeting-values";
import { typedVersion } from "~/meetings/planning/typed-version";
import { readWhen } from "~/meetings/planning/when";
import { TIME_ZONES } from "~/programmes/time-zones";
import { ActForm } from "~/ui/act-form";
import { Notice } from "~/ui/notice";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const found = await requireMeeting(request, params);
  if (!mayRun(found.actor, found.meeting)) throw forbidden();
  return found;
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, actor, programme, meeting, base } = await open(args);
  const values = typeMeeting(meeting, programme.timeZone, wordsOf(viewer));
  const hosts = hostsFor(actor, programme.sides, meeting.hostSide?.id ?? null);
  return data({ meeting, base, values, hosts, zones: TIME_ZONES, open: isEditable(meeting) }, { status: isEditable(meeting) ? 200 : 409 });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, actor, programme, meeting, base } = await open(args);
  const form = await parseForm(MeetingEditForm, args.request);
  if (!form.ok) return form.answer;
  const read = readWhen(form.values);
  if (!read.ok) return refused(read, form.typed);
  const { version, title, number, place, link, hostSideId } = form.values;
  const result = await editMeeting(actor, { programme, meetingId: meeting.id, version }, { title, number, place, link, hostSideId, when: read.when });
  if (result.ok || result.message.key === NOTHING_CHANGED) return redirect(`${base}${result.ok ? "?done=edit" : ""}`);
  return answerMeeting(result, form.typed, { viewer, programme, meetingId: meeting.id, whole: true });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "meetings.edit.title", { title: data?.meeting.title ?? "" });

export default function EditMeetingRoute() {
  const { meeting, base, values, hosts, zones, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      {open || answer ? (
        <ActForm answer={answer} conflict={answer && "conflict" in answer ? answer.conflict : null} version={typedVersion(answer, meeting.version)}
          submit={t("meetings.edit.submit")} back={base} consequence={t("meetings.edit.consequence")}>
          <MeetingFields values={values} hosts={hosts} zones={zones} />
        </ActForm>
      ) : <Notice tone="attention">{t("meetings.refusal.settled")}</Notice>}
    </MeetingPage>
  );
}
