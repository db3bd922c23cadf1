import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { todayIn } from "~/programmes/programme";
import { sourceForm } from "~/spreadsheets/import/page/source-form.server";
import { describeSource } from "~/spreadsheets/import/page/source.server";
import { SourceStep } from "~/spreadsheets/import/page/source-step";
import { openStep, saveStep, showHead } from "~/spreadsheets/import/page/step-route.server";

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openStep(args);
  return { head: await showHead(opened), shown: await describeSource(opened.imported) };
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openStep(args);
  const { mapping, programme } = opened.imported;
  const form = await parseForm(sourceForm(todayIn(programme.timeZone)), args.request);
  if (!form.ok) return form.answer;
  return saveStep(opened, "source", { ...mapping, ...form.values, dayOrder: form.values.dayOrder ?? mapping.dayOrder }, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "importPages.step.source");

export default function ImportSource() {
  return <SourceStep {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
