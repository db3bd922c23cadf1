import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { notFound, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { requireMember } from "~/programmes/membership.server";
import { beginUndo } from "~/recommendations/many/begin.server";
import { findChange } from "~/recommendations/many/change.server";
import { UndoManyPage } from "~/recommendations/many/undo-many-page";
import { describeUndo } from "~/recommendations/many/list.server";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const change = await findChange(membership, params.change);
  if (!change) throw notFound();
  return { membership, change, page: `/p/${membership.programme.key}/recommendations/many/${change.id}` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { membership, change, page } = await open(args);
  return { page, ...(await describeUndo(change, wordsFor(membership, args.request))) };
}

export async function action(args: ActionFunctionArgs) {
  const { change, page } = await open(args);
  const begun = await beginUndo(change);
  return begun.ok ? redirect(page) : refused(begun);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "many.undo.title");

export default function UndoMany() {
  return <UndoManyPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
