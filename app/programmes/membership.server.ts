import { askByKey } from "~/db.server";
import { notFound } from "~/http.server";
import type { Absent, Actor, Side } from "~/people/actor";
import { requireViewer, type Viewer } from "~/viewer.server";
import type { Programme } from "./programme";
import { ACTS_FOR, HOLDS_OFFICE } from "./offices.server";
import { PROGRAMME_JSON } from "./programmes.server";

export type Membership = { viewer: Viewer; actor: Actor; programme: Programme };
type Place = Omit<Membership, "viewer">;
type Row = {
  programme: Programme;
  memberId: number;
  office: string;
  roles: Actor["roles"];
  organisation: Actor["organisation"];
  sideId: number | null;
  actsFor: Absent[];
};

const underWay = new Map<string, Promise<Place | null>>();

/** The viewer's place in a programme. To who has none it does not exist. */
export async function requireMember(request: Request, programmeKey: string | undefined): Promise<Membership> {
  const viewer = await requireViewer(request);
  const place = await findPlace(viewer, programmeKey ?? "");
  if (!place) throw notFound();
  return { viewer, ...place };
}

/** The viewer's place in a programme, if they have one. Asked once for all loaders of a page: those that ask while the answer is on its way share it. */
export async function findPlace(viewer: Pick<Viewer, "personId" | "name">, key: string): Promise<Place | null> {
  if (!isProgrammeKey(key)) return null;
  const question = `${viewer.personId} ${key}`;
  const asked = underWay.get(question);
  if (asked) return asked;
  const asking = queryPlace(viewer, key).finally(() => underWay.delete(question));
  underWay.set(question, asking);
  return asking;
}

async function queryPlace(viewer: Pick<Viewer, "personId" | "name">, key: string): Promise<Place | null> {
  const [row] = await askByKey<Row>`
    SELECT ${PROGRAMME_JSON} AS programme,
      m.id AS "memberId", m.office, m.roles::text[] AS roles, m."sideId",
      CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name) END AS organisation, ${ACTS_FOR} AS "actsFor"
    FROM "Member" m JOIN "Programme" p ON p.id = m."programmeId" LEFT JOIN "Organisation" o ON o.id = m."organisationId"
    WHERE p.key = ${key} AND m."personId" = ${viewer.personId} AND ${HOLDS_OFFICE}`;
  if (!row) return null;
  const { programme, memberId, office, organisation, roles, actsFor } = row;
  const actor = { personId: viewer.personId, memberId, name: viewer.name, office, organisation, side: sideOf(programme.sides, row.sideId), roles, actsFor };
  return { actor, programme };
}

/** Whether a text can name a programme in an address. */
export function isProgrammeKey(text: string) {
  return /^[a-z0-9](-?[a-z0-9]){0,39}$/.test(text);
}

function sideOf(sides: readonly Side[], id: number | null) {
  return sides.find((side) => side.id === id) ?? null;
}
