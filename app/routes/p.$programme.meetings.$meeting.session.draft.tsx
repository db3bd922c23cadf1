import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { takeDraft } from "~/meetings/session/live/draft-form.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { base } = await requireMeeting(request, params);
  return redirect(`${base}/session`);
}

/** Keeps what is being typed of a point, for the page that sends it by itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  return takeDraft(request, params);
}
