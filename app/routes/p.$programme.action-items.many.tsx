import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openSteps, showSteps, takeSteps } from "~/action-items/many/ask.server";
import { ManyStepsPage } from "~/action-items/many/page";
import { pageTitle } from "~/locales/page-title";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return showSteps(await openSteps(request, params.programme), request);
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeSteps(await openSteps(request, params.programme), request);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "actionItems.many.title");

export default function ManyActionItems() {
  return <ManyStepsPage chosen={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
