import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requirePerson } from "~/people/administered.server";
import { revokeSignIns } from "~/people/sign-ins.server";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request, params }: ActionFunctionArgs) {
  const { id } = await requirePerson(request, params.person);
  return redirect(`/admin/people/${id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const { id } = await requirePerson(request, params.person);
  await revokeSignIns(id, id === viewer.personId ? viewer.signInId : null);
  return redirect(`/admin/people/${id}?done=signInsEnded`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
