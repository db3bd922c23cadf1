import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { openMany, showManyForm, takeManyForm } from "~/recommendations/many/ask.server";
import { ManyFormPage } from "~/recommendations/many/many-form-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return showManyForm(await openMany(request, params.programme));
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeManyForm(await openMany(request, params.programme), request);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "many.title");

export default function NewManyChange() {
  return <ManyFormPage chosen={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
