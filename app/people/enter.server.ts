import { redirect } from "@remix-run/node";
import { keepToken } from "~/sign-in-cookie.server";
import { findViewer } from "~/viewer.server";
import { readReturnTo } from "./return-to";
import { revokeSignIn } from "./sign-ins.server";

/** Sends somebody who has just signed in where they wanted to go; a sign-in this browser had before ends. */
export async function enter(request: Request, token: string, to: string | null | undefined) {
  const before = await findViewer(request);
  if (before) await revokeSignIn(before.personId, before.signInId);
  return redirect(readReturnTo(to) ?? "/", { headers: { "Set-Cookie": await keepToken(token) } });
}
