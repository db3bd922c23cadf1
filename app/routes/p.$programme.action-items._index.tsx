import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActionItemsPage } from "~/action-items/list/page";
import { describeSteps } from "~/action-items/list/page.server";
import { wordsFor } from "~/history/reader.server";
import { requireMember } from "~/programmes/membership.server";
import { formatDay } from "~/ui/dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const list = await describeSteps(membership, new URL(request.url));
  return { list, title: `${titleOf(wordsFor(membership, request), list.query.asOf)} · ${membership.programme.name}` };
}

/** What the page is called; one of a past day says which. */
function titleOf({ t, intl }: ReturnType<typeof wordsFor>, asOf: string | null) {
  return asOf ? t("asOf.title", { title: t("actionItems.title"), date: formatDay(asOf, intl) }) : t("actionItems.title");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ActionItemsRoute() {
  return <ActionItemsPage list={useLoaderData<typeof loader>().list} />;
}
