import type pg from "pg";
import { TOKEN, violate, type Deed, type Ledger } from "./ledger";

type Change = { field: string; key: string; from: unknown; to: { note?: string; what?: string; reason?: string } | null };
type Row = { id: string; number: number; programme: string; version: number; room: string | null; act: string; note: string; changes: Change[]; undoes: string | null };

/** Compares what the clients know with what the database holds: what was acknowledged is there exactly once, what was refused is not, what nobody knows of at most once. */
export async function verifyDeeds(client: pg.Client, ledger: Ledger) {
  const { rows } = await client.query<Row>(`
    SELECT v."id"::text, r."number", p."key" AS programme, v."version", s."code" AS room, v."act", v."note", v."changes", v."undoes"::text
    FROM "Revision" v JOIN "Recommendation" r ON r."id" = v."recommendationId" JOIN "Programme" p ON p."id" = v."programmeId" LEFT JOIN "Side" s ON s."id" = v."audienceSideId"
    ORDER BY v."id"`);
  const made = new Map<string, Row[]>();
  for (const row of rows) for (const token of new Set(saidIn(row))) made.set(token, [...(made.get(token) ?? []), row]);
  const places = new Map(rows.map((row) => [placeOf(row.programme, row.number, nameOf(row)), row]));

  for (const deed of ledger.deeds) {
    if (deed.kind === "follow" || deed.kind === "many") continue;
    const entry = deed.entry === null ? null : (places.get(placeOf(deed.programme, deed.item, deed.entry)) ?? null);
    if (deed.fate === "acknowledged" && !entry) violate(ledger, `${say(deed)} was acknowledged as entry ${deed.entry}, which is not there`);
    if (deed.token) verifyToken(ledger, deed, entry, made.get(deed.token) ?? []);
    if (deed.kind === "undo" && entry && entry.act !== "undo") violate(ledger, `${say(deed)}: entry ${deed.entry} is ${entry.act}, not an undo`);
  }
  const known = new Set(ledger.deeds.map(({ token }) => token));
  for (const [token, all] of made) if (!known.has(token)) violate(ledger, `${token} is there ${all.length} times and nobody sent it`);
  await verifyFollows(client, ledger);
  await verifyUndone(ledger, rows);
  return { entries: rows.length };
}

/** The tokens that an entry was made with; those of earlier ones that it only names again are not its own. */
function saidIn({ act, note, changes }: Row): string[] {
  const own = changes.flatMap(({ field, from, to }) => {
    if (field === "proposal" && from === null) return [to?.note ?? ""];
    if (field === "actionItem" && from === null && act === "addActionItem") return [to?.what ?? ""];
    return ["position", "positionDraft"].includes(field) && act !== "undo" && act !== "concur" ? [to?.reason ?? ""] : [];
  });
  return act === "undo" ? [] : [note, ...own].flatMap((text) => [...text.matchAll(TOKEN)].map(([token]) => token));
}

function verifyToken(ledger: Ledger, deed: Deed, entry: Row | null, found: Row[]) {
  const there = `${found.length} times (${found.map((row) => `${row.number}/${nameOf(row)} ${row.act}`).join(", ")})`;
  if (found.length > 1) violate(ledger, `${say(deed)} is there ${there}`);
  if (deed.fate === "acknowledged" && found.length === 0) violate(ledger, `${say(deed)} was acknowledged and is not there`);
  if (deed.fate === "seen" && found.length === 0) violate(ledger, `${say(deed)} was seen on its page and is not there`);
  if (deed.fate === "refused" && deed.sent === 1 && found.length) violate(ledger, `${say(deed)} was refused with ${deed.status} and is there ${there}`);
  const [row] = found;
  if (!row) return;
  if (entry && entry.id !== row.id) violate(ledger, `${say(deed)} was acknowledged as ${deed.entry} and is ${there}`);
  if (row.number !== deed.item || row.programme !== deed.programme) violate(ledger, `${say(deed)} stands on another item: ${there}`);
  if (row.room !== deed.room) violate(ledger, `${say(deed)} stands in the room of ${row.room ?? "everybody"}`);
}

/** Nothing is taken back twice. */
function verifyUndone(ledger: Ledger, rows: readonly Row[]) {
  const undone = rows.map(({ undoes }) => undoes).filter((id) => id !== null);
  for (const id of undone.filter((one, index) => undone.indexOf(one) !== index)) violate(ledger, `entry with id ${id} was taken back twice`);
}

/** Who follows what is what they said last, where they had an answer. */
async function verifyFollows(client: pg.Client, ledger: Ledger) {
  const { rows } = await client.query<{ who: string }>(`SELECT p."key" || ' ' || m."personId" || ' ' || r."number" AS who
    FROM "Follow" f JOIN "Member" m ON m."id" = f."memberId" JOIN "Recommendation" r ON r."id" = f."recommendationId" JOIN "Programme" p ON p."id" = r."programmeId"`);
  const follows = new Set(rows.map(({ who }) => who));
  const last = new Map(ledger.deeds.filter(({ kind }) => kind === "follow").map((deed) => [`${deed.programme} ${deed.follows?.person} ${deed.item}`, deed]));
  for (const [who, { fate, follows: said }] of last) {
    if (fate === "acknowledged" && said && follows.has(who) !== said.wanted) violate(ledger, `${who}: ${said.wanted ? "follows" : "follows no more"}, as acknowledged, and it is not so`);
  }
}

const nameOf = ({ room, version }: Pick<Row, "room" | "version">) => (room === null ? String(version) : `${room}-${version}`);
const placeOf = (programme: string, number: number, entry: string) => `${programme} ${number} ${entry}`;
const say = ({ kind, token, item, of }: Deed) => `${kind} ${token || of || ""} on ${item}`;
