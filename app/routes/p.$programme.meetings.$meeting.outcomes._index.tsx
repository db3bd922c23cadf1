import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { answersJson, placeAfter, sendJson } from "~/meetings/session/answer-sender.server";
import { takeOutcome } from "~/meetings/session/take-outcome.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { base } = await requireMeeting(request, params);
  return redirect(`${base}/session`);
}

/** Records one outcome: for the page that sends by itself as JSON, for a plain form with a way back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const at = await requireMeeting(request, params);
  const asks = answersJson(request);
  const to = asks ? null : await placeAfter(request, at.base);
  const taken = await takeOutcome(request, at);
  if (asks) return taken.ok ? sendJson(taken, 200) : sendJson(taken.answer.data, taken.answer.init?.status ?? 422);
  return taken.ok ? redirect(to ?? `${at.base}/session`) : new Response(null, { status: taken.answer.init?.status ?? 422 });
}
