import { refuse, type Message, type Refusal } from "~/refusal";
import { problemIn, type Problem } from "./problem";
import type { ReadDocument } from "./read-document";
import { DOCUMENT_LIMITS } from "./reader-job";
import { runReader } from "./run-reader.server";
import type { SourceText } from "./source-text";

/** A source that was read, with what should be known of it. */
export type ReadSource = { ok: true; source: SourceText; warnings: Message[] };

/** Reads a document apart from this process: its text and structure, or the sentence that says why there is none. */
export async function readSource(bytes: Uint8Array, name: string, limits = DOCUMENT_LIMITS): Promise<ReadSource | Refusal> {
  try {
    for await (const { source, warnings } of runReader<ReadDocument>({ kind: "document", name }, bytes, limits)) return { ok: true, source, warnings: warnings.map(messageOf) };
    return refuse("invalid", "reading.damaged", undefined, "file");
  } catch (error) {
    const { code, values } = problemIn(error);
    return refuse("invalid", `reading.${code}`, values, "file");
  }
}

const messageOf = ({ code, values }: Problem): Message => ({ key: `reading.${code}`, values });
