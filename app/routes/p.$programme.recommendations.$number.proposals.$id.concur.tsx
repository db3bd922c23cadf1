import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { openReply, prepareReply, replySchema, showProposal } from "~/recommendations/forms/proposal.server";
import { statusAhead } from "~/recommendations/forms/status.server";
import { EffectOfReply, ReplyForm } from "~/recommendations/forms/proposal-form";

export async function loader(args: LoaderFunctionArgs) {
  const { asked, proposal, bar } = await openReply(args, "concur");
  const form = { proposal: await showProposal(asked, proposal), timeZone: asked.viewer.timeZone, ahead: statusAhead(asked.item) };
  return showAct(asked, "concur", bar, { form });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, id, bar } = await openReply(args, "concur");
  return takeAct(asked, args.request, { bar, schema: replySchema, prepare: (values) => prepareReply(asked, id, "concur", values) });
}

export const meta = metaOfAct;

export default function Concur() {
  const { form, ...page } = useLoaderData<typeof loader>();
  const t = useT();
  const { proposal } = form;
  const needs = proposal ? <EffectOfReply left={proposal.left} /> : null;
  return (
    <ActPage {...page} answer={useActionData<typeof action>()} about={proposal?.act} says={{ status: t(`status.${form.ahead}`) }} needs={needs}>
      <ReplyForm {...form} act={page.act} />
    </ActPage>
  );
}
