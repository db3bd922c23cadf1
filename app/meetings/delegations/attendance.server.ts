import { z } from "zod";
import { Attendance } from "#db/enums";
import { askByKey } from "~/db.server";
import { say } from "~/form-errors.server";
import { many, optionalLine } from "~/form-fields.server";
import { forbidden } from "~/http.server";
import type { Actor } from "~/people/actor";
import { refuse } from "~/refusal";
import { changedRows, mayNote, sayChanges, type Noted } from "./attendance";
import { changeMeeting, type Tx } from "~/meetings/change-meeting.server";
import type { Delegate } from "./delegations";
import { basisOf, findDelegates } from "./delegations.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import type { Meeting } from "~/meetings/meeting";

type Place = { actor: Actor; programme: { id: number }; meeting: Meeting };

/** How many must be present for the body to decide; null where it has no such rule. */
export async function findQuorum({ body }: Pick<Meeting, "body">): Promise<number | null> {
  const [row] = body ? await askByKey<{ quorum: number | null }>`SELECT "quorum" FROM "Body" WHERE "id" = ${body.id}` : [];
  return row?.quorum ?? null;
}

/** Those whose attendance somebody notes, and what it was when a page was drawn. */
export const basisOfAttendance = (noted: readonly Noted[]) => basisOf(noted.map(({ id, attendance, representedBy }) => [id, attendance, representedBy]));

/** The meeting that an address names, with those on its lists whom this person may note; who may note nobody's is refused. */
export async function requireAttendance(request: Request, params: { programme?: string; meeting?: string }) {
  const asked = await requireMeeting(request, params);
  if (![null, ...asked.programme.sides.map(({ id }) => id)].some((side) => mayNote(asked.actor, asked.meeting, side))) throw forbidden();
  const mine = (await findDelegates(asked.meeting)).filter(({ sideId }) => mayNote(asked.actor, asked.meeting, sideId));
  return { ...asked, mine, basis: basisOfAttendance(mine) };
}

/** The fields of the exceptions, two for everybody who is noted: whether they came, and who came in their place. */
export function attendanceSchema(delegates: readonly Delegate[]) {
  const fields = delegates.flatMap(({ id }) => [[`attendance-${id}`, z.enum(Attendance)], [`representedBy-${id}`, optionalLine(300)]]);
  return z.object({ basis: many(z.string(), 1).transform((all) => all[0] ?? ""), ...Object.fromEntries(fields) as Record<string, z.ZodType> }).transform((values, context) => {
    const typed: Record<string, unknown> = values;
    const noted = delegates.map(({ id }): Noted => ({ id, attendance: typed[`attendance-${id}`] as Attendance, representedBy: typed[`representedBy-${id}`] as string }));
    for (const { id, attendance, representedBy } of noted) {
      const named = representedBy !== "";
      if (named === (attendance === "REPRESENTED")) continue;
      context.addIssue({ code: "custom", path: [`representedBy-${id}`], message: say(named ? "delegations.attendance.notRepresented" : "delegations.attendance.needsName").error() });
    }
    return { basis: String(values.basis), noted };
  });
}

/** Notes who came and who did not; refused where somebody else has noted it meanwhile. */
export function saveAttendance({ actor, programme, meeting }: Place, basis: string, noted: readonly Noted[]) {
  return note({ actor, programme, meeting }, (mine) => (basisOfAttendance(mine) === basis ? noted : null));
}

/** Notes everybody as present of whom nothing is noted yet. */
export function noteAllPresent(place: Place) {
  return note(place, (mine) => mine.filter(({ attendance }) => attendance === "EXPECTED").map(({ id }) => ({ id, attendance: "PRESENT", representedBy: "" })));
}

async function note({ actor, programme, meeting }: Place, decide: (mine: Delegate[]) => readonly Noted[] | null) {
  const mineOf = async (now: Meeting, tx?: Tx) => (await findDelegates(now, tx)).filter(({ sideId }) => mayNote(actor, now, sideId));
  const before = await mineOf(meeting);
  const asked = decide(before);
  if (asked && !changedRows(before, asked).length) return { ok: true as const };
  return changeMeeting(actor, { programmeId: programme.id, meetingId: meeting.id, version: null }, async (tx, now) => {
    const mine = await mineOf(now, tx);
    const noted = decide(mine);
    if (!noted) return refuse("stale", "delegations.refusal.attendanceChanged");
    const changed = changedRows(mine, noted);
    if (!changed.length) return refuse("not-allowed", "delegations.refusal.closed");
    const rows = JSON.stringify(changed.map(({ to }) => to));
    await tx.$executeRaw`
      UPDATE "Delegate" d SET "attendance" = x."attendance"::"Attendance", "representedBy" = x."representedBy"
      FROM jsonb_to_recordset(${rows}::jsonb) AS x("id" int, "attendance" text, "representedBy" text) WHERE d."id" = x."id" AND d."meetingId" = ${meeting.id}`;
    return { ok: true, act: "attendance", changes: sayChanges(changed), value: null };
  });
}
