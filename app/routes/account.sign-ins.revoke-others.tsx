import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { revokeSignIns } from "~/people/sign-ins.server";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: ActionFunctionArgs) {
  await requireViewer(request);
  return redirect("/account/sign-ins");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  await revokeSignIns(viewer.personId, viewer.signInId);
  return redirect("/account/sign-ins?ended=1");
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
