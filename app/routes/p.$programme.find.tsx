import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/programmes/membership.server";
import { findFew } from "~/recommendations/list/find.server";

/** Recommendations for the window of commands, as JSON. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const found = await findFew(membership, new URL(request.url).searchParams.get("q") ?? "");
  return Response.json(found, { headers: { "Cache-Control": "private, no-store" } });
}
