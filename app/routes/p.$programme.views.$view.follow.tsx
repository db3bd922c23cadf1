import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { numberParam, parseForm } from "~/http.server";
import { answerFollowing, FollowForm } from "~/people/follow-form.server";
import { requireMember } from "~/programmes/membership.server";
import { followView } from "~/recommendations/views/change.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const form = await parseForm(FollowForm, request);
  if (!form.ok) throw new Response(null, { status: 422 });
  const followed = await followView(membership, numberParam(params.view), form.values.follow === "yes");
  return answerFollowing(followed, form.values, `/p/${membership.programme.key}/views`);
}

/** There is nothing to see here but the views. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireMember(request, params.programme);
  return redirect(`/p/${programme.key}/views`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
