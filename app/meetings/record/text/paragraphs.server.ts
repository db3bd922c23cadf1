import { z } from "zod";
import type { Tx } from "../../change-meeting.server";
import type { Texts } from "../record";

/** A paragraph by its name in addresses: an outcome's, or a free one. */
export type ParagraphKey = { outcomeId: string } | { id: number };

const KEY = /^(?:o-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|p-([1-9]\d{0,8}))$/;

/** What a name stands for; null where it is none. */
export function readKey(key: string | undefined): ParagraphKey | null {
  const [, outcomeId, id] = KEY.exec(key ?? "") ?? [];
  return outcomeId ? { outcomeId } : id ? { id: Number(id) } : null;
}

/** A paragraph as it is written; `version` 0 and no text where it still reads as it was recorded. */
export type Held = { id: number | null; outcomeId: string | null; entryId: number | null; place: number; texts: Texts; agreed: string[]; version: number };

const Written = z.record(z.string(), z.string());

/** The paragraph of this name as the record has it: of an outcome that stands, or a free one that is not removed; null where it is not there. */
export async function findHeld(tx: Pick<Tx, "recordParagraph" | "outcome">, meetingId: number, key: string, removed = false): Promise<Held | null> {
  const read = readKey(key);
  if (!read) return null;
  const select = { id: true, outcomeId: true, entryId: true, place: true, texts: true, agreed: true, version: true } as const;
  if ("id" in read) {
    const row = await tx.recordParagraph.findFirst({ where: { id: read.id, meetingId, outcomeId: null, removedAt: removed ? { not: null } : null }, select });
    return row && { ...row, texts: Written.parse(row.texts) };
  }
  const outcome = await tx.outcome.findFirst({ where: { id: read.outcomeId, meetingId, takenBackAt: null, audienceSideId: null }, select: { id: true, entryId: true, paragraphRow: { select } } });
  if (!outcome) return null;
  const row = outcome.paragraphRow;
  return row ? { ...row, texts: Written.parse(row.texts) } : { id: null, outcomeId: outcome.id, entryId: outcome.entryId, place: 0, texts: {}, agreed: [], version: 0 };
}

/** Writes what becomes of a paragraph, the next version of it; its number. */
export async function writeHeld(tx: Pick<Tx, "recordParagraph">, meetingId: number, held: Held, set: { texts?: Texts; agreed?: string[] }, by: string | null): Promise<number> {
  // Only who changes the words is named and dated: what is agreed says that itself.
  const worded = by === null ? {} : { changedAt: new Date(), changedBy: by, version: held.version + 1 };
  if (held.id !== null) {
    await tx.recordParagraph.update({ where: { id: held.id }, data: { ...set, ...worded } });
    return held.id;
  }
  const { id } = await tx.recordParagraph.create({ data: { meetingId, outcomeId: held.outcomeId, entryId: held.entryId, version: 0, ...set, ...worded }, select: { id: true } });
  return id;
}
