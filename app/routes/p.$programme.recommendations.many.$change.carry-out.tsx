import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http.server";
import { requireMember } from "~/programmes/membership.server";
import { beginCarryingOut } from "~/recommendations/many/begin.server";
import { findChange } from "~/recommendations/many/change.server";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const change = await findChange(membership, params.change);
  if (!change) throw notFound();
  return { change, page: `/p/${membership.programme.key}/recommendations/many/${change.id}` };
}

/** Begun already, by a second click or from another window: the page says how far it is. */
export async function action(args: ActionFunctionArgs) {
  const { change, page } = await open(args);
  await beginCarryingOut(change);
  return redirect(page);
}

/** There is nothing to see here but the change itself. */
export async function loader(args: LoaderFunctionArgs) {
  return redirect((await open(args)).page);
}
