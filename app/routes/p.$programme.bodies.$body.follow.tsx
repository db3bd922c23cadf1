import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { numberParam, parseForm } from "~/http.server";
import { answerFollowing, FollowForm } from "~/people/follow-form.server";
import { followBody } from "~/people/follows.server";
import { requireMember } from "~/programmes/membership.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const form = await parseForm(FollowForm, request);
  if (!form.ok) throw new Response(null, { status: 422 });
  const followed = await followBody(membership, numberParam(params.body), form.values.follow === "yes");
  return answerFollowing(followed, form.values, `/p/${membership.programme.key}/meetings`);
}

/** There is nothing to see here but the bodies. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireMember(request, params.programme);
  return redirect(`/p/${programme.key}/meetings`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
