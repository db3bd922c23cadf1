import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { stopCarryingOut } from "~/recommendations/many/begin.server";
import { requireChange } from "~/recommendations/many/require-change.server";

/** Over already, or stopped from another window: the page says what became of it. */
export async function action(args: ActionFunctionArgs) {
  const { change, page } = await requireChange(args.request, args.params);
  await stopCarryingOut(change);
  return redirect(page);
}

/** There is nothing to see here but the change itself. */
export async function loader(args: LoaderFunctionArgs) {
  return redirect((await requireChange(args.request, args.params)).page);
}
