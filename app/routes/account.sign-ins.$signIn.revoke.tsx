import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { notFound, numberParam } from "~/http.server";
import { revokeSignIn } from "~/people/sign-ins.server";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: ActionFunctionArgs) {
  await requireViewer(request);
  return redirect("/account/sign-ins");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!(await revokeSignIn(viewer.personId, numberParam(params.signIn)))) throw notFound();
  return redirect("/account/sign-ins?ended=1");
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
