import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { numberParam, refusedPage } from "~/http.server";
import { closeBody } from "~/programmes/bodies.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";

export async function loader({ request, params }: ActionFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  return redirect(`/p/${programme.key}/settings/bodies`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const result = await closeBody(manager, programme.id, numberParam(params.body), true);
  if (!result.ok) throw refusedPage(result);
  return redirect(`/p/${programme.key}/settings/bodies?saved=1`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
