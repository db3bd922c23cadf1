import { z } from "zod";
import { db } from "~/db.server";
import { normalise, withoutRefused } from "~/form-text.server";
import type { StoredDraft } from "./entry-draft";

const LONGEST = 100_000;
const Text = z.string().transform((text) => withoutRefused(normalise(text)));
const Fields = z.record(z.string().regex(/^[A-Za-z][\w-]{0,59}$/), z.array(Text).max(50)).refine((fields) => Object.keys(fields).length <= 60);

/** The fields of a draft as a page sends them; null where they are none, or too much. */
export function readFields(text: string) {
  if (text.length > LONGEST) return null;
  try {
    return Fields.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What this person is typing of a point, as the server holds it. */
export async function findDraft(entryId: number, personId: number): Promise<StoredDraft | null> {
  const row = await db.outcomeDraft.findUnique({ where: { entryId_personId: { entryId, personId } }, select: { fields: true, changedAt: true } });
  return row && { fields: Fields.catch({}).parse(row.fields), at: row.changedAt.toISOString() };
}

type Where = { meetingId: number; entryId: number; personId: number };
export type DraftKept = { is: "kept"; at: string | null } | { is: "changed"; draft: StoredDraft } | { is: "noPoint" };

/**
 * Keeps a draft over the state that it goes on from; where that has become another meanwhile, nothing is written and the other is answered. Without
 * any field there is no draft.
 */
export async function keepDraft(where: Where, fields: StoredDraft["fields"], from: string | null): Promise<DraftKept> {
  const at = Object.keys(fields).length ? await write(where, fields, from) : await remove(where, from);
  if (at !== undefined) return { is: "kept", at };
  const draft = await findDraft(where.entryId, where.personId);
  return draft ? { is: "changed", draft } : { is: "noPoint" };
}

async function write({ meetingId, entryId, personId }: Where, fields: StoredDraft["fields"], from: string | null) {
  const [row] = await db.$queryRaw<{ changedAt: Date }[]>`
    INSERT INTO "OutcomeDraft" AS d ("entryId", "personId", "meetingId", "fields", "changedAt")
    SELECT a."id", ${personId}, a."meetingId", ${JSON.stringify(fields)}::jsonb, clock_timestamp() FROM "AgendaEntry" a WHERE a."id" = ${entryId} AND a."meetingId" = ${meetingId}
    ON CONFLICT ("entryId", "personId") DO UPDATE SET "fields" = excluded."fields", "changedAt" = greatest(excluded."changedAt", d."changedAt" + interval '1 ms')
      WHERE d."changedAt" = ${from}::timestamptz OR d."fields" = excluded."fields"
    RETURNING d."changedAt"`;
  return row?.changedAt.toISOString();
}

async function remove({ meetingId, entryId, personId }: Where, from: string | null): Promise<null | undefined> {
  const point = await db.agendaEntry.findFirst({ where: { id: entryId, meetingId }, select: { id: true } });
  if (!point) return undefined;
  await db.$executeRaw`DELETE FROM "OutcomeDraft" WHERE "entryId" = ${entryId} AND "personId" = ${personId} AND "changedAt" = ${from}::timestamptz`;
  return (await findDraft(entryId, personId)) ? undefined : null;
}
