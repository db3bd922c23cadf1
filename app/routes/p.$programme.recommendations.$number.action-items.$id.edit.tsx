import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EditActionItemForm } from "~/action-items/action-item-form";
import { editSchema, findAssigneesOf, openActionItem, prepareEdit, showActionItem } from "~/action-items/forms-existing.server";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const opened = await openActionItem(args, "editActionItem");
  return { ...opened, assignees: await findAssigneesOf(opened.asked, opened.actionItem) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, actionItem, assignees, bar } = await open(args);
  return showAct(asked, "editActionItem", bar, { form: { step: showActionItem(asked, actionItem), assignees, sides: [...asked.programme.sides] } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, actionItem, assignees, bar } = await open(args);
  return takeAct(asked, args.request, { bar, schema: editSchema(asked, assignees), prepare: (values) => prepareEdit(actionItem, values) });
}

export const meta = metaOfAct;

export default function EditActionItem() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><EditActionItemForm {...form} /></ActPage>;
}
