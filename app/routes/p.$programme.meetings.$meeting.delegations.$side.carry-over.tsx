import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { refusedPage } from "~/http.server";
import { carryOverList } from "~/meetings/delegations/carry-over.server";
import { requireList } from "~/meetings/delegations/delegation-side.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = await requireList(request, params);
  const result = await carryOverList(asked, asked.side?.id ?? null);
  if (!result.ok) throw refusedPage(result);
  return redirect(`${asked.lists}?saved=1`);
}

/** There is nothing to see here but the lists. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { lists } = await requireList(request, params);
  return redirect(lists);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
