import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/programmes/membership.server";
import { exportList } from "~/recommendations/list/csv.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  return exportList(membership, new URL(request.url).searchParams);
}
