import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActionItems } from "~/action-items/list.server";
import { readAddress } from "~/action-items/list-address.server";
import { ActionItemsPage } from "~/action-items/list-page";
import { translator } from "~/locales/translator";
import { requireMember } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme } = await requireMember(request, params.programme);
  const { query, dropped } = readAddress(new URL(request.url).searchParams);
  const today = todayIn(programme.timeZone);
  const found = await findActionItems({ actor, programme, today }, query);
  const title = `${translator(viewer.locale)("actionItems.title")} · ${programme.name}`;
  return { found, query, dropped, base: `/p/${programme.key}`, today, ours: actor.organisation !== null, title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ActionItemsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <ActionItemsPage {...page} />;
}
