import { z } from "zod";
import { Role } from "#db/enums";

/** The demo's accounts are offices; a key stands for each in the other files. */
export const Accounts = z.array(
  z.strictObject({
    key: z.string(),
    name: z.string(),
    email: z.email().endsWith("@example.org"),
    timeZone: z.string(),
    administrator: z.boolean().default(false),
    places: z.array(
      z.strictObject({
        programme: z.string(),
        side: z.string().nullable(),
        /** Abbreviation of the organisation, of the same side. */
        organisation: z.string().optional(),
        office: z.string(),
        roles: z.array(z.enum(Role)).min(1),
      }),
    ),
  }),
);

export type Accounts = z.infer<typeof Accounts>;
