import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { useEffect } from "react";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { keepPage, readOrKeep } from "~/meetings/session/page/keep-last";
import { loadSession } from "~/meetings/session/page/load-session.server";
import { placeAfterOutcome } from "~/meetings/session/page/place-after.server";
import { SessionPage } from "~/meetings/session/page/session-page";
import { takeOutcome } from "~/meetings/session/take-outcome.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadSession(request, params);
}

/** While the server cannot be reached, the page goes on from what it knows. */
export async function clientLoader(args: ClientLoaderFunctionArgs) {
  return readOrKeep(args);
}

/** Records what a plain form sends, and leads back to the point or on to the next; or shows the form again with all that was typed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const at = await requireMeeting(request, params);
  const to = await placeAfterOutcome(request, at);
  const taken = await takeOutcome(request, at);
  return taken.ok ? redirect(to(taken.id)) : data(taken.answer.data, taken.answer.init ?? undefined);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SessionRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useEffect(() => keepPage(page), [page]);
  return <SessionPage data={page} answer={answer && "errors" in answer ? answer : undefined} />;
}
