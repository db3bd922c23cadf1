import { db } from "~/db.server";
import { sha256 } from "~/history/canonical";
import { MappingRow } from "./mapping.server";
import type { Mapping } from "./mapping";
import { emptyMapping } from "./table-import";

/** A table's headings as one word: tables with the same are mapped alike. */
export const layoutOf = (headers: readonly string[]) => sha256(JSON.stringify(headers.map((header) => header.trim().toLowerCase())));

/** What the columns and words of a table with these headings meant the last time; not which day it told of, or what it was called. */
export async function recallMapping(programmeId: number, headers: readonly string[]): Promise<Mapping> {
  const row = await db.importLayout.findUnique({ where: { programmeId_layout: { programmeId, layout: layoutOf(headers) } } });
  const known = MappingRow.safeParse(row?.mapping);
  return known.success ? { ...known.data, asOf: "", sourceTitle: "" } : emptyMapping(headers.length);
}

/** Remembers what the columns and words of a table mean. */
export async function rememberMapping(programmeId: number, headers: readonly string[], mapping: Mapping) {
  const layout = layoutOf(headers);
  await db.importLayout.upsert({
    where: { programmeId_layout: { programmeId, layout } },
    create: { programmeId, layout, mapping },
    update: { mapping, usedAt: new Date() },
  });
}
