import { z } from "zod";

/** Citations as the database holds them. */
export const Citations = z.array(z.object({ publisher: z.string(), date: z.string().optional(), url: z.string().default("") }));
