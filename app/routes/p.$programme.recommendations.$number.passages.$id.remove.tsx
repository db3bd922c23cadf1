import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { removalSchema } from "~/recommendations/forms/dependency.server";
import { PassageRemovalForm } from "~/recommendations/forms/passage-form";
import { openPassage, prepareTaking } from "~/recommendations/forms/passage.server";

export async function loader(args: LoaderFunctionArgs) {
  const { asked, passage: { source, location, quote }, bar } = await openPassage(args);
  return showAct(asked, "removePassage", bar, { form: { source: source.name, location, quote } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, passage, bar } = await openPassage(args);
  return takeAct(asked, args.request, { bar, schema: removalSchema, prepare: (values) => prepareTaking(passage, values) });
}

export const meta = metaOfAct;

export default function RemovePassage() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><PassageRemovalForm {...form} /></ActPage>;
}
