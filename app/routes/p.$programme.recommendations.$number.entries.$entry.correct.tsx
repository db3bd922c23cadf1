import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct, TRIAL } from "~/recommendations/forms/act-route.server";
import { CorrectionForm } from "~/recommendations/forms/earlier-form";
import { correctSchema, openEarlier, prepareCorrection } from "~/recommendations/forms/earlier.server";
import { openItem } from "~/recommendations/forms/item.server";
import { correctEntry } from "~/recommendations/update-item";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  const earlier = await openEarlier(asked, args.params.entry);
  return { asked, earlier, bar: barAct(asked, "correctEntry", correctEntry(asked.item, earlier, TRIAL)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, earlier: { by, on, precision, note }, bar } = await open(args);
  return showAct(asked, "correctEntry", bar, { form: { earlier: { by, on, precision, note } } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, earlier, bar } = await open(args);
  return takeAct(asked, args.request, { bar, schema: correctSchema, prepare: (values) => prepareCorrection(earlier, values) });
}

export const meta = metaOfAct;

export default function CorrectEntry() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><CorrectionForm {...form} /></ActPage>;
}
