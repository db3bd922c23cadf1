import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPaper, chosenOf } from "~/meetings/papers/answer-paper.server";
import { DOCX } from "~/meetings/papers/docx-document.server";
import { requireRecord } from "~/meetings/record/exports/open-export.server";
import { writeRecord } from "~/meetings/record/exports/record-docx.server";

/** The record as a document; `?original=KZ` is that side's original, `?layout=sequence` has its languages one after another. */
export async function loader(args: LoaderFunctionArgs) {
  const { file, words, original, name, state } = await requireRecord(args);
  const usual = file.record.languages.length > 2 ? "sequence" : "columns";
  const layout = chosenOf(args.request, "layout", ["columns", "sequence"]) ?? usual;
  const body = await writeRecord(file, { original, layout: layout === "sequence" ? "sequence" : "columns", state }, words);
  return answerPaper({ name: `${name}.docx`, mediaType: DOCX, body });
}
