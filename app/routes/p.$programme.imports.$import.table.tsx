import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { chooseTable } from "~/spreadsheets/import/choose.server";
import { openStep, saveStep, showHead } from "~/spreadsheets/import/page/step-route.server";
import { readChoices, tableForm } from "~/spreadsheets/import/page/table-form.server";
import { describeTable } from "~/spreadsheets/import/page/table.server";
import { TableStep } from "~/spreadsheets/import/page/table-step";

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openStep(args);
  return { head: await showHead(opened), table: await describeTable(opened.imported) };
}

/** Read otherwise, the table is looked at again; as it was, what is open next is. */
export async function action(args: ActionFunctionArgs) {
  const opened = await openStep(args);
  const { membership, imported, page } = opened;
  const form = await parseForm(tableForm(imported), args.request);
  if (!form.ok) return form.answer;
  const choices = readChoices(imported, form.values);
  if (!choices) return saveStep(opened, "table", imported.mapping, form.typed);
  const chosen = await chooseTable(membership, imported, choices);
  return chosen.ok ? redirect(`${page}/table`) : refused(chosen, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "importPages.step.table");

export default function ImportTable() {
  return <TableStep {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
