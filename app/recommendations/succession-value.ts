import { z } from "zod";
import { Status } from "#db/enums";

/** Somebody or something with the name it had when the entry was recorded. */
export const Named = z.object({ id: z.number().int(), name: z.string() });

/** A recommendation by its reference, with the number that its address has. */
export const Numbered = Named.extend({ number: z.number().int() });

/** An item that another was split from or merged of. */
export const Origin = Named.extend({ by: z.enum(["split", "merge"]) });

/** A new item that a split or a merge makes; wordings by language, as their sha256. A status only where it is not that of its origin. */
export const Part = z.object({ title: z.string(), wordings: z.record(z.string(), z.string()), status: z.enum(Status).nullable() });

/** Items that end, and what they live on in: new items, or one that is there. */
export const Succession = z.object({
  closing: z.array(Numbered),
  into: Numbered.nullable(),
  parts: z.array(Part),
  /** Which of the parts takes the open action items. */
  actionItemsTo: z.number().int(),
});

/** Where in a source a recommendation stands. */
export const Passage = z.object({ source: Named, location: z.string(), quote: z.string(), start: z.number().int().nullable(), end: z.number().int().nullable() });

export type Named = z.infer<typeof Named>;
export type Numbered = z.infer<typeof Numbered>;
export type Origin = z.infer<typeof Origin>;
export type Part = z.infer<typeof Part>;
export type Succession = z.infer<typeof Succession>;
export type Passage = z.infer<typeof Passage>;
