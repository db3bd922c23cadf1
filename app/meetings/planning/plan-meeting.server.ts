import { allOrNothing } from "~/all-or-nothing.server";
import { env } from "~/env.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse } from "~/refusal";
import { carryStanding } from "~/meetings/agenda/carry-standing.server";
import { recordMeetingChange, type Tx } from "~/meetings/change-meeting.server";
import { checkHost, checkName, fieldsOf, holdNames, type MeetingDetails } from "~/meetings/meeting-details.server";
import { mayRun } from "~/meetings/meeting";
import { compareMeeting } from "~/meetings/meeting-acts";
import { checkOrder } from "./check-order.server";
import type { When } from "./when";

export type PlannedMeeting = MeetingDetails & { bodyId: number; after: number | null; when: When };

/** A new session of a body, with the first entry of its history, and the standing topics of the one it follows. Answers its number in the address. */
export function planMeeting(by: Actor, programme: Pick<Programme, "id" | "sides">, { bodyId, after, when, ...details }: PlannedMeeting) {
  return allOrNothing(async (tx) => {
    await holdNames(tx, programme.id);
    const body = await tx.body.findFirst({ where: { id: bodyId, programmeId: programme.id } });
    if (!body) return refuse("invalid", "meetings.refusal.noSuchBody", undefined, "bodyId");
    if (body.closedAt) return refuse("invalid", "meetings.refusal.bodyClosed", undefined, "bodyId");
    if (env.DEMO && !body.training) return refuse("invalid", "meetings.refusal.demonstration", undefined, "bodyId");
    if (!mayRun(by, { hostSide: null, state: "PLANNED" })) return refuse("not-allowed", "meetings.refusal.notSecretary");
    const host = checkHost(by, programme, details.hostSideId, null);
    if (!host.ok) return host;
    const taken = await checkName(tx, programme.id, { id: null, bodyId, title: details.title, number: details.number, heldOn: when.heldOn });
    if (taken) return taken;
    if (after !== null && !(await tx.meeting.count({ where: { id: after, programmeId: programme.id } }))) return refuse("invalid", "meetings.refusal.noSuchPrevious");
    const previousId = await findPrevious(tx, bodyId, after, when.heldOn);
    const circular = await checkOrder(tx, { id: null, previousId, heldOn: when.heldOn });
    if (circular) return circular;
    const row = { ...details, ...when, programmeId: programme.id, bodyId, previousId, kind: "SESSION" as const, state: "PLANNED" as const };
    const { id } = await tx.meeting.create({ data: row, select: { id: true } });
    await carryStanding(tx, previousId, id);
    const changes = compareMeeting(null, fieldsOf({ ...details, ...when }, host.side));
    await recordMeetingChange(tx, by, { programmeId: programme.id, meetingId: id, version: 1, act: "plan", changes: changes.filter(({ to }) => to !== "") });
    return { ok: true as const, value: id };
  });
}

/** The session it follows: the one that was said, else the body's last before it that was not called off. */
async function findPrevious(tx: Tx, bodyId: number, after: number | null, heldOn: string) {
  const said = after === null ? null : await tx.meeting.findFirst({ where: { id: after, bodyId }, select: { id: true } });
  if (said) return said.id;
  const before = await tx.meeting.findFirst({
    where: { bodyId, kind: "SESSION", state: { not: "CANCELLED" }, heldOn: { lt: heldOn } }, orderBy: [{ heldOn: "desc" }, { id: "desc" }], select: { id: true },
  });
  return before?.id ?? null;
}
