import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { discardImport, mayDiscard } from "~/spreadsheets/import/discard.server";
import { describeHead } from "~/spreadsheets/import/page/head.server";
import { requireImport } from "~/spreadsheets/import/page/require-import.server";
import { DiscardPage } from "~/spreadsheets/import/page/undo-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { membership, imported } = await requireImport(request, params);
  return { head: describeHead(imported, wordsFor(membership, request)), possible: mayDiscard(imported) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { membership, imported } = await requireImport(request, params);
  const discarded = await discardImport(membership, imported);
  return discarded.ok ? redirect(`/p/${membership.programme.key}/imports`) : refused(discarded);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "importPages.discard.title");

export default function DiscardImport() {
  return <DiscardPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
