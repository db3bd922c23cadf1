import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { FollowsPage } from "~/people/follows-page";
import { findFollows } from "~/people/follows.server";
import { requireMember } from "~/programmes/membership.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  return { base: `/p/${membership.programme.key}`, ...(await findFollows(membership)) };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "follows.title");

export default function FollowsRoute() {
  return <FollowsPage {...useLoaderData<typeof loader>()} />;
}
