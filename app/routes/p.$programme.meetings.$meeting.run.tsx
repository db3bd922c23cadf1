import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forbidden, parseForm, refusedPage } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayRun } from "~/meetings/meeting";
import { answersJson, sendJson } from "~/meetings/session/answer-sender.server";
import { countUntouched } from "~/meetings/session/count-untouched.server";
import { ClosePage } from "~/meetings/session/page/close-page";
import { RUN_MOVES, runMeeting, runMoves } from "~/meetings/session/run-meeting.server";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requireMeeting(request, params);
  if (!mayRun(at.actor, at.meeting)) throw forbidden();
  return at;
}

/** Closing is asked once more; whatever else this address is opened for leads to the session. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, meeting, base } = await open(args);
  const closes = new URL(args.request.url).searchParams.get("act") === "close" && runMoves(actor, meeting).includes("close");
  if (!closes) throw redirect(`${base}/session`);
  return { base, title: meeting.title, untouched: await countUntouched(meeting.id) };
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

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "session.run.close");

export default function CloseSession() {
  return <ClosePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
