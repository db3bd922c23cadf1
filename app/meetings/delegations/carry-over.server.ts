import { askByKey } from "~/db.server";
import type { Meeting } from "~/meetings/meeting";
import type { Actor } from "~/people/actor";
import { refuse, type Refusal } from "~/refusal";
import { basisOfList, findDelegates, listOf, saveDelegation } from "./delegations.server";

type Before = { id: number; title: string };

/** The session before: the one a meeting was planned from, else the last of its body before it that was not called off. */
async function findBefore({ id }: Pick<Meeting, "id">): Promise<Before | null> {
  const [row] = await askByKey<Before>`
    SELECT p."id", p."title" FROM "Meeting" m JOIN "Meeting" p ON p."id" = coalesce(m."previousId", (SELECT q."id" FROM "Meeting" q
      WHERE q."bodyId" = m."bodyId" AND q."kind" = 'SESSION' AND m."kind" = 'SESSION' AND q."state" <> 'CANCELLED' AND (q."heldOn", q."id") < (m."heldOn", m."id")
      ORDER BY q."heldOn" DESC, q."id" DESC LIMIT 1)) WHERE m."id" = ${id}`;
  return row ?? null;
}

/** The delegations of the session before, to be proposed for this one. */
export async function findListsBefore(meeting: Pick<Meeting, "id">) {
  const before = await findBefore(meeting);
  return before && { title: before.title, delegates: await findDelegates(before) };
}

/** A side's list of the session before becomes its list of this one, in its order, with attendance expected again. Refused where it has a list already. */
export async function carryOverList(place: { actor: Actor; programme: { id: number }; meeting: Meeting }, sideId: number | null): Promise<Refusal | { ok: true }> {
  const before = await findListsBefore(place.meeting);
  const rows = listOf(before?.delegates ?? [], sideId).map(({ title, name, office, organisation, role }) => ({ id: null, title, name, office, organisation, role }));
  if (!rows.length) return refuse("invalid", "delegations.refusal.nothingBefore");
  return saveDelegation(place, sideId, basisOfList([]), rows);
}
