import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { countUndoable } from "~/spreadsheets/import/count-undoable.server";
import { describeHead } from "~/spreadsheets/import/page/head.server";
import { requireImport } from "~/spreadsheets/import/page/require-import.server";
import { UndoImportPage } from "~/spreadsheets/import/page/undo-page";
import { undoImport } from "~/spreadsheets/import/run.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { membership, imported } = await requireImport(request, params);
  return { head: describeHead(imported, wordsFor(membership, request)), undoing: await countUndoable(imported, membership.actor), by: imported.memberId === membership.actor.memberId ? null : imported.by };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { membership, imported, page } = await requireImport(request, params);
  const begun = await undoImport(membership, imported);
  return begun.ok ? redirect(page) : refused(begun);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "importPages.undo.title");

export default function UndoImport() {
  return <UndoImportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
