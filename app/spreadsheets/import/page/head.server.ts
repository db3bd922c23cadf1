import type { ImportState } from "#db/enums";
import type { Words } from "~/history/value-words";
import type { Message } from "~/refusal";
import type { OpenQuestion, TableImport } from "../table-import";
import { askedIn, sayQuestion } from "./questions";
import type { Step } from "./steps";

/** What every page of a table says of it: where it is, what it is called, what is still open. */
export type ImportHead = { id: string; base: string; page: string; name: string; state: ImportState; open: { step: Step; message: Message }[] };

/** The head of the pages of a table with these open questions. */
export function describeHead({ id, name, state, programme, mapping }: TableImport, words: Pick<Words, "sides" | "t">, open: readonly OpenQuestion[] = []): ImportHead {
  const mapped = mapping.columns.some((field) => field !== null);
  const base = `/p/${programme.key}`;
  return { id, base, page: `${base}/imports/${id}`, name, state, open: open.map((question) => ({ step: askedIn(question), message: sayQuestion(question, words, mapped) })) };
}
