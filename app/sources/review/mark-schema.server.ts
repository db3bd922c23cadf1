import { z } from "zod";
import { text } from "~/form-fields.server";

const offset = z.string().regex(/^\d{0,9}$/).transform((typed) => (typed === "" ? null : Number(typed)));

/** Words of a document that are to be a candidate, and where they were selected. */
export const markSchema = z.object({ words: text(10_000), offset: offset.nullish() }).transform(({ words, offset }) => ({ words, near: offset ?? null }));
