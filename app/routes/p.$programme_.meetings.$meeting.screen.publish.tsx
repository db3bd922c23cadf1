import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { id, optional } from "~/form-fields.server";
import { forbidden, parseForm, refused } from "~/http.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayRun } from "~/meetings/meeting";
import { answersJson, placeAfter, sendJson } from "~/meetings/session/answer-sender.server";
import { publishPoint } from "~/meetings/session/screen/publish.server";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requireMeeting(request, params);
  if (!mayRun(at.actor, at.meeting)) throw forbidden();
  return at;
}

export async function loader(args: LoaderFunctionArgs) {
  const { base } = await open(args);
  return redirect(`${base}/session`);
}

/** Shows the room a point with what is recorded of it, or the agenda alone. */
export async function action(args: ActionFunctionArgs) {
  const { actor, programme, meeting, base } = await open(args);
  const [asks, to] = [answersJson(args.request), await placeAfter(args.request, base)];
  const form = await parseForm(z.object({ entry: optional(id) }), args.request);
  if (!form.ok) return asks ? sendJson(form.answer.data, 422) : redirect(to);
  const done = await publishPoint({ actor, programmeId: programme.id, meetingId: meeting.id }, form.values.entry);
  if (asks) return done.ok ? sendJson(done, 200) : sendJson(refused(done).data, 422);
  return redirect(to);
}
