import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct, TRIAL } from "~/recommendations/forms/act-route.server";
import { WideningForm } from "~/recommendations/forms/earlier-form";
import { openEarlier, prepareWidening, widenSchema } from "~/recommendations/forms/earlier.server";
import { openItem } from "~/recommendations/forms/item.server";
import { widenEntry } from "~/recommendations/update-item";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  const earlier = await openEarlier(asked, args.params.entry);
  return { asked, earlier, bar: barAct(asked, "widen", widenEntry(asked.item, earlier, TRIAL, [])) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, earlier: { by, on, precision, note, evidence }, bar } = await open(args);
  return showAct(asked, "widen", bar, { form: { earlier: { by, on, precision, note }, evidence: evidence.map(({ id, title }) => ({ id, title })) } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, earlier, bar } = await open(args);
  return takeAct(asked, args.request, { bar, schema: widenSchema(earlier), prepare: (values) => prepareWidening(earlier, values) });
}

export const meta = metaOfAct;

export default function WidenEntry() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><WideningForm {...form} /></ActPage>;
}
