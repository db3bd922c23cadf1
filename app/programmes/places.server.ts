import { Prisma } from "#db/client";
import type { Absent, Actor, Side } from "~/people/actor";
import { ACTS_FOR, HOLDS_OFFICE } from "./offices.server";
import type { Programme } from "./programme";
import { PROGRAMME_JSON } from "./programmes.server";

/** An office that somebody holds in a programme today, as it is read. */
export type PlaceRow = {
  programme: Programme;
  memberId: number;
  office: string;
  roles: Actor["roles"];
  organisation: Actor["organisation"];
  sideId: number | null;
  actsFor: Absent[];
};

/** What somebody is in a programme, and the programme. */
export type Place = { actor: Actor; programme: Programme };

/** Every place of the person of the table alias person, by the programmes' names: what each request needs of them, with who asks. */
export const PLACES = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('programme', ${PROGRAMME_JSON}, 'memberId', m.id, 'office', m.office, 'roles', m.roles, 'sideId', m."sideId",
      'organisation', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name) END, 'actsFor', ${ACTS_FOR})
      ORDER BY p.name COLLATE "und-x-icu", p.id), '[]')
    FROM "Member" m JOIN "Programme" p ON p.id = m."programmeId" LEFT JOIN "Organisation" o ON o.id = m."organisationId"
    WHERE m."personId" = person.id AND ${HOLDS_OFFICE})`;

/** A place as it was read, of the person of this name. */
export function placeOf({ programme, memberId, office, organisation, roles, sideId, actsFor }: PlaceRow, { personId, name }: { personId: number; name: string }): Place {
  return { actor: { personId, memberId, name, office, organisation, side: sideOf(programme.sides, sideId), roles, actsFor }, programme };
}

const sideOf = (sides: readonly Side[], id: number | null) => sides.find((side) => side.id === id) ?? null;
