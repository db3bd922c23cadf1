import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct, TRIAL } from "~/recommendations/forms/act-route.server";
import { reviveItem } from "~/recommendations/edit-item";
import { NoteField } from "~/recommendations/forms/entry-form";
import { entryOf, noteFields } from "~/recommendations/forms/entry.server";
import { openItem } from "~/recommendations/forms/item.server";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  return showAct(asked, "revive", barAct(asked, "revive", reviveItem(asked.item, TRIAL)), {});
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  return takeAct(asked, args.request, {
    bar: barAct(asked, "revive", reviveItem(asked.item, TRIAL)),
    schema: z.object(noteFields),
    prepare: (values) => ({ ok: true, decide: (item) => reviveItem(item, entryOf(values)) }),
  });
}

export const meta = metaOfAct;

export default function Revive() {
  const page = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><NoteField act={page.act} /></ActPage>;
}
