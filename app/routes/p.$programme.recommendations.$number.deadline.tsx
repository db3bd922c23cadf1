import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMeetings } from "~/recommendations/forms/candidates.server";
import { DeadlineForm } from "~/recommendations/forms/deadline-form";
import { barDeadline, deadlineSchema, prepareDeadline } from "~/recommendations/forms/deadline.server";
import { openItem } from "~/recommendations/forms/item.server";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  const { programme, item } = asked;
  const form = { deadline: item.deadline, sides: [...programme.sides], meetings: await findMeetings(programme) };
  return showAct(asked, "setDeadline", barDeadline(asked), { form });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  return takeAct(asked, args.request, {
    bar: barDeadline(asked),
    schema: deadlineSchema(asked, await findMeetings(asked.programme)),
    prepare: prepareDeadline,
  });
}

export const meta = metaOfAct;

export default function SetDeadline() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><DeadlineForm {...form} today={page.head.today} /></ActPage>;
}
