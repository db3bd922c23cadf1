import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { requireMember } from "~/programmes/membership.server";
import { findSources } from "~/sources/list.server";
import { SourcesPage } from "~/sources/sources-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, programme } = await requireMember(request, params.programme);
  const title = `${translator(viewer.locale)("sources.title")} · ${programme.name}`;
  return { sources: await findSources(programme), base: `/p/${programme.key}`, title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SourcesRoute() {
  const { sources, base } = useLoaderData<typeof loader>();
  return <SourcesPage sources={sources} base={base} />;
}
