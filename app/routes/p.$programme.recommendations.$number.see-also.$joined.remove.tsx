import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, numberParam, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { openItem } from "~/recommendations/forms/item.server";
import { SeeAlsoRemovalPage } from "~/recommendations/forms/see-also-form";
import { showSeeAlso } from "~/recommendations/forms/see-also.server";
import { barSeeAlso, findSeeAlso, removeSeeAlso } from "~/recommendations/see-also.server";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  const other = await findSeeAlso(asked, numberParam(args.params.joined));
  if (!other) throw notFound();
  return { asked, other };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, other } = await open(args);
  const { programme, reference, title, status } = other;
  return showSeeAlso(asked, barSeeAlso(asked), { programme, reference, title, status });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, other } = await open(args);
  const removed = await removeSeeAlso(asked, other.id);
  return removed.ok ? redirect(`${asked.url}#related`) : refused(removed);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "item.related.seeAlsoOf", { reference: data.head.reference }) : []);

export default function RemoveSeeAlso() {
  return <SeeAlsoRemovalPage {...useLoaderData<typeof loader>()} />;
}
