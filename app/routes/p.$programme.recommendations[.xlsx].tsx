import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/programmes/membership.server";
import { exportWorkbook } from "~/spreadsheets/export/workbook.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  return exportWorkbook(membership, new URL(request.url).searchParams);
}
