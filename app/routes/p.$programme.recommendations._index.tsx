import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { requireMember } from "~/programmes/membership.server";
import { ListPage } from "~/recommendations/list/page";
import { describeList } from "~/recommendations/list/page.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const list = await describeList(membership, new URL(request.url));
  return { list, title: `${translator(membership.viewer.locale)("list.title")} · ${membership.programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RecommendationsPage() {
  const { list } = useLoaderData<typeof loader>();
  return <ListPage list={list} />;
}
