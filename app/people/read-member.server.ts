import { db } from "~/db.server";
import type { Managed } from "~/programmes/manager.server";
import { mayChangeMember, mayManageSide } from "~/programmes/managing";
import { listActing, mayNameActing } from "./acting.server";
import { listHandOvers } from "./hand-overs.server";
import { listMembers } from "./members.server";

/** One place in a programme, with who acted for it, what was handed over, and the other places of the same person. What was handed over is counted for the own side alone. */
export async function readMember({ programme, manager, actor }: Managed, id: number) {
  const members = await listMembers(programme.id);
  const member = members.find((one) => one.id === id);
  if (!member) return null;
  const [acting, handOvers] = await Promise.all([listActing(id), listHandOvers(id)]);
  const { name, office, organisationId, organisation, side, roles, heldFrom, heldTo, endedOn, account } = member;
  const ours = member.sideId !== null && actor?.side?.id === member.sideId;
  const active = endedOn === null;
  return {
    id, name, office, organisationId, organisation, side, roles, heldFrom, heldTo, endedOn, account,
    email: mayManageSide(manager, member.sideId) ? member.email : null,
    acting,
    handOvers: handOvers.map((one) => (ours ? one : { ...one, moved: null })),
    others: members.filter((one) => one.personId === member.personId && one.id !== id)
      .map((one) => ({ id: one.id, office: one.office, organisation: one.organisation, heldFrom: one.heldFrom, endedOn: one.endedOn })),
    mayChange: active && mayChangeMember(manager, member),
    mayHandOver: active && manager.secretaryOf !== null && manager.secretaryOf.id === member.sideId,
    mayNameActing: active && mayNameActing(manager, member),
  };
}

export type MemberReading = NonNullable<Awaited<ReturnType<typeof readMember>>>;

/** Open work of a member, for who would end the place: items they own, steps that everybody may see. */
export async function countOpenWork(programmeId: number, memberId: number) {
  const [row] = await db.$queryRaw<{ items: number; steps: number }[]>`
    SELECT (SELECT count(*)::int FROM "Recommendation" r WHERE r."programmeId" = ${programmeId} AND r."ownerId" = ${memberId} AND NOT r."voided"
        AND NOT starts_with(r."status"::text, 'CLOSED_')) AS "items",
      (SELECT count(*)::int FROM "ActionItem" a JOIN "Recommendation" r ON r."id" = a."recommendationId" WHERE a."programmeId" = ${programmeId}
        AND a."assigneeId" = ${memberId} AND a."status" = 'OPEN' AND a."audienceSideId" IS NULL AND NOT r."voided") AS "steps"`;
  return row ?? { items: 0, steps: 0 };
}
