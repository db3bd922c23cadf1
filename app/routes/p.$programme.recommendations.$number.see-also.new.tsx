import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { parseForm, refused } from "~/http.server";
import { openItem } from "~/recommendations/forms/item.server";
import { SeeAlsoPage } from "~/recommendations/forms/see-also-form";
import { seeAlsoSchema, showSeeAlso } from "~/recommendations/forms/see-also.server";
import { addSeeAlso, barSeeAlso } from "~/recommendations/see-also.server";

export async function loader(args: LoaderFunctionArgs) {
  const asked = await openItem(args);
  return showSeeAlso(asked, barSeeAlso(asked));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await openItem(args);
  const form = await parseForm(seeAlsoSchema, args.request);
  const bar = barSeeAlso(asked);
  if (bar) return refused(bar, form.ok ? form.typed : form.answer.data.typed);
  if (!form.ok) return form.answer;
  const added = await addSeeAlso(asked, form.values.other, form.values.note);
  if (!added.ok) return data(refused(added, form.typed).data, { status: 422 });
  return redirect(`${asked.url}#related`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "item.related.seeAlsoOf", { reference: data.head.reference }) : []);

export default function AddSeeAlso() {
  return <SeeAlsoPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
