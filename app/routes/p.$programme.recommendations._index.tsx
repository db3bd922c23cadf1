import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { requireMember } from "~/programmes/membership.server";
import { ListPage } from "~/recommendations/list/page";
import { describeList } from "~/recommendations/list/page.server";
import { describeSaved } from "~/recommendations/views/rail.server";
import { formatDay } from "~/ui/dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const [list, saved] = await Promise.all([describeList(membership, new URL(request.url)), describeSaved(membership, request)]);
  return { list, saved, title: `${titleOf(wordsFor(membership, request), list.query.asOf)} · ${membership.programme.name}` };
}

/** What the page is called; one of a past day says which. */
function titleOf({ t, intl }: ReturnType<typeof wordsFor>, asOf: string | null) {
  return asOf ? t("asOf.title", { title: t("list.title"), date: formatDay(asOf, intl) }) : t("list.title");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RecommendationsPage() {
  const { list, saved } = useLoaderData<typeof loader>();
  return <ListPage list={list} saved={saved} />;
}
