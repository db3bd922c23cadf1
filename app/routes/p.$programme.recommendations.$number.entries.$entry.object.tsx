import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct, TRIAL } from "~/recommendations/forms/act-route.server";
import { ObjectionForm } from "~/recommendations/forms/earlier-form";
import { correctSchema, openEarlier } from "~/recommendations/forms/earlier.server";
import { openItem } from "~/recommendations/forms/item.server";
import { prepareObjection, readDecided, showObjection } from "~/recommendations/forms/objection.server";
import { objectTo } from "~/recommendations/object-to-decision";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  const earlier = await openEarlier(asked, args.params.entry);
  const decided = await readDecided(asked, earlier);
  return { asked, earlier, decided, bar: barAct(asked, "object", objectTo(asked.item, asked.actor, decided, TRIAL)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, earlier: { by, on, precision, note }, decided, bar } = await open(args);
  return showAct(asked, "object", bar, { form: { earlier: { by, on, precision, note }, back: showObjection(asked, decided) } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, earlier, decided, bar } = await open(args);
  return takeAct(asked, args.request, { bar, schema: correctSchema, prepare: (values) => prepareObjection(asked, earlier, decided, values) });
}

export const meta = metaOfAct;

export default function ObjectToDecision() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><ObjectionForm {...form} /></ActPage>;
}
