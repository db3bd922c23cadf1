import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { requireMember } from "~/programmes/membership.server";
import { SincePage } from "~/reports/since-page";
import { describeSince } from "~/reports/since.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, programme } = await requireMember(request, params.programme);
  const since = await describeSince(programme, new URL(request.url).searchParams);
  return { since, title: `${translator(viewer.locale)("reviews.since.title")} · ${programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SinceRoute() {
  return <SincePage since={useLoaderData<typeof loader>().since} />;
}
