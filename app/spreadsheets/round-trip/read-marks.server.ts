import { z } from "zod";
import type { ExportedMarks } from "./marks";

const Marks: z.ZodType<ExportedMarks> = z.object({
  exportedAt: z.string().nullable(),
  numbers: z.string().nullable(),
  columns: z.array(z.object({ id: z.string(), column: z.number(), heading: z.string(), renamed: z.boolean() })),
});

/** The marks of a file that was exported here, as its import keeps them; null for any other file. */
export const readMarks = (exported: unknown): ExportedMarks | null => (exported === null || exported === undefined ? null : Marks.parse(exported));
