import type { TableChoices } from "~/spreadsheets/reading/table";
import type { Vocabulary } from "../extraction/vocabulary";
import type { Problem } from "./problem";

/** What a reader is asked for: a document's text, the same with the passages that may become items, or a table. */
export type ReaderJob = { kind: "document"; name: string } | { kind: "source"; name: string; vocabulary: Vocabulary } | { kind: "table" | "rows"; name: string; choices: TableChoices };

/** What it answers, a line each. */
export type ReaderLine = { value: unknown } | { done: true } | { problem: Problem; cause: string };

/** What it may take: seconds of work, megabytes of objects and of memory in all. */
export type Limits = { seconds: number; heap: number; memory: number };

export const DOCUMENT_LIMITS: Limits = { seconds: 60, heap: 400, memory: 700 };

/** A larger file is not read at all. */
export const LARGEST_FILE = 50 * 1024 * 1024;
