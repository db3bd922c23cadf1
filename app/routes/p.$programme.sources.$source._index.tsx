import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { requireSource } from "~/sources/page/find-source.server";
import { readSourcePage } from "~/sources/page/read-source-page.server";
import { SourcePage } from "~/sources/page/source-page";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, source, base } = await requireSource(args);
  return { source, base, ...(await readSourcePage(actor, source, new URL(args.request.url).searchParams)) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "sources.page.title", { title: data.source.title }) : []);

export default function SourceRoute() {
  const page = useLoaderData<typeof loader>();
  return <SourcePage {...page} />;
}
