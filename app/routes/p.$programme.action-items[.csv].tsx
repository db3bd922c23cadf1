import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportSteps } from "~/action-items/list/csv.server";
import { requireMember } from "~/programmes/membership.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  return exportSteps(membership, new URL(request.url).searchParams);
}
