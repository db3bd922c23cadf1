import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { requireReview } from "~/sources/review/find-review.server";
import { addressAfter } from "~/sources/review/page/address";
import { MarkPage } from "~/sources/review/page/mark-page";
import { readShown } from "~/sources/review/page/read-review.server";
import { markSchema } from "~/sources/review/mark-schema.server";
import { markCandidate } from "~/sources/review/select.server";

export async function loader(args: LoaderFunctionArgs) {
  const { document, page } = await requireReview(args);
  return { title: document.title, page };
}

/** Makes any words of the document a candidate. */
export async function action(args: ActionFunctionArgs) {
  const review = await requireReview(args);
  const form = await parseForm(markSchema, args.request);
  if (!form.ok) return form.answer;
  const done = await markCandidate(review, form.values);
  return done.ok ? redirect(addressAfter({ page: review.page, shown: readShown(new URL(args.request.url).searchParams) }, done.id, null)) : refused(done, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.title }) : []);

export default function MarkRoute() {
  return <MarkPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
