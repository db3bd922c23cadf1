import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/programmes/membership.server";
import { answerCounts } from "~/recommendations/views/rail.server";

/** How many items each saved view beside the list finds: asked after the page where it did not come with it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return answerCounts(await requireMember(request, params.programme), request);
}
