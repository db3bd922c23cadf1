import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { openItem } from "~/recommendations/forms/item.server";
import { SplitForm } from "~/recommendations/forms/parts-form";
import { barSplit, beginsAs, prepareSplit, splitSchema } from "~/recommendations/forms/split.server";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  return showAct(asked, "split", barSplit(asked), { form: beginsAs(asked) });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  return takeAct(asked, args.request, { bar: barSplit(asked), schema: splitSchema, prepare: prepareSplit });
}

export const meta = metaOfAct;

export default function Split() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><SplitForm {...form} /></ActPage>;
}
