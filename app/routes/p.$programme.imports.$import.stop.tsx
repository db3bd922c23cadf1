import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requireImport } from "~/spreadsheets/import/page/require-import.server";
import { stop } from "~/spreadsheets/import/run.server";

/** Over already, or stopped from another window: the page says what became of it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { membership, imported, page } = await requireImport(request, params);
  await stop(membership, imported);
  return redirect(page);
}

/** There is nothing to see here but the table itself. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return redirect((await requireImport(request, params)).page);
}
