import { z } from "zod";
import { db } from "~/db.server";
import type { Tx } from "~/recommendations/load-item.server";
import type { Block, Span } from "../reading/source-text";
import type { ReadBlock } from "./passage-words";

export type PlacedBlock = ReadBlock & Pick<Block, "page" | "marker" | "level">;

const Blocks: z.ZodType<PlacedBlock[]> = z.array(z.object({
  kind: z.enum(["heading", "paragraph", "item", "cell", "furniture", "contents", "footnote", "code"]),
  start: z.number(), end: z.number(), text: z.string(), level: z.number(), marker: z.string(), page: z.number().nullable(),
  gaps: z.array(z.object({ start: z.number(), end: z.number() })),
}));

/** The blocks of a document that a passage reaches over. */
export async function readBlocksOf(sourceId: number, { start, end }: Span, tx: Pick<Tx, "$queryRaw"> = db): Promise<PlacedBlock[]> {
  return Blocks.parse(await tx.$queryRaw`
    SELECT "kind", "start", "end", "text", "level", "marker", "page", "gaps" FROM "SourceBlock"
    WHERE "sourceId" = ${sourceId} AND "start" < ${end} AND "end" > ${start} ORDER BY "start", "place"`);
}

/** Every block of a document. */
export const readAllBlocks = (sourceId: number) => readBlocksOf(sourceId, { start: -1, end: 2 ** 31 - 1 });
