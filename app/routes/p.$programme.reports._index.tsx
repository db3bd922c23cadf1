import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { requireMember } from "~/programmes/membership.server";
import { countBySector } from "~/reports/counts.server";
import { ReportsPage } from "~/reports/reports-page";
import { findStatistics } from "~/reports/statistics.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, programme } = await requireMember(request, params.programme);
  const [report, measures] = await Promise.all([countBySector(programme), findStatistics(programme)]);
  return { report, measures, base: `/p/${programme.key}`, title: `${translator(viewer.locale)("reports.title")} · ${programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ReportsRoute() {
  const { report, measures, base } = useLoaderData<typeof loader>();
  return <ReportsPage report={report} measures={measures} base={base} />;
}
