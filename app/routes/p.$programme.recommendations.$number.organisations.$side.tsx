import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { barAct, showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMeetings } from "~/recommendations/forms/candidates.server";
import { openItem } from "~/recommendations/forms/item.server";
import { findOrganisationOptions, organisationsSchema, prepareOrganisations, sideParam } from "~/recommendations/forms/organisations.server";
import { OrganisationsForm } from "~/recommendations/forms/organisations-form";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  const side = sideParam(asked, args.params.side);
  const [options, meetings] = await Promise.all([findOrganisationOptions(asked, side.code), findMeetings(asked.programme)]);
  return { asked, side, options, meetings, bar: barAct(asked, "setOrganisations") };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, side, options, meetings, bar } = await open(args);
  const leads = asked.item.organisations[side.code] ?? [];
  const own = side.code === asked.actor.side?.code;
  return showAct(asked, "setOrganisations", bar, { form: { ...options, meetings, leads, side: side.name, own } });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, side, options, meetings, bar } = await open(args);
  return takeAct(asked, args.request, {
    bar,
    schema: organisationsSchema(asked, options, meetings),
    prepare: (values) => prepareOrganisations(asked, side.code, values),
  });
}

export const meta = metaOfAct;

export default function SetOrganisations() {
  const { form, ...page } = useLoaderData<typeof loader>();
  return <ActPage {...page} answer={useActionData<typeof action>()} says={{ side: form.side }}><OrganisationsForm {...form} /></ActPage>;
}
