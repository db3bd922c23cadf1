import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { IS_OPEN } from "~/recommendations/list/source.server";
import type { EarlierName } from "./organisation-names";
import type { Managed } from "./manager.server";
import { mayManageSide } from "./managing";
import { findOrganisation } from "./organisations.server";
import { findSuccessors } from "./reorganise.server";

type Line = { id: number; name: string; kind: "REPLACED" | "DIVIDED" | "MERGED"; on: string; note: string };

/** An organisation with its names, what it came from and became, its members, and how much is open with it; that last for members of the programme alone. */
export async function readOrganisation({ programme, actor, manager }: Managed, id: number) {
  const organisation = await findOrganisation(programme.id, id);
  if (!organisation) return null;
  const [earlier, successors, predecessors, members, open] = await Promise.all([
    db.organisationName.findMany({ where: { organisationId: id }, orderBy: { heldTo: "desc" } }),
    findSuccessors(id),
    findPredecessors(id),
    db.member.findMany({ where: { organisationId: id, endedAt: null }, select: { id: true, office: true, person: { select: { name: true } } }, orderBy: { office: "asc" } }),
    actor ? countOpen(programme.id, id) : null,
  ]);
  const { name, abbreviation, side, closedAt } = organisation;
  return {
    id, name, abbreviation,
    side: side?.name ?? null,
    closed: closedAt !== null,
    mayManage: mayManageSide(manager, organisation.sideId),
    names: [{ name, abbreviation, from: sinceWhen(earlier), until: null }, ...earlier.map((one) => ({ name: one.name, abbreviation: one.abbreviation, from: one.heldFrom, until: one.heldTo }))],
    successors: successors.map(({ id, name, kind, on, note }): Line => ({ id, name, kind, on, note })),
    predecessors,
    members: members.map(({ id, office, person }) => ({ id, office, name: person.name })),
    open,
  };
}

const sinceWhen = ([last]: EarlierName[]) => (last ? addDays(last.heldTo, 1) : null);

export type OrganisationReading = NonNullable<Awaited<ReturnType<typeof readOrganisation>>>;

function findPredecessors(id: number) {
  return db.$queryRaw<Line[]>`
    SELECT o."id", o."name", s."kind", s."on", s."note" FROM "OrganisationSuccession" s JOIN "Organisation" o ON o."id" = s."fromId"
    WHERE s."toId" = ${id} ORDER BY s."on", o."name" COLLATE "und-x-icu", o."id"`;
}

async function countOpen(programmeId: number, id: number) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Recommendation" r
    WHERE r."programmeId" = ${programmeId} AND NOT r."voided" AND ${IS_OPEN} AND r."organisationIds" @> ARRAY[${id}::int]`;
  return row?.count ?? 0;
}
