import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { numberParam, refusedPage } from "~/http.server";
import { requirePerson } from "~/people/administered.server";
import { deactivatePerson } from "~/people/change-people.server";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request, params }: ActionFunctionArgs) {
  const { id } = await requirePerson(request, params.person);
  return redirect(`/admin/people/${id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const id = numberParam(params.person);
  const result = await deactivatePerson(viewer, id, false);
  if (!result.ok) throw refusedPage(result);
  return redirect(`/admin/people/${id}?done=reactivated`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
