import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/act-meta";
import { ActPage } from "~/recommendations/act-page";
import { showAct, takeAct } from "~/recommendations/act-route.server";
import { openReply, prepareReply, replySchema, showProposal } from "~/recommendations/forms-proposal.server";
import { EffectOfReply, ReplyForm } from "~/recommendations/proposal-form";

export async function loader(args: LoaderFunctionArgs) {
  const { asked, proposal, bar } = await openReply(args, "concur");
  return showAct(asked, "concur", bar, { form: { proposal: await showProposal(asked, proposal), timeZone: asked.viewer.timeZone } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, id, bar } = await openReply(args, "concur");
  return takeAct(asked, args.request, { bar, schema: replySchema, prepare: (values) => prepareReply(asked, id, "concur", values) });
}

export const meta = metaOfAct;

export default function Concur() {
  const { form, ...page } = useLoaderData<typeof loader>();
  const needs = form.proposal ? <EffectOfReply left={form.proposal.left} /> : null;
  return <ActPage {...page} answer={useActionData<typeof action>()} needs={needs}><ReplyForm {...form} act={page.act} /></ActPage>;
}
