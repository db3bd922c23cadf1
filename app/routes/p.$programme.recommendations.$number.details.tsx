import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findSectors } from "~/recommendations/forms/candidates.server";
import { DetailsForm } from "~/recommendations/forms/details-form";
import { detailsSchema, prepareDetails } from "~/recommendations/forms/details.server";
import { openItem } from "~/recommendations/forms/item.server";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  return { asked, sectors: await findSectors(asked.programme, asked.item.sector?.id), bar: barAct(asked, "editDetails") };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, sectors, bar } = await open(args);
  const { kind, sector, priority, successMeasure } = asked.item;
  return showAct(asked, "editDetails", bar, { form: { kind, sector, priority, successMeasure, sectors } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, sectors, bar } = await open(args);
  return takeAct(asked, args.request, { bar, schema: detailsSchema(sectors), prepare: (values) => prepareDetails(asked, values) });
}

export const meta = metaOfAct;

export default function EditDetails() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()}><DetailsForm {...form} /></ActPage>;
}
