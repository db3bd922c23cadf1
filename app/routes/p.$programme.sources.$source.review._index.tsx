import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { nextWaiting } from "~/sources/review/candidate";
import { requireReview } from "~/sources/review/find-review.server";
import { addressAfter } from "~/sources/review/page/address";
import { readProgress } from "~/sources/review/page/read-review.server";
import { ReviewOver } from "~/sources/review/page/review-frame";

/** Leads to the first candidate that waits; where none does, the review is over. */
export async function loader(args: LoaderFunctionArgs) {
  const review = await requireReview(args);
  const { rows, head } = await readProgress(review, new URL(args.request.url).searchParams);
  const next = nextWaiting(rows, null);
  if (next) throw redirect(addressAfter({ page: review.page, shown: "waiting" }, next.id, null));
  return { head, undoable: rows.some(({ state }) => state !== "WAITING") };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function ReviewRoute() {
  return <ReviewOver {...useLoaderData<typeof loader>()} />;
}
