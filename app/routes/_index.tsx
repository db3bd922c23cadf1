import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { countMyWork, findPlaces } from "~/people/my-work.server";
import { requireViewer } from "~/viewer.server";

/** To one's work where there is any, else to the list of the programme that was asked for, or of the only one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const places = await findPlaces(viewer);
  if (!places.length && viewer.isAdministrator) return redirect("/admin");
  const asked = new URL(request.url).searchParams.get("programme");
  const place = places.length === 1 ? places[0] : places.find(({ programme }) => programme.key === asked);
  const idle = place && !(await countMyWork(places));
  return redirect(idle ? `/p/${place.programme.key}/recommendations` : "/me");
}

/** Every answer leads elsewhere; what fails on the way is told by a page. */
export default function Entrance() {
  return null;
}
