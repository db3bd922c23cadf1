import { z } from "zod";
import { askByKey } from "~/db.server";
import type { TextBlock } from "./document-shape";
import { dividePlaces, partAt, type PartBlock } from "./text-parts";

const LAST = 2 ** 31 - 1;

const Span = z.object({ start: z.number(), end: z.number() });
const Blocks: z.ZodType<TextBlock[]> = z.array(Span.extend({
  place: z.number(),
  kind: z.enum(["heading", "paragraph", "item", "cell", "furniture", "contents", "footnote", "code"]),
  text: z.string(),
  level: z.number(),
  marker: z.string(),
  page: z.number().nullable(),
  cell: z.object({ table: z.number(), row: z.number(), column: z.number(), header: z.boolean() }).nullable(),
  gaps: z.array(Span),
}));

/** A part of a document's text: its blocks, which part of how many it is, and the offsets from and to which it reaches. */
export type TextPart = { blocks: TextBlock[]; part: number; parts: number; start: number; end: number };

/** Reads one part of a document: by its number, or the one that holds an offset of the text. A number beyond the last is the last. */
export async function readBlocks(sourceId: number, asked: { part: number } | { offset: number }): Promise<TextPart> {
  const places = await askByKey<PartBlock>`
    SELECT "place", "start", ("cell"->>'table') || ' ' || ("cell"->>'row') AS "row" FROM "SourceBlock" WHERE "sourceId" = ${sourceId} ORDER BY "place"`;
  const parts = dividePlaces(places);
  const part = Math.min(Math.max(1, parts.length), "part" in asked ? Math.max(1, asked.part) : partAt(parts, asked.offset));
  const next = parts[part];
  const rows = await askByKey`
    SELECT "place", "kind", "start", "end", "text", "level", "marker", "page", "cell", "gaps" FROM "SourceBlock"
    WHERE "sourceId" = ${sourceId} AND "place" >= ${parts[part - 1]?.place ?? 0} AND "place" < ${next?.place ?? LAST} ORDER BY "place"`;
  return { blocks: Blocks.parse(rows), part, parts: Math.max(1, parts.length), start: parts[part - 1]?.start ?? 0, end: next?.start ?? LAST };
}
