import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { numberParam, refusedPage } from "~/http.server";
import { endActing } from "~/people/acting.server";
import { requireAbsentMember } from "~/people/managed-member.server";

export async function loader({ request, params }: ActionFunctionArgs) {
  const { programme, member } = await requireAbsentMember(request, params);
  return redirect(`/p/${programme.key}/settings/members/${member.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, member } = await requireAbsentMember(request, params);
  const result = await endActing(manager, programme.id, member.id, numberParam(params.acting));
  if (!result.ok) throw refusedPage(result);
  return redirect(`/p/${programme.key}/settings/members/${member.id}?saved=1`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
