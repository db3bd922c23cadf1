import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findSources } from "~/recommendations/forms/candidates.server";
import { openItem } from "~/recommendations/forms/item.server";
import { PassageForm } from "~/recommendations/forms/passage-form";
import { barPassage, passageSchema, preparePassage } from "~/recommendations/forms/passage.server";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  return { asked, sources: await findSources(asked.programme), bar: barPassage(asked) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, sources, bar } = await open(args);
  return showAct(asked, "addPassage", bar, { sources });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, sources, bar } = await open(args);
  return takeAct(asked, args.request, { bar, schema: passageSchema(asked, sources), prepare: (values) => preparePassage(asked, values) });
}

export const meta = metaOfAct;

export default function AddPassage() {
  const { sources, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><PassageForm sources={sources} /></ActPage>;
}
