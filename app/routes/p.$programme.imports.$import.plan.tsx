import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requireImport } from "~/spreadsheets/import/page/require-import.server";
import { askForPlan } from "~/spreadsheets/import/plan.server";

/** Begun already, or with questions that are still open: the page says how it stands. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { membership, imported, page } = await requireImport(request, params);
  await askForPlan(membership, imported);
  return redirect(page);
}

/** There is nothing to see here but the table itself. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return redirect((await requireImport(request, params)).page);
}
