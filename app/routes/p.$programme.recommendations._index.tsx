import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { requireMember } from "~/programmes/membership.server";
import { ListPage } from "~/recommendations/list/page";
import { describeList } from "~/recommendations/list/page.server";
import { describeSaved } from "~/recommendations/views/rail.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const [list, saved] = await Promise.all([describeList(membership, new URL(request.url)), describeSaved(membership, request)]);
  return { list, saved, title: `${translator(membership.viewer.locale)("list.title")} · ${membership.programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RecommendationsPage() {
  const { list, saved } = useLoaderData<typeof loader>();
  return <ListPage list={list} saved={saved} />;
}
