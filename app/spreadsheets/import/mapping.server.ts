import { z } from "zod";
import type { FieldId } from "./fields";
import type { Mapping } from "./mapping";

const field = z.string().transform((id) => id as FieldId);

const Meaning = z.union([z.object({ is: z.string() }), z.object({ create: z.string(), side: z.string().nullable() }), z.object({ skip: z.literal(true) })]);

/** A mapping as the database keeps it. */
export const MappingRow: z.ZodType<Mapping> = z.object({
  columns: z.array(field.nullable()),
  values: z.record(z.string(), z.record(z.string(), Meaning)) as z.ZodType<Mapping["values"]>,
  dayOrder: z.enum(["day-month", "month-day"]).nullable(),
  key: z.array(z.number()),
  repeated: z.enum(["separate", "together", "skip"]).nullable(),
  asOf: z.string(),
  sourceTitle: z.string(),
  language: z.string(),
});

/** A message as the database keeps it. */
export const MessageRow = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() });
