import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { line } from "~/form-fields.server";
import { pageTitle } from "~/locales/page-title";
import { version } from "~/recommendations/forms/fields.server";
import { actOnCandidate, loadCandidate } from "~/sources/review/page/act-route.server";
import { CandidatePage } from "~/sources/review/page/candidate-page";
import { linkCandidate } from "~/sources/review/same-as.server";

export const loader = loadCandidate;

const item = z.union([line(40), z.array(z.string()).transform((all) => all.filter(Boolean).at(-1) ?? "").pipe(line(40))]);
const schema = z.object({ version, item });

/** Says that the candidate is an item that is there: its passage is added to that item. A press beside an item counts before what stands in the field. */
export const action = (args: ActionFunctionArgs) => actOnCandidate(args, async () => schema, (review, id, { version, item }) => linkCandidate(review, id, version, item), "next");

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function CandidateRoute() {
  return <CandidatePage data={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
