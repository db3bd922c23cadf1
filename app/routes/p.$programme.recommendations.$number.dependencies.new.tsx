import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { DependencyForm } from "~/recommendations/forms/dependency-form";
import { barDependency, dependencySchema, prepareDependency } from "~/recommendations/forms/dependency.server";
import { openItem } from "~/recommendations/forms/item.server";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  return showAct(asked, "addDependency", barDependency(asked), { form: { prefix: asked.programme.referencePrefix } });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  return takeAct(asked, args.request, { bar: barDependency(asked), schema: dependencySchema, prepare: (values) => prepareDependency(asked, values) });
}

export const meta = metaOfAct;

export default function AddDependency() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><DependencyForm {...form} /></ActPage>;
}
