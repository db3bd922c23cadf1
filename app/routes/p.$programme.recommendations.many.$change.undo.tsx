import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { beginUndo } from "~/recommendations/many/begin.server";
import { requireChange } from "~/recommendations/many/require-change.server";
import { UndoManyPage } from "~/recommendations/many/undo-many-page";
import { describeUndo } from "~/recommendations/many/list.server";

export async function loader(args: LoaderFunctionArgs) {
  const { membership, change, page } = await requireChange(args.request, args.params);
  return { page, ...(await describeUndo(change, wordsFor(membership, args.request))) };
}

export async function action(args: ActionFunctionArgs) {
  const { change, page } = await requireChange(args.request, args.params);
  const begun = await beginUndo(change);
  return begun.ok ? redirect(page) : refused(begun);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "many.undo.title");

export default function UndoMany() {
  return <UndoManyPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
