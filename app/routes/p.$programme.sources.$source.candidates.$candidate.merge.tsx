import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pageTitle } from "~/locales/page-title";
import { version } from "~/recommendations/forms/fields.server";
import { mergeCandidates } from "~/sources/review/merge.server";
import { actOnCandidate, loadCandidate } from "~/sources/review/page/act-route.server";
import { CandidatePage } from "~/sources/review/page/candidate-page";

export const loader = loadCandidate;

const schema = z.object({ version, next: z.coerce.number().int().positive().max(2 ** 31 - 1), nextVersion: version });

/** Makes one candidate of this one and the next. */
export const action = (args: ActionFunctionArgs) =>
  actOnCandidate(args, async () => schema, (review, id, { version, next, nextVersion }) => mergeCandidates(review, id, version, { id: next, version: nextVersion }), "made");

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function CandidateRoute() {
  return <CandidatePage data={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
