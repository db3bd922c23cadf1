import { db } from "~/db.server";
import { changeProgramme } from "~/programmes/change-programme.server";
import { mayManageSide, type Manager } from "~/programmes/managing";
import { compareFields } from "~/programmes/programme-acts";
import { todayIn } from "~/programmes/programme";
import { refuse } from "~/refusal";
import { overlap, type Absence } from "./acting";
import { findActive } from "./change-members.server";

export type ActingRow = Absence & { id: number; memberId: number; actingId: number; absent: string; acting: string; state: "now" | "later" | "over" };

/** Who acts or acted for a member, and for whom they act or acted, the latest first. */
export function listActing(memberId: number) {
  return db.$queryRaw<ActingRow[]>`
    SELECT h."id", h."memberId", h."actingId", x."name" AS "absent", y."name" AS "acting", h."fromDay", h."toDay",
      CASE WHEN h."endedAt" IS NOT NULL OR m."endedAt" IS NOT NULL OR a."endedAt" IS NOT NULL OR h."toDay" < d."today" THEN 'over' WHEN h."fromDay" > d."today" THEN 'later' ELSE 'now' END AS "state"
    FROM "ActingHolder" h JOIN "Programme" p ON p."id" = h."programmeId" JOIN "Member" m ON m."id" = h."memberId" JOIN "Person" x ON x."id" = m."personId"
      JOIN "Member" a ON a."id" = h."actingId" JOIN "Person" y ON y."id" = a."personId",
      LATERAL (SELECT to_char(now() AT TIME ZONE p."timeZone", 'YYYY-MM-DD') AS "today") d
    WHERE ${memberId} IN (h."memberId", h."actingId") ORDER BY h."toDay" DESC, h."id" DESC`;
}

/** Who manages the side names who acts for its members; each member names who acts for themselves. */
export const mayNameActing = (manager: Manager, member: { sideId: number | null; personId: number }) =>
  mayManageSide(manager, member.sideId) || member.personId === manager.personId;

const noSuch = refuse("not-found", "people.members.noSuch");

/** Names who acts for a member from one day to another: somebody of the same side who may answer for items. One at a time. */
export function nameActing(manager: Manager, programmeId: number, memberId: number, { actingId, ...absence }: Absence & { actingId: number }) {
  return changeProgramme(manager, programmeId, async (tx) => {
    const member = await findActive(tx, programmeId, memberId);
    if (!member) return noSuch;
    if (!mayNameActing(manager, member)) return refuse("not-allowed", "people.members.notYours");
    const acting = await findActive(tx, programmeId, actingId);
    const fits = acting && acting.id !== memberId && acting.sideId === member.sideId && acting.roles.some((role) => role !== "OBSERVER");
    if (!fits) return refuse("invalid", "offices.acting.notOne", undefined, "actingId");
    if (absence.toDay < absence.fromDay) return refuse("invalid", "offices.acting.backwards", undefined, "toDay");
    if (absence.toDay < todayIn(member.programme.timeZone)) return refuse("invalid", "offices.acting.over", undefined, "toDay");
    const others = await tx.actingHolder.findMany({ where: { memberId, endedAt: null }, include: { acting: { select: { person: { select: { name: true } } } } } });
    const other = others.find((one) => overlap(one, absence));
    if (other) return refuse("invalid", "offices.acting.already", { name: other.acting.person.name, from: other.fromDay, to: other.toDay }, "fromDay");
    await tx.actingHolder.create({ data: { programmeId, memberId, actingId, ...absence } });
    const changes = compareFields(null, { acting: acting.person.name, on: absence.fromDay, until: absence.toDay });
    return { ok: true, entries: [{ act: "actingNamed", subject: member.person.name, changes }], value: null };
  });
}

/** Ends it at once, before its last day. */
export function endActing(manager: Manager, programmeId: number, memberId: number, id: number) {
  return changeProgramme(manager, programmeId, async (tx) => {
    const row = await tx.actingHolder.findFirst({
      where: { id, programmeId, memberId },
      include: { member: { include: { person: { select: { name: true } } } }, acting: { include: { person: { select: { name: true } } } } },
    });
    if (!row) return refuse("not-found", "offices.acting.noSuch");
    if (!mayNameActing(manager, row.member)) return refuse("not-allowed", "people.members.notYours");
    if (row.endedAt) return { ok: true, entries: [], value: null };
    await tx.actingHolder.update({ where: { id }, data: { endedAt: new Date() } });
    const changes = compareFields({ acting: row.acting.person.name }, { acting: null });
    return { ok: true, entries: [{ act: "actingEnded", subject: row.member.person.name, changes }], value: null };
  });
}
