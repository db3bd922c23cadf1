import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { readQuery } from "~/action-items/list/filters.server";
import { printQuery } from "~/action-items/list/query";
import { openSteps } from "~/action-items/many/ask.server";
import { UndoForm, undoSteps } from "~/action-items/many/undo.server";
import { parseForm, refusedPage } from "~/http.server";
import { refuse } from "~/refusal";

const listOf = (programme: string) => `/p/${programme}/action-items`;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await openSteps(request, params.programme);
  return redirect(listOf(programme.key));
}

/** Takes back what was just done to many action items, as a whole. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, programme } = await openSteps(request, params.programme);
  const form = await parseForm(UndoForm, request);
  if (!form.ok || !form.values.entries.length) throw refusedPage(refuse("invalid", "recommendations.refusal.undoNotLatest"));
  const { undone, kept } = await undoSteps(actor, programme, form.values.entries);
  const list = printQuery(readQuery(new URLSearchParams(form.values.to)).query);
  return redirect(`${listOf(programme.key)}${list}${list === "?" ? "" : "&"}undone=${undone}${kept ? `&kept=${kept}` : ""}`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
