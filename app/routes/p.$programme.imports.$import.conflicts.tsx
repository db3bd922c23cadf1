import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { parseForm, refused, refusedPage } from "~/http.server";
import { choose, ChoiceForm } from "~/spreadsheets/import/page/choose-form.server";
import { requireImport } from "~/spreadsheets/import/page/require-import.server";

/** Which counts where both were changed: in one cell, in a column, or everywhere. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { membership, imported, page } = await requireImport(request, params);
  const form = await parseForm(ChoiceForm, request);
  if (!form.ok) {
    if (form.answer.data.typed.stays) return form.answer;
    throw new Response(null, { status: 422 });
  }
  const chosen = await choose(membership, imported, form.values);
  if (form.values.stays) return chosen.ok ? null : refused(chosen);
  if (!chosen.ok) throw refusedPage(chosen);
  return redirect(`${page}?show=CONFLICT`);
}

/** There is nothing to see here but the table itself. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return redirect(`${(await requireImport(request, params)).page}?show=CONFLICT`);
}
