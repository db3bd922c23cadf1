import { z } from "zod";
import { db } from "~/db.server";
import { PROGRAMME_ACTS, PROGRAMME_FIELDS } from "./programme-acts";

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const Entry = z.object({
  id: z.number(),
  at: z.string(),
  by: z.string(),
  act: z.enum(PROGRAMME_ACTS),
  subject: z.string(),
  changes: z.array(z.object({ field: z.enum(PROGRAMME_FIELDS), from: Value, to: Value })),
});

export type ProgrammeLogEntry = z.infer<typeof Entry>;

const PAGE = 50;

/** What was changed in the set-up of a programme, the newest first, a page from before an entry on. */
export async function listProgrammeChanges(programmeId: number, before: number | null, limit = PAGE) {
  const rows = await db.programmeChange.findMany({
    where: { programmeId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const entries = rows.slice(0, limit).map(({ recordedAt, actorName, ...row }) => Entry.parse({ ...row, at: recordedAt.toISOString(), by: actorName }));
  return { entries, older: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
}
