import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMeetings } from "~/recommendations/forms/candidates.server";
import { openItem } from "~/recommendations/forms/item.server";
import { sideParam } from "~/recommendations/forms/organisations.server";
import { findDraft, positionSchema, preparePosition } from "~/recommendations/forms/position.server";
import { PositionForm } from "~/recommendations/forms/position-form";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  return { asked, side: sideParam(asked, args.params.side), meetings: await findMeetings(asked.programme), bar: barAct(asked, "setPosition") };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, side, meetings, bar } = await open(args);
  const { actor, item } = asked;
  const own = actor.side?.code === side.code;
  const form = { side, own, position: item.positions[side.code] ?? null, draft: await findDraft(asked, side.code), meetings };
  return showAct(asked, "setPosition", bar, { form });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, side, meetings, bar } = await open(args);
  return takeAct(asked, args.request, {
    bar,
    schema: positionSchema(asked, meetings),
    prepare: (values) => preparePosition(asked, side.code, values),
  });
}

export const meta = metaOfAct;

export default function SetPosition() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return (
    <ActPage {...page} answer={useActionData<typeof action>()} says={{ side: form.side.name }}>
      <PositionForm {...form} today={page.head.today} />
    </ActPage>
  );
}
