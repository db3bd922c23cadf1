import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { numberParam, refusedPage } from "~/http.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { closeSector } from "~/programmes/sectors.server";

export async function loader({ request, params }: ActionFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  return redirect(`/p/${programme.key}/settings/sectors`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const result = await closeSector(manager, programme.id, numberParam(params.sector), false);
  if (!result.ok) throw refusedPage(result);
  return redirect(`/p/${programme.key}/settings/sectors?saved=1`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
