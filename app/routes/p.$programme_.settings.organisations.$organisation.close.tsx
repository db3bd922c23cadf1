import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { numberParam, refusedPage } from "~/http.server";
import { requireManager } from "~/programmes/manager.server";
import { closeOrganisation } from "~/programmes/organisations.server";

export async function loader({ request, params }: ActionFunctionArgs) {
  const { programme } = await requireManager(request, params.programme);
  return redirect(`/p/${programme.key}/settings/organisations`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireManager(request, params.programme);
  const result = await closeOrganisation(manager, programme.id, numberParam(params.organisation), true);
  if (!result.ok) throw refusedPage(result);
  return redirect(`/p/${programme.key}/settings/organisations?saved=1`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
