import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { parseForm } from "~/http.server";
import { markSeen } from "~/people/news.server";
import { requireMember } from "~/programmes/membership.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireMember(request, params.programme);
  const form = await parseForm(z.object({ until: z.iso.datetime() }), request);
  if (!form.ok) throw new Response(null, { status: 422 });
  if (actor.memberId !== null) await markSeen(actor.memberId, form.values.until);
  return redirect("/me");
}

/** There is nothing to see here but the news themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMember(request, params.programme);
  return redirect("/me");
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
