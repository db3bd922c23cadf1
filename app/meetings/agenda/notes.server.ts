import { z } from "zod";
import { allOrNothing } from "~/all-or-nothing.server";
import { askByKey } from "~/db.server";
import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { findMeeting } from "../find-meeting.server";
import { mayKeepSide } from "../meeting";
import { findPoint } from "./points.server";
import type { Place } from "./change-agenda.server";

const Notes = z.array(z.object({ entryId: z.number(), text: z.string() }));

/** What the reader's own side noted of each point of an agenda. No other side's note is ever asked for. */
export async function findNotes(meetingId: number, { side }: Pick<Actor, "side">): Promise<Map<number, string>> {
  if (!side) return new Map();
  const rows = Notes.parse(await askByKey`
    SELECT n."entryId", n."text" FROM "AgendaNote" n JOIN "AgendaEntry" e ON e."id" = n."entryId" WHERE e."meetingId" = ${meetingId} AND n."sideId" = ${side.id} AND e."removedAt" IS NULL`);
  return new Map(rows.map(({ entryId, text }) => [entryId, text]));
}

/**
 * Keeps what a side notes for itself of a point; nothing takes the note away. The meeting's own history and its open pages are told nothing: they are everybody's.
 * `drawn`: the note that the page had shown; refused where a colleague has written another since.
 */
export function writeNote({ actor, programme, meeting }: Place, entryId: number, drawn: string, text: string): Promise<Refusal | { ok: true }> {
  return allOrNothing(async (tx) => {
    const now = await findMeeting(programme.id, meeting.id, tx);
    if (!now || !(await findPoint(tx, meeting.id, entryId))) return refuse("not-found", "agenda.refusal.noSuchPoint");
    const { side } = actor;
    if (!side || !mayKeepSide(actor, now, side.id)) return refuse("not-allowed", "agenda.refusal.noteNotAllowed");
    await tx.$queryRaw`SELECT FROM "AgendaEntry" WHERE "id" = ${entryId} FOR NO KEY UPDATE`;
    const which = { entryId_sideId: { entryId, sideId: side.id } };
    const kept = await tx.agendaNote.findUnique({ where: which });
    const before = kept?.text ?? "";
    if (before !== drawn && before !== text) return refuse("stale", "agenda.refusal.noteChanged", { name: kept?.changedBy ?? "–", now: before || "–" });
    if (!text) await tx.agendaNote.deleteMany({ where: { entryId, sideId: side.id } });
    else await tx.agendaNote.upsert({ where: which, create: { entryId, sideId: side.id, text, changedBy: actor.name }, update: { text, changedBy: actor.name, changedAt: new Date() } });
    return { ok: true };
  });
}
