import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { notFound } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { requireMember } from "~/programmes/membership.server";
import { findChange } from "~/recommendations/many/change.server";
import { ManyChangePage } from "~/recommendations/many/many-change-page";
import { describeChange } from "~/recommendations/many/show.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const change = await findChange(membership, params.change);
  if (!change) throw notFound();
  const shown = await describeChange(membership, change, new URL(request.url).searchParams, wordsFor(membership, request));
  return { key: membership.programme.key, shown };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "many.pageTitle", { act: data.shown.name, total: data.shown.frozen }) : []);

export default function ManyChange() {
  const { key, shown } = useLoaderData<typeof loader>();
  return <ManyChangePage base={`/p/${key}/recommendations`} shown={shown} />;
}
