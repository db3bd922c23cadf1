import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { beginCarryingOut } from "~/recommendations/many/begin.server";
import { requireChange } from "~/recommendations/many/require-change.server";

/** Begun already, by a second click or from another window: the page says how far it is. */
export async function action(args: ActionFunctionArgs) {
  const { change, page } = await requireChange(args.request, args.params);
  await beginCarryingOut(change);
  return redirect(page);
}

/** There is nothing to see here but the change itself. */
export async function loader(args: LoaderFunctionArgs) {
  return redirect((await requireChange(args.request, args.params)).page);
}
