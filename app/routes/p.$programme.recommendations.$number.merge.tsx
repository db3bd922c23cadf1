import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { openItem } from "~/recommendations/forms/item.server";
import { MergeForm } from "~/recommendations/forms/merge-form";
import { barMerge, mergeSchema, prepareMerge } from "~/recommendations/forms/merge.server";
import { beginsAs } from "~/recommendations/forms/split.server";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  return showAct(asked, "merge", barMerge(asked), { form: { ...beginsAs(asked), prefix: asked.programme.referencePrefix } });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  return takeAct(asked, args.request, { bar: barMerge(asked), schema: mergeSchema, prepare: (values) => prepareMerge(asked, values) });
}

export const meta = metaOfAct;

export default function Merge() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><MergeForm {...form} /></ActPage>;
}
