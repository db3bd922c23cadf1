import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { numberParam, parseForm, refusedPage } from "~/http.server";
import { requireMember } from "~/programmes/membership.server";
import { findManaged, moveView } from "~/recommendations/views/change.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const id = numberParam(params.view);
  const found = await findManaged(membership, id);
  if (!found.ok) throw refusedPage(found);
  const form = await parseForm(z.object({ by: z.enum(["up", "down"]) }), request);
  if (!form.ok) throw new Response(null, { status: 422 });
  const moved = await moveView(membership, id, form.values.by === "up" ? -1 : 1);
  if (!moved.ok) throw refusedPage(moved);
  return redirect(`/p/${membership.programme.key}/views#view-${id}`);
}

/** There is nothing to see here but the views. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const found = await findManaged(membership, numberParam(params.view));
  if (!found.ok) throw refusedPage(found);
  return redirect(`/p/${membership.programme.key}/views`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
