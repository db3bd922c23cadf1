import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { NoteInRoom } from "~/recommendations/forms/entry-form";
import { entryOf, roomFields } from "~/recommendations/forms/entry.server";
import { openItem } from "~/recommendations/forms/item.server";
import { commentOn } from "~/recommendations/update-item";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  return showAct(asked, "comment", barAct(asked, "comment"), { side: asked.actor.side });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  return takeAct(asked, args.request, {
    bar: barAct(asked, "comment"),
    schema: z.object(roomFields(asked)),
    prepare: (values) => ({ ok: true, audience: values.audience, decide: (item) => commentOn(item, entryOf(values)) }),
  });
}

export const meta = metaOfAct;

export default function Comment() {
  const { side, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><NoteInRoom act={page.act} side={side} required /></ActPage>;
}
