import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SimpleActionItemForm } from "~/action-items/action-item-form";
import { openActionItem, prepareSimple, showActionItem, simpleSchema } from "~/action-items/forms-existing.server";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMeetings } from "~/recommendations/forms/candidates.server";

export async function loader(args: LoaderFunctionArgs) {
  const { asked, actionItem, bar } = await openActionItem(args, "completeActionItem");
  const form = { step: showActionItem(asked, actionItem), meetings: await findMeetings(asked.programme) };
  return showAct(asked, "completeActionItem", bar, { form });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, actionItem, bar } = await openActionItem(args, "completeActionItem");
  const schema = simpleSchema(asked, await findMeetings(asked.programme));
  return takeAct(asked, args.request, { bar, schema, prepare: (values) => prepareSimple(actionItem, "completeActionItem", values) });
}

export const meta = metaOfAct;

export default function CompleteActionItem() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return (
    <ActPage {...page} answer={useActionData<typeof action>()}>
      <SimpleActionItemForm {...form} act={page.act} today={page.head.today} />
    </ActPage>
  );
}
