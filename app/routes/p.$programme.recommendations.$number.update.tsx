import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMeetings } from "~/recommendations/forms/candidates.server";
import { openItem } from "~/recommendations/forms/item.server";
import { statusChoices } from "~/recommendations/forms/status.server";
import { prepareUpdate, updateSchema } from "~/recommendations/forms/update.server";
import { UpdateForm } from "~/recommendations/forms/update-form";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  const { actor, programme, item } = asked;
  const meetings = await findMeetings(programme);
  const form = { side: actor.side, acts: statusChoices(asked), prefix: programme.referencePrefix, reviewOn: item.reviewOn, meetings };
  return showAct(asked, "update", barAct(asked, "update"), { form });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  return takeAct(asked, args.request, {
    bar: barAct(asked, "update"),
    evidence: true,
    schema: updateSchema(asked, await findMeetings(asked.programme)),
    prepare: (values, evidence) => prepareUpdate(asked, values, evidence),
  });
}

export const meta = metaOfAct;

export default function Update() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return (
    <ActPage {...page} answer={useActionData<typeof action>()} files>
      <UpdateForm {...form} status={page.head.status} today={page.head.today} />
    </ActPage>
  );
}
