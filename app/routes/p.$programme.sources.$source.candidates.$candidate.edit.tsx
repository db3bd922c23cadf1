import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { editCandidate } from "~/sources/review/edit.server";
import { candidateSchema, findChoices } from "~/sources/review/fields.server";
import { actOnCandidate, loadCandidate } from "~/sources/review/page/act-route.server";
import { CandidatePage } from "~/sources/review/page/candidate-page";

export const loader = loadCandidate;

/** Keeps what was typed of a candidate that still waits. */
export const action = (args: ActionFunctionArgs) =>
  actOnCandidate(args, async ({ programme }) => candidateSchema(programme, await findChoices(programme)), editCandidate, "made");

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function CandidateRoute() {
  return <CandidatePage data={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
