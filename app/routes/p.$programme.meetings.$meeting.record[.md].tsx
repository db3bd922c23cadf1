import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPaper } from "~/meetings/papers/answer-paper.server";
import { requireRecord } from "~/meetings/record/exports/open-export.server";
import { markRecord } from "~/meetings/record/exports/record-markdown";

/** The record as Markdown. */
export async function loader(args: LoaderFunctionArgs) {
  const { file, words, original, name, state } = await requireRecord(args);
  return answerPaper({ name: `${name}.md`, mediaType: "text/markdown; charset=utf-8", body: markRecord(file, { original, state }, words) });
}
