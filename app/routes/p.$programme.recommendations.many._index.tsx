import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { pageTitle } from "~/locales/page-title";
import { requireMember } from "~/programmes/membership.server";
import { describeMany } from "~/recommendations/many/list.server";
import { ManyListPage } from "~/recommendations/many/many-list-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  return { key: membership.programme.key, changes: await describeMany(membership, wordsFor(membership, request)) };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "many.title");

export default function ManyChanges() {
  const { key, changes } = useLoaderData<typeof loader>();
  return <ManyListPage base={`/p/${key}/recommendations`} changes={changes} />;
}
