import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewActionItemForm } from "~/action-items/action-item-form";
import { findAssignees, newSchema, prepareNew } from "~/action-items/forms.server";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { openItem } from "~/recommendations/forms/item.server";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  return { asked, assignees: await findAssignees(asked), bar: barAct(asked, "addActionItem") };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, assignees, bar } = await open(args);
  return showAct(asked, "addActionItem", bar, { form: { assignees, side: asked.actor.side, sides: [...asked.programme.sides] } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, assignees, bar } = await open(args);
  return takeAct(asked, args.request, { bar, schema: newSchema(asked, assignees), prepare: (values) => prepareNew(asked, assignees, values) });
}

export const meta = metaOfAct;

export default function AddActionItem() {
  const { form, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ActPage {...page} answer={answer}><NewActionItemForm {...form} choices={answer?.choices ?? null} /></ActPage>;
}
