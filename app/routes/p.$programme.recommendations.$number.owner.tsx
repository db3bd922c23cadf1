import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMembers } from "~/recommendations/forms/candidates.server";
import { openItem } from "~/recommendations/forms/item.server";
import { barOwner, groupOwners, ownerSchema, prepareOwner } from "~/recommendations/forms/owner.server";
import { OwnerForm } from "~/recommendations/forms/owner-form";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  const choices = groupOwners(asked, await findMembers(asked.programme));
  return showAct(asked, "assignOwner", barOwner(asked), { form: { owner: asked.item.owner, ...choices } });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  return takeAct(asked, args.request, {
    bar: barOwner(asked),
    schema: ownerSchema(await findMembers(asked.programme)),
    prepare: (values) => prepareOwner(asked, values),
  });
}

export const meta = metaOfAct;

export default function AssignOwner() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><OwnerForm {...form} /></ActPage>;
}
