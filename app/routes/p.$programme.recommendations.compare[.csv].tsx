import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportComparison } from "~/history/compare/csv.server";
import { requireMember } from "~/programmes/membership.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return exportComparison(await requireMember(request, params.programme), request);
}
