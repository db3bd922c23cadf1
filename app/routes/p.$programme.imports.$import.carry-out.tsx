import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { requireImport } from "~/spreadsheets/import/page/require-import.server";
import { carryOut } from "~/spreadsheets/import/run.server";

/** Begun already, or with conflicts that are still open: the page says how it stands. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { membership, imported, page } = await requireImport(request, params);
  await carryOut(membership, imported);
  return redirect(page);
}

/** There is nothing to see here but the table itself. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return redirect((await requireImport(request, params)).page);
}
