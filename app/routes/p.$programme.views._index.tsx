import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { requireMember } from "~/programmes/membership.server";
import { describeViews } from "~/recommendations/views/page.server";
import { ViewsPage } from "~/recommendations/views/views-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const done = new URL(request.url).searchParams.get("done");
  return { ...(await describeViews(membership, request)), done: done === "saved" || done === "deleted" ? (done as "saved" | "deleted") : null };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "views.title");

export default function ViewsRoute() {
  return <ViewsPage {...useLoaderData<typeof loader>()} />;
}
