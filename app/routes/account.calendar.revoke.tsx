import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { revokeFeeds } from "~/people/calendar-feed.server";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return redirect("/account/calendar");
}

export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(request);
  await revokeFeeds(personId);
  return redirect("/account/calendar?revoked=1");
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
