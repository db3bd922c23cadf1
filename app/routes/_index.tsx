import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { countMyWork, findPlaces } from "~/people/my-work.server";
import { requireViewer } from "~/viewer.server";

/** To one's work where there is any, else to the list of the one programme one is in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const places = await findPlaces(viewer);
  const [only] = places;
  if (!only && viewer.isAdministrator) return redirect("/admin");
  const idle = only && places.length === 1 && !(await countMyWork(places));
  return redirect(idle ? `/p/${only.programme.key}/recommendations` : "/me");
}

/** Every answer leads elsewhere; what fails on the way is told by a page. */
export default function Entrance() {
  return null;
}
