import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComparePage } from "~/history/compare/page";
import { describeComparison } from "~/history/compare/page.server";
import { wordsFor } from "~/history/reader.server";
import { requireMember } from "~/programmes/membership.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const words = wordsFor(membership, request);
  const comparison = await describeComparison(membership.programme, new URL(request.url), words);
  return { comparison, title: `${words.t("compare.title")} · ${membership.programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function CompareRoute() {
  const { comparison } = useLoaderData<typeof loader>();
  return <ComparePage comparison={comparison} />;
}
