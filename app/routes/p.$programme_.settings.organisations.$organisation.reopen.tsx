import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { refusedPage } from "~/http.server";
import { requireManagedOrganisation } from "~/programmes/managed-organisation.server";
import { closeOrganisation } from "~/programmes/organisations.server";

export async function loader({ request, params }: ActionFunctionArgs) {
  const { programme } = await requireManagedOrganisation(request, params);
  return redirect(`/p/${programme.key}/settings/organisations`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, organisation } = await requireManagedOrganisation(request, params);
  const result = await closeOrganisation(manager, programme.id, organisation.id, false);
  if (!result.ok) throw refusedPage(result);
  return redirect(`/p/${programme.key}/settings/organisations?saved=1`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
