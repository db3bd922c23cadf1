import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http.server";
import { requireMember } from "~/programmes/membership.server";
import { stopCarryingOut } from "~/recommendations/many/begin.server";
import { findChange } from "~/recommendations/many/change.server";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const change = await findChange(membership, params.change);
  if (!change) throw notFound();
  return { change, page: `/p/${membership.programme.key}/recommendations/many/${change.id}` };
}

/** Over already, or stopped from another window: the page says what became of it. */
export async function action(args: ActionFunctionArgs) {
  const { change, page } = await open(args);
  await stopCarryingOut(change);
  return redirect(page);
}

/** There is nothing to see here but the change itself. */
export async function loader(args: LoaderFunctionArgs) {
  return redirect((await open(args)).page);
}
