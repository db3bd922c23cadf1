import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMeetings } from "~/recommendations/forms/candidates.server";
import { openItem } from "~/recommendations/forms/item.server";
import { prepareWording, readTexts, wordingSchema } from "~/recommendations/forms/wording.server";
import { WordingForm } from "~/recommendations/forms/wording-form";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  const [texts, meetings] = await Promise.all([readTexts(asked), findMeetings(asked.programme)]);
  return { asked, texts, meetings, bar: barAct(asked, "setWording") };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, texts, meetings, bar } = await open(args);
  return showAct(asked, "setWording", bar, { form: { texts, meetings } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, texts, meetings, bar } = await open(args);
  return takeAct(asked, args.request, { bar, schema: wordingSchema(asked, texts, meetings), prepare: (values) => prepareWording(asked, texts, values) });
}

export const meta = metaOfAct;

export default function SetWording() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return (
    <ActPage {...page} answer={useActionData<typeof action>()} wide>
      <WordingForm {...form} title={page.head.title} today={page.head.today} />
    </ActPage>
  );
}
