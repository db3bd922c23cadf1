import type { Candidate } from "../extraction/candidate";
import { extractCandidates } from "../extraction/extract-candidates";
import type { Vocabulary } from "../extraction/vocabulary";
import { readDocument, type ReadDocument } from "../reading/read-document";

/** A document with the passages of it that may become items; null where looking for them failed. */
export type UnderstoodDocument = ReadDocument & { candidates: Candidate[] | null };

const EVERY_PAGES = 10;

/** Reads a document and what is asked for in it. It does so wherever it is called: strangers' files belong into a process of their own. */
export async function understandDocument(bytes: Uint8Array, { name, vocabulary }: { name: string; vocabulary: Vocabulary }, onPages: (pages: number) => void): Promise<UnderstoodDocument> {
  const read = await readDocument(bytes, name, (page) => page % EVERY_PAGES || onPages(page));
  return { ...read, candidates: findCandidates(read, vocabulary) };
}

// A text that was read is of use also where nothing is found in it.
function findCandidates({ source }: ReadDocument, vocabulary: Vocabulary) {
  try {
    return extractCandidates(source, vocabulary);
  } catch {
    return null;
  }
}
