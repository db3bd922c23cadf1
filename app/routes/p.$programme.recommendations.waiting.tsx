import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { requireMember } from "~/programmes/membership.server";
import { listWaiting, WAITING_PAGE } from "~/recommendations/waiting/list.server";
import { WaitingPage } from "~/recommendations/waiting/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireMember(request, params.programme);
  const from = new URL(request.url).searchParams.get("from") ?? "";
  const skip = /^\d{1,6}$/.test(from) ? Number(from) : 0;
  const found = await listWaiting(programme, skip);
  const rows = found.map(({ total: _, ...row }) => row);
  return { rows, total: found[0]?.total ?? 0, skip, size: WAITING_PAGE, list: `/p/${programme.key}/recommendations` };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "waiting.title");

export default function Waiting() {
  return <WaitingPage {...useLoaderData<typeof loader>()} />;
}
