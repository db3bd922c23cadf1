import { redirect } from "@remix-run/node";
import { askByKey } from "./db.server";
import { env } from "./env.server";
import { notFound } from "./http.server";
import { PLACES, type PlaceRow } from "./programmes/places.server";
import { hashToken, IDLE_DAYS, LONGEST_DAYS, readToken } from "./sign-in-cookie.server";

/** The person a request comes from, with what every page needs to know of them. */
export type Viewer = {
  personId: number;
  name: string;
  email: string;
  isAdministrator: boolean;
  isDemo: boolean;
  locale: string;
  timeZone: string;
  theme: string;
  keysOff: boolean;
  signInId: number;
  /** Where they hold an office today: every request but a few needs one of them. */
  places: PlaceRow[];
};

const remembered = new WeakMap<Request, Promise<Viewer | null>>();
const underWay = new Map<string, Promise<Viewer | null>>();

/** Who is signed in, asked once a request and once for all loaders of a page. */
export function findViewer(request: Request): Promise<Viewer | null> {
  const known = remembered.get(request);
  if (known) return known;
  const found = readToken(request).then((token) => (token ? findBySignIn(hashToken(token)) : null));
  remembered.set(request, found);
  return found;
}

/** Who is signed in; who is not is sent to sign in and comes back afterwards. */
export async function requireViewer(request: Request) {
  const viewer = await findViewer(request);
  if (viewer) return viewer;
  const { pathname, search } = new URL(request.url);
  throw redirect(pathname === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(pathname + search)}`);
}

/** Administration is no page for anybody else. */
export async function requireAdministrator(request: Request) {
  const viewer = await requireViewer(request);
  if (!viewer.isAdministrator) throw notFound();
  return viewer;
}

function findBySignIn(tokenHash: string) {
  const asked = underWay.get(tokenHash);
  if (asked) return asked;
  const asking = querySignIn(tokenHash).finally(() => underWay.delete(tokenHash));
  underWay.set(tokenHash, asking);
  return asking;
}

/** Finds the sign-in while it lasts, and notes at most every five minutes that it is used. */
async function querySignIn(tokenHash: string): Promise<Viewer | null> {
  const rows = await askByKey<Viewer>`
    WITH valid AS (
      SELECT id, "personId", "lastSeenAt" FROM "SignIn"
      WHERE "tokenHash" = ${tokenHash} AND "revokedAt" IS NULL
        AND "createdAt" > now() - make_interval(days => ${LONGEST_DAYS}::int)
        AND "lastSeenAt" > now() - make_interval(days => ${IDLE_DAYS}::int)
    ), seen AS (
      UPDATE "SignIn" SET "lastSeenAt" = now()
      WHERE id IN (SELECT id FROM valid WHERE "lastSeenAt" < now() - interval '5 minutes')
    )
    SELECT person.id AS "personId", person.name, person.email, person."isAdministrator", person."isDemo", person.locale,
      person."timeZone", person.theme, person."keysOff", valid.id AS "signInId", ${PLACES} AS places
    FROM valid JOIN "Person" person ON person.id = valid."personId"
    WHERE person."deactivatedAt" IS NULL AND (NOT person."isDemo" OR ${env.DEMO}::boolean)`;
  return rows[0] ?? null;
}
