import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { optionalLine } from "~/form-fields.server";
import { pageTitle } from "~/locales/page-title";
import { version } from "~/recommendations/forms/fields.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { actOnCandidate, loadCandidate } from "~/sources/review/page/act-route.server";
import { CandidatePage } from "~/sources/review/page/candidate-page";
import { rejectCandidate } from "~/sources/review/reject.server";

export const loader = loadCandidate;

const schema = z.object({ version, reason: optionalLine(LONGEST.line) });

/** Leaves the candidate out. */
export const action = (args: ActionFunctionArgs) => actOnCandidate(args, async () => schema, (review, id, { version, reason }) => rejectCandidate(review, id, version, reason), "next");

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function CandidateRoute() {
  return <CandidatePage data={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
