import { askByKey } from "~/db.server";
import { notFound } from "~/http.server";
import { requireViewer, type Viewer } from "~/viewer.server";
import { PLACES, placeOf, type Place, type PlaceRow } from "./places.server";

export type Membership = Place & { viewer: Viewer };

/** Somebody with all the places that they have today. */
type Placed = Pick<Viewer, "personId" | "name" | "places">;

/** The viewer's place in a programme. To who has none it does not exist. */
export async function requireMember(request: Request, programmeKey: string | undefined): Promise<Membership> {
  const viewer = await requireViewer(request);
  const place = findPlace(viewer, programmeKey ?? "");
  if (!place) throw notFound();
  return { viewer, ...place };
}

/** Somebody's place in a programme, if they have one. */
export function findPlace(person: Placed, key: string): Place | null {
  const row = person.places.find(({ programme }) => programme.key === key);
  return row ? placeOf(row, person) : null;
}

/** All of somebody's places, by the programmes' names. */
export const listPlaces = (person: Placed): Place[] => person.places.map((row) => placeOf(row, person));

/** The same for somebody who does not ask themselves: their work goes on without them. */
export async function findPlaceOf(personId: number, key: string): Promise<Place | null> {
  const [person] = await askByKey<{ name: string; places: PlaceRow[] }>`SELECT person.name, ${PLACES} AS places FROM "Person" person WHERE person.id = ${personId}`;
  return person ? findPlace({ personId, ...person }, key) : null;
}

/** The place of a member whose work goes on without them; null when they hold that office no longer. */
export async function findPlaceOfMember(memberId: number): Promise<Place | null> {
  const [member] = await askByKey<{ personId: number; deactivated: boolean; key: string }>`
    SELECT m."personId", e."deactivatedAt" IS NOT NULL AS deactivated, p."key" FROM "Member" m JOIN "Person" e ON e."id" = m."personId" JOIN "Programme" p ON p."id" = m."programmeId"
    WHERE m."id" = ${memberId}`;
  if (!member || member.deactivated) return null;
  const place = await findPlaceOf(member.personId, member.key);
  return place?.actor.memberId === memberId ? place : null;
}

/** Whether a text can name a programme in an address. */
export function isProgrammeKey(text: string) {
  return /^[a-z0-9](-?[a-z0-9]){0,39}$/.test(text);
}
