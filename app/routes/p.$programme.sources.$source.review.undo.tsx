import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { requireReview } from "~/sources/review/find-review.server";
import { UndoReviewPage } from "~/sources/review/page/undo-page";
import { describeUndo, undoReview } from "~/sources/review/undo.server";

export async function loader(args: LoaderFunctionArgs) {
  const review = await requireReview(args);
  return { title: review.document.title, base: `/p/${review.programme.key}`, page: review.page, ...(await describeUndo(review)) };
}

/** Takes the whole review back, but for what others have acted on. What there was no time for is asked about once more. */
export async function action(args: ActionFunctionArgs) {
  const review = await requireReview(args);
  const { left } = await undoReview(review);
  return redirect(left ? `${review.page}/review/undo` : review.page);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.title }) : []);

export default function UndoReviewRoute() {
  return <UndoReviewPage {...useLoaderData<typeof loader>()} />;
}
