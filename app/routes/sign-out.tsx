import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { revokeSignIn } from "~/people/sign-ins.server";
import { dropToken } from "~/sign-in-cookie.server";
import { findViewer } from "~/viewer.server";

export function loader() {
  return redirect("/");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (viewer) await revokeSignIn(viewer.personId, viewer.signInId);
  return redirect("/sign-in", { headers: { "Set-Cookie": await dropToken() } });
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
