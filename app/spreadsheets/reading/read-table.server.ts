import { refuse, type Refusal } from "~/refusal";
import { problemIn } from "~/sources/reading/problem";
import type { Limits } from "~/sources/reading/reader-job";
import { runReader } from "~/sources/reading/run-reader.server";
import type { ReadTable, TableChoices, TableLook, TableRow } from "./table";

const TABLE_LIMITS: Limits = { seconds: 120, heap: 256, memory: 700 };

/** Reads a table apart from this process: its sheets at a glance, or the sentence that says why there are none. */
export async function readTable(bytes: Uint8Array, name: string, choices: TableChoices = {}, limits = TABLE_LIMITS): Promise<ReadTable | Refusal> {
  try {
    for await (const { warnings, ...table } of runReader<TableLook>({ kind: "table", name, choices }, bytes, limits)) {
      return { ok: true, table, warnings: warnings.map(({ code, values }) => ({ key: `reading.${code}`, values })) };
    }
    return refuse("invalid", "reading.damaged", undefined, "file");
  } catch (error) {
    return refusalOf(error);
  }
}

/** The rows of a sheet, batch by batch, as they are read apart from this process. What goes wrong on the way is thrown; `refusalOf` says it. */
export function readRows(bytes: Uint8Array, name: string, choices: TableChoices, limits = TABLE_LIMITS): AsyncGenerator<TableRow[]> {
  return runReader<TableRow[]>({ kind: "rows", name, choices }, bytes, limits);
}

/** What a person is told of a file that could not be read. */
export function refusalOf(error: unknown): Refusal {
  const { code, values } = problemIn(error);
  return refuse("invalid", `reading.${code}`, values, "file");
}
