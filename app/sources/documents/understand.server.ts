import { refuse, type Message, type Refusal } from "~/refusal";
import type { Candidate } from "../extraction/candidate";
import type { Vocabulary } from "../extraction/vocabulary";
import { problemIn, type Problem } from "../reading/problem";
import { DOCUMENT_LIMITS, type Limits } from "../reading/reader-job";
import { runReader } from "../reading/run-reader.server";
import type { SourceText } from "../reading/source-text";
import type { UnderstoodDocument } from "./understand-document";

/** A document's text with what was found in it. */
export type Understood = { ok: true; source: SourceText; candidates: Candidate[]; warnings: Message[] };

type Options = { vocabulary: Vocabulary; limits?: Limits; stopping?: AbortSignal; onPages?: (pages: number) => void };

/** Reads a document and what is asked for in it apart from this process, or answers the sentence that says why it cannot be read. */
export async function understand(bytes: Uint8Array, name: string, { vocabulary, limits = DOCUMENT_LIMITS, stopping, onPages }: Options): Promise<Understood | Refusal> {
  try {
    for await (const answer of runReader<UnderstoodDocument | { pages: number }>({ kind: "source", name, vocabulary }, bytes, limits, stopping)) {
      if ("pages" in answer) onPages?.(answer.pages);
      else return understoodOf(answer);
    }
    return refuse("invalid", "reading.damaged");
  } catch (error) {
    const { code, values } = problemIn(error);
    return refuse("invalid", `reading.${code}`, values);
  }
}

function understoodOf({ source, warnings, candidates }: UnderstoodDocument): Understood {
  const missed: Message[] = candidates ? [] : [{ key: "sources.reading.notSearched" }];
  return { ok: true, source, candidates: candidates ?? [], warnings: [...warnings.map(messageOf), ...missed] };
}

const messageOf = ({ code, values }: Problem): Message => ({ key: `reading.${code}`, values });
