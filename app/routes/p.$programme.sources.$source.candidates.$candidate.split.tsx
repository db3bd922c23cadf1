import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { optionalText } from "~/form-fields.server";
import { pageTitle } from "~/locales/page-title";
import { version } from "~/recommendations/forms/fields.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { actOnCandidate, loadCandidate } from "~/sources/review/page/act-route.server";
import { CandidatePage } from "~/sources/review/page/candidate-page";
import { splitFromForm } from "~/sources/review/split-from-form.server";

export const loader = loadCandidate;

const place = z.string().regex(/^\d{0,6}$/).transform((at) => (at === "" ? null : Number(at)));
const schema = z.object({ version, wording: optionalText(LONGEST.wording), caret: place.nullish(), at: place.nullish() });

/** Makes two candidates of one, at the cursor in its wording or at a place that was chosen. */
export const action = (args: ActionFunctionArgs) => actOnCandidate(args, async () => schema, splitFromForm, "made");

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function CandidateRoute() {
  return <CandidatePage data={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
