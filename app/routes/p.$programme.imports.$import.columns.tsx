import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { readColumns } from "~/spreadsheets/import/page/columns-form.server";
import { ColumnsStep } from "~/spreadsheets/import/page/columns-step";
import { describeColumns } from "~/spreadsheets/import/page/columns.server";
import { AnyFields, openStep, refuseFields, saveStep, showHead } from "~/spreadsheets/import/page/step-route.server";

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openStep(args);
  const { programme } = opened.membership;
  return { head: await showHead(opened), shown: await describeColumns(opened.membership, opened.imported), sides: programme.sides.map(({ code, name }) => ({ code, name })), timeZone: opened.words.timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openStep(args);
  const form = await parseForm(AnyFields, args.request);
  if (!form.ok) return form.answer;
  const read = readColumns(opened.imported, opened.membership, form.values);
  return read.ok ? saveStep(opened, "columns", read.mapping, form.typed) : refuseFields(read.errors, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "importPages.step.columns");

export default function ImportColumns() {
  return <ColumnsStep {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
