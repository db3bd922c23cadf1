import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportErrors } from "~/spreadsheets/import/errors.server";
import { requireImport } from "~/spreadsheets/import/page/require-import.server";

/** The rows that cannot be carried out, as the same table with a column of reasons. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { membership, imported } = await requireImport(request, params);
  return exportErrors(membership, imported);
}
