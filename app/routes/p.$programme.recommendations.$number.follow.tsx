import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { numberParam, parseForm } from "~/http.server";
import { answerFollowing, FollowForm } from "~/people/follow-form.server";
import { requireMember } from "~/programmes/membership.server";
import { followItem } from "~/recommendations/item-page/follow.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, programme } = await requireMember(request, params.programme);
  const number = numberParam(params.number);
  const form = await parseForm(FollowForm, request);
  if (!form.ok) throw new Response(null, { status: 422 });
  const followed = await followItem(actor, programme, number, form.values.follow === "yes");
  return answerFollowing(followed, form.values, `/p/${programme.key}/recommendations/${number}#acts`);
}

/** There is nothing to see here but the item. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireMember(request, params.programme);
  return redirect(`/p/${programme.key}/recommendations/${numberParam(params.number)}#acts`);
}
