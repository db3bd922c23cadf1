import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { requireMember } from "~/programmes/membership.server";
import { BriefPage } from "~/reports/brief-page";
import { readAsOf } from "~/reports/brief-day.server";
import { describeBrief } from "~/reports/brief.server";
import { formatDay } from "~/ui/dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const { t, intl } = wordsFor(membership, request);
  const brief = await describeBrief(membership, readAsOf(request));
  const title = t("reviews.brief.title");
  return { brief, title: `${brief.past ? t("asOf.title", { title, date: formatDay(brief.past, intl) }) : title} · ${membership.programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BriefRoute() {
  return <BriefPage brief={useLoaderData<typeof loader>().brief} />;
}
