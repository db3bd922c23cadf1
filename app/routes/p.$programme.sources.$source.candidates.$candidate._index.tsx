import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { loadCandidate } from "~/sources/review/page/act-route.server";
import { CandidatePage } from "~/sources/review/page/candidate-page";

export const loader = loadCandidate;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "candidates.pageTitle", { title: data.head.title }) : []);

export default function CandidateRoute() {
  return <CandidatePage data={useLoaderData<typeof loader>()} answer={null} />;
}
