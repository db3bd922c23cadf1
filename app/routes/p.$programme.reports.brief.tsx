import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { requireMember } from "~/programmes/membership.server";
import { BriefPage } from "~/reports/brief-page";
import { describeBrief } from "~/reports/brief.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const { viewer, programme } = membership;
  return { brief: await describeBrief(membership), title: `${translator(viewer.locale)("reviews.brief.title")} · ${programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BriefRoute() {
  return <BriefPage brief={useLoaderData<typeof loader>().brief} />;
}
