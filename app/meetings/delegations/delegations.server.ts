import { createHash } from "node:crypto";
import { z } from "zod";
import { Attendance, DelegateRole } from "#db/enums";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { changeMeeting, type Tx } from "~/meetings/change-meeting.server";
import { compareLists, isListOpen, sayDelegate, type Delegate, type DelegateValues } from "./delegations";
import { mayKeepSide, type Meeting } from "~/meetings/meeting";

const Rows = z.array(z.object({
  id: z.number(), sideId: z.number().nullable(), title: z.string(), name: z.string(), office: z.string(), organisation: z.string(),
  role: z.enum(DelegateRole), attendance: z.enum(Attendance), representedBy: z.string(),
}));

/** Everybody on the lists of a meeting, each list in its order. */
export async function findDelegates({ id }: Pick<Meeting, "id">, tx: Pick<Tx, "$queryRaw"> = db): Promise<Delegate[]> {
  return Rows.parse(await tx.$queryRaw`
    SELECT "id", "sideId", "title", "name", "office", "organisation", "role", "attendance", "representedBy"
    FROM "Delegate" WHERE "meetingId" = ${id} ORDER BY "sideId", "place", "id"`);
}

/** One of the lists. */
export const listOf = (delegates: readonly Delegate[], sideId: number | null) => delegates.filter((one) => one.sideId === sideId);

/** What a list was when a page was drawn, in a few letters: a page drawn from another is told. */
export function basisOf(rows: readonly unknown[]) {
  return createHash("sha256").update(JSON.stringify(rows)).digest("base64url").slice(0, 16);
}

/** The basis of a list: not of who came, which is another page's. */
export const basisOfList = (list: readonly Delegate[]) => basisOf(list.map((one) => [one.id, sayDelegate(one)]));

type Place = { actor: Actor; programme: { id: number }; meeting: Meeting };
type ListRow = DelegateValues & { id: number | null };

/** Keeps a side's list as it now is, in its order; who was on it already keeps what was noted of them. A list that nothing changes in leaves no entry. */
export async function saveDelegation({ actor, programme, meeting }: Place, sideId: number | null, basis: string, rows: readonly ListRow[]): Promise<Refusal | { ok: true }> {
  const side = actor.side?.id === sideId ? (actor.side?.name ?? "") : "";
  if (!compareLists(listOf(await findDelegates(meeting), sideId), rows)) return { ok: true };
  return changeMeeting(actor, { programmeId: programme.id, meetingId: meeting.id, version: null }, async (tx, now) => {
    if (!isListOpen(now) || !mayKeepSide(actor, now, sideId)) return refuse("not-allowed", "delegations.refusal.closed");
    const before = listOf(await findDelegates(meeting, tx), sideId);
    if (basisOfList(before) !== basis) return refuse("stale", "delegations.refusal.changed", { now: before.map(({ name }) => name).join("; ") || "–" });
    const changed = compareLists(before, rows);
    await tx.delegate.deleteMany({ where: { meetingId: meeting.id, sideId } });
    await tx.delegate.createMany({ data: keepNoted(before, rows).map((row, place) => ({ ...row, meetingId: meeting.id, sideId, place })) });
    return { ok: true, act: "editDelegation", changes: changed ? [{ field: "delegates", ...changed }] : [], note: side, value: null };
  });
}

/** Rows with the id, the attendance and the deputy of who was on the list before; each of them once. */
function keepNoted(before: readonly Delegate[], rows: readonly ListRow[]) {
  const left = new Map(before.map((one) => [one.id, one]));
  return rows.map(({ title, name, office, organisation, role, id }) => {
    const values = { title, name, office, organisation, role };
    const known = id === null ? undefined : left.get(id);
    if (!known) return values;
    left.delete(known.id);
    return { ...values, id: known.id, attendance: known.attendance, representedBy: known.representedBy };
  });
}
