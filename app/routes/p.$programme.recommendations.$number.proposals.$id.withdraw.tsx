import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { openReply, prepareReply, replySchema, showProposal } from "~/recommendations/forms/proposal.server";
import { ReplyForm } from "~/recommendations/forms/proposal-form";

export async function loader(args: LoaderFunctionArgs) {
  const { asked, proposal, bar } = await openReply(args, "withdraw");
  return showAct(asked, "withdraw", bar, { form: { proposal: await showProposal(asked, proposal), timeZone: asked.viewer.timeZone } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, id, bar } = await openReply(args, "withdraw");
  return takeAct(asked, args.request, { bar, schema: replySchema, prepare: (values) => prepareReply(asked, id, "withdraw", values) });
}

export const meta = metaOfAct;

export default function Withdraw() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><ReplyForm {...form} act={page.act} /></ActPage>;
}
