import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPaper } from "~/meetings/papers/answer-paper.server";
import { requireRecord } from "~/meetings/record/exports/open-export.server";

/** The record as data, with all that proves it: what `npm run verify-record` checks. */
export async function loader(args: LoaderFunctionArgs) {
  const { file, name } = await requireRecord(args);
  return answerPaper({ name: `${name}.json`, mediaType: "application/json; charset=utf-8", body: `${JSON.stringify(file, null, 2)}\n` });
}
