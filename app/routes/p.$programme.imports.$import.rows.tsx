import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { rowsForm } from "~/spreadsheets/import/page/rows-form.server";
import { describeRows } from "~/spreadsheets/import/page/rows.server";
import { RowsStep } from "~/spreadsheets/import/page/rows-step";
import { openStep, saveStep, showHead } from "~/spreadsheets/import/page/step-route.server";

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openStep(args);
  return { head: await showHead(opened), shown: await describeRows(opened.imported) };
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openStep(args);
  const form = await parseForm(rowsForm(opened.imported), args.request);
  return form.ok ? saveStep(opened, "rows", { ...opened.imported.mapping, ...form.values }, form.typed) : form.answer;
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "importPages.step.rows");

export default function ImportRows() {
  return <RowsStep {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
