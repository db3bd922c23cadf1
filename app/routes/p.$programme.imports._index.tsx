import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { pageTitle } from "~/locales/page-title";
import { ImportsPage } from "~/spreadsheets/import/page/imports-page";
import { describeImports } from "~/spreadsheets/import/page/list.server";
import { requireImporter } from "~/spreadsheets/import/page/require-import.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireImporter(request, params);
  return { base: `/p/${membership.programme.key}`, imports: await describeImports(membership, wordsFor(membership, request)) };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "imports.title");

export default function Imports() {
  return <ImportsPage {...useLoaderData<typeof loader>()} />;
}
