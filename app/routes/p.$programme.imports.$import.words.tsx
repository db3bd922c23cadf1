import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { AnyFields, openStep, refuseFields, saveStep, showHead } from "~/spreadsheets/import/page/step-route.server";
import { readWords } from "~/spreadsheets/import/page/words-form.server";
import { WordsStep } from "~/spreadsheets/import/page/words-step";
import { describeWords } from "~/spreadsheets/import/page/words.server";

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openStep(args);
  return { head: await showHead(opened), fields: await describeWords(opened.membership, opened.imported, opened.words.t) };
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openStep(args);
  const form = await parseForm(AnyFields, args.request);
  if (!form.ok) return form.answer;
  const read = await readWords(opened.imported, form.values);
  return read.ok ? saveStep(opened, "words", read.mapping, form.typed) : refuseFields(read.errors, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "importPages.step.words");

export default function ImportWords() {
  return <WordsStep {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
