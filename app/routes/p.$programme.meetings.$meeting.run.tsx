import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { forbidden, parseForm, refusedPage } from "~/http.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayRun } from "~/meetings/meeting";
import { answersJson, sendJson } from "~/meetings/session/answer-sender.server";
import { RUN_MOVES, runMeeting } from "~/meetings/session/run-meeting.server";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requireMeeting(request, params);
  if (!mayRun(at.actor, at.meeting)) throw forbidden();
  return at;
}

export async function loader(args: LoaderFunctionArgs) {
  const { base } = await open(args);
  return redirect(`${base}/session`);
}

/** Opens, adjourns or closes the session. */
export async function action(args: ActionFunctionArgs) {
  const { actor, programme, meeting, base } = await open(args);
  const form = await parseForm(z.object({ act: z.enum(RUN_MOVES) }), args.request);
  if (!form.ok) return form.answer;
  const done = await runMeeting(actor, programme, meeting.id, form.values.act);
  if (answersJson(args.request)) return sendJson(done, done.ok ? 200 : 409);
  if (!done.ok) throw refusedPage(done);
  return redirect(`${base}/session?done=${form.values.act}`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
