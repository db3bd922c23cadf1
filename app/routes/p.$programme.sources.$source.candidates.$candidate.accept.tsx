import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { say } from "~/form-errors.server";
import { optionalLine } from "~/form-fields.server";
import { pageTitle } from "~/locales/page-title";
import { acceptCandidate } from "~/sources/review/accept.server";
import { candidateSchema, findChoices } from "~/sources/review/fields.server";
import { actOnCandidate, loadCandidate } from "~/sources/review/page/act-route.server";
import { CandidatePage } from "~/sources/review/page/candidate-page";

export const loader = loadCandidate;

// Enter in the field of an item that is there would accept what was meant to be linked to it.
const nothingNamed = z.object({ item: optionalLine(40).refine((typed) => typed === "", say("candidates.refusal.itemNamed")) });

/** Registers the candidate as it stands in the form. */
export const action = (args: ActionFunctionArgs) =>
  actOnCandidate(args, async ({ programme }) => candidateSchema(programme, await findChoices(programme)).and(nothingNamed), acceptCandidate, "next");

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function CandidateRoute() {
  return <CandidatePage data={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
