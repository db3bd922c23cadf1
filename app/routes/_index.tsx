import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { listPlaces } from "~/programmes/membership.server";
import { requireViewer } from "~/viewer.server";

/** To one's work; the programme that was asked for, where one is in several, is in view there. Who is in none and administers goes to administration. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const places = listPlaces(viewer);
  if (!places.length && viewer.isAdministrator) return redirect("/admin");
  const asked = places.length > 1 ? places.find(({ programme }) => programme.key === new URL(request.url).searchParams.get("programme")) : null;
  return redirect(asked ? `/me#${asked.programme.key}` : "/me");
}

/** Every answer leads elsewhere; what fails on the way is told by a page. */
export default function Entrance() {
  return null;
}
