import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { requireMember } from "~/programmes/membership.server";
import { mayAddSources } from "~/sources/documents/add-document.server";
import { findSources } from "~/sources/list.server";
import { SourcesPage } from "~/sources/sources-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme } = await requireMember(request, params.programme);
  const title = `${translator(viewer.locale)("sources.title")} · ${programme.name}`;
  return { sources: await findSources(programme), base: `/p/${programme.key}`, adds: mayAddSources(actor), title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SourcesRoute() {
  const { sources, base, adds } = useLoaderData<typeof loader>();
  return <SourcesPage sources={sources} base={base} adds={adds} />;
}
