import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pageTitle } from "~/locales/page-title";
import { version } from "~/recommendations/forms/fields.server";
import { actOnCandidate, loadCandidate } from "~/sources/review/page/act-route.server";
import { CandidatePage } from "~/sources/review/page/candidate-page";
import { reopenCandidate } from "~/sources/review/reopen.server";

export const loader = loadCandidate;

const schema = z.object({ version });

/** Has a candidate wait again: takes back what was decided on it. */
export const action = (args: ActionFunctionArgs) => actOnCandidate(args, async () => schema, (review, id, { version }) => reopenCandidate(review, id, version), "made");

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function CandidateRoute() {
  return <CandidatePage data={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
