import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { pageTitle } from "~/locales/page-title";
import { ImportPage } from "~/spreadsheets/import/page/import-page";
import { requireImport } from "~/spreadsheets/import/page/require-import.server";
import { describeImport } from "~/spreadsheets/import/page/show.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { membership, imported } = await requireImport(request, params);
  return { shown: await describeImport(membership, imported, new URL(request.url).searchParams, wordsFor(membership, request)) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "importPages.pageTitle", { name: data.shown.head.name }) : []);

export default function Import() {
  return <ImportPage shown={useLoaderData<typeof loader>().shown} />;
}
