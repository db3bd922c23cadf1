import type pg from "pg";

/** One outcome of the script. `room`: the side that alone may read it. */
export type Outcome = { id: string; token: string; item: number; room: string | null; fields: Record<string, string> };

/** A session that is going on, and where it is held. */
export type Stage = { origin: string; base: string; programme: string; meetingId: number; points: { entry: number; item: number }[] };

/** What is known to those who recorded, and what went wrong. */
export type Ledger = { sent: number; acknowledged: Map<string, number>; violations: string[] };

export const TOKEN = /mt\d+x\d+z/g;

/** Signs in as an office of the demonstration; its cookie. */
export async function enter(origin: string, person: string): Promise<string> {
  const headers = { Origin: origin, "Sec-Fetch-Site": "same-origin" };
  const response = await fetch(`${origin}/sign-in/demo`, { method: "POST", headers, body: new URLSearchParams({ person }), redirect: "manual" });
  if (response.status !== 302) throw new Error(`Signing in was answered with ${response.status}`);
  return response.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
}

/** The offices that take part: a secretary of each side, the keeper of the record first, and somebody of no side who follows. */
export async function findCast(client: pg.Client, programme: string) {
  const { rows } = await client.query<{ person: string; side: string | null; role: string }>(`
    SELECT m."personId"::text AS person, s."code" AS side, m."roles"[1]::text AS role FROM "Member" m JOIN "Person" x ON x."id" = m."personId" AND x."isDemo"
      JOIN "Programme" p ON p."id" = m."programmeId" AND p."key" = $1 LEFT JOIN "Side" s ON s."id" = m."sideId" WHERE m."endedAt" IS NULL ORDER BY s."order" NULLS LAST, m."id"`, [programme]);
  const secretaries = rows.flatMap(({ person, side, role }) => (role === "SECRETARY" && side ? [{ person, side }] : []));
  const follower = rows.find(({ side }) => side === null);
  if (secretaries.length < 2 || !follower) throw new Error("The demonstration lacks the offices of a session");
  return { secretaries: secretaries.slice(0, 2), follower: follower.person };
}

/** The session that the demonstration prepares, opened by its keeper. */
export async function openSession(client: pg.Client, origin: string, programme: string, cookie: string): Promise<Stage> {
  const { rows } = await client.query<{ meeting: number; entry: number; item: number }>(`
    SELECT m."id" AS meeting, a."id" AS entry, r."number" AS item FROM "Meeting" m JOIN "Programme" p ON p."id" = m."programmeId" AND p."key" = $1
      JOIN "AgendaEntry" a ON a."meetingId" = m."id" AND a."removedAt" IS NULL JOIN "Recommendation" r ON r."id" = a."recommendationId" WHERE m."state" = 'PLANNED' ORDER BY a."place"`, [programme]);
  const meetingId = rows[0]?.meeting ?? 0;
  const base = `/p/${programme}/meetings/${meetingId}`;
  const headers = { Cookie: cookie, Origin: origin, "Sec-Fetch-Site": "same-origin" };
  const response = await fetch(`${origin}${base}/run`, { method: "POST", headers, body: new URLSearchParams({ act: "open" }), redirect: "manual" });
  if (response.status !== 302) throw new Error(`Opening the session was answered with ${response.status}`);
  return { origin, base, programme, meetingId, points: rows.map(({ entry, item }) => ({ entry, item })) };
}
