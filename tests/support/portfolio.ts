import { randomUUID } from "node:crypto";
import type { PositionValue, Status } from "#db/enums";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { todayIn } from "~/programmes/programme";
import type { Reader } from "~/recommendations/list/source.server";

const STATUSES: Status[] = [
  "NOT_REPORTED", "NOT_STARTED", "IN_PROGRESS", "ON_HOLD", "REPORTED_IMPLEMENTED", "CLOSED_IMPLEMENTED", "CLOSED_DISCONTINUED", "CLOSED_CARRIED_OVER",
];
const TITLES = [
  "Start direct flights between the two capitals", "Simplify customs procedures at the border", "Открыть прямое авиасообщение", "Élargir le corridor ferroviaire",
  "شروع پروازیں", "agree on mutual recognition of certificates", "Zone of free trade: study", "Build cold stores for fruit", "Ångström standards for instruments",
];
const POSITIONS: PositionValue[] = ["NOT_COMMUNICATED", "UNDER_CONSIDERATION", "AGREED", "AGREED_IN_PART", "NOT_AGREED"];

/** Who made every proposal that waits; no person of the programme. */
export const PROPOSER = 900_001;

/** One item as the tests know it; what the list shows is worked out from these again, without SQL. */
export type Made = {
  id: number; number: number; title: string; status: Status; ownerId: number | null; ownerName: string; lastDay: string | null; rescheduled: number;
  positions: Record<string, PositionValue>; organisations: Record<string, number[]>; sector: string | null; source: string | null; voided: boolean;
  update: string | null; confirmed: boolean; awaits: "PK" | "KZ" | null;
};

export type Portfolio = Awaited<ReturnType<typeof createPortfolio>>;

/** A programme of two sides with items of every kind, many alike, so that no sort key alone tells two apart. */
export async function createPortfolio(key: string, count = 137) {
  const timeZone = "Asia/Almaty";
  const today = todayIn(timeZone);
  const day = (days: number) => addDays(today, days) ?? today;
  const { id } = await db.programme.create({ data: { key, name: `Programme ${key}`, referencePrefix: `${key.toUpperCase()}-KZ`, timeZone, nextNumber: count + 1 } });
  const [pk, kz] = await Promise.all(["PK", "KZ"].map((code, order) => db.side.create({ data: { programmeId: id, code, name: code, order } })));
  if (!pk || !kz) throw new Error("no sides");
  const organisation = (sideId: number, name: string, abbreviation: string) => db.organisation.create({ data: { programmeId: id, sideId, name, abbreviation } });
  const tdap = await organisation(pk.id, "Trade Development Authority", "TDAP");
  const scat = await organisation(kz.id, "SCAT Airlines", "SCAT");
  const ministry = await organisation(kz.id, "Ministry of Transport", "");
  const member = async (name: string, sideId: number | null, more: { endedAt?: Date; deactivatedAt?: Date } = {}) => {
    const person = await db.person.create({ data: { email: `${key}-${name}@example.org`, name, deactivatedAt: more.deactivatedAt } });
    return db.member.create({ data: { programmeId: id, personId: person.id, sideId, office: name, roles: ["SECRETARY"], endedAt: more.endedAt, organisationId: sideId === pk.id ? tdap.id : scat.id } });
  };
  const [anna, boris, left, gone] = [await member("Anna", pk.id), await member("boris", kz.id), await member("Left", pk.id, { endedAt: new Date() }), await member("Gone", kz.id, { deactivatedAt: new Date() })];
  const owners = [anna, boris, left, gone, null];
  const names = ["Anna", "boris", "Left", "Gone", ""];
  const sectors = await Promise.all(["transport", "trade"].map((name) => db.sector.create({ data: { programmeId: id, key: name, name } })));
  const sources = await Promise.all(["first", "second"].map((name) => db.source.create({ data: { programmeId: id, key: name, title: `The ${name} article` } })));

  const made: Made[] = [];
  for (let number = 1; number <= count; number++) {
    const owner = number % owners.length;
    const item: Omit<Made, "id"> = {
      number, title: TITLES[number % TITLES.length] ?? "", status: STATUSES[(number * 7) % STATUSES.length] ?? "NOT_REPORTED",
      ownerId: owners[owner]?.id ?? null, ownerName: names[owner] ?? "",
      lastDay: number % 4 === 0 ? null : day([-400, -1, 0, 1, 30, 31, 400][number % 7] ?? 0), rescheduled: number % 6 === 0 ? (number % 12 ? 90 : -30) : 0,
      positions: number % 3 ? { PK: POSITIONS[number % 5] ?? "AGREED", KZ: POSITIONS[number % 4] ?? "AGREED" } : {},
      organisations: { PK: number % 2 ? [tdap.id] : [], KZ: number % 9 === 1 ? [scat.id] : number % 5 === 0 ? [ministry.id] : [] },
      sector: number % 3 === 0 ? null : (["transport", "trade"][number % 2] ?? null), source: number % 10 ? null : (["first", "second"][number % 20 ? 1 : 0] ?? null),
      voided: number % 17 === 0, update: number % 5 === 0 ? null : day([-91, -90, -89, 0][number % 4] ?? 0), confirmed: number % 11 !== 0,
      awaits: number % 13 === 0 ? (number % 2 ? "PK" : "KZ") : null,
    };
    made.push({ ...item, id: await insert(id, `${key.toUpperCase()}-KZ`, item, { tdap, scat, ministry }, sectors, sources) });
  }
  await db.$executeRaw`INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change")
    SELECT "programmeId", '2026-01-01', "status", count(*) FROM "Recommendation" WHERE "programmeId" = ${id} AND NOT "voided" GROUP BY 1, 3`;

  const programme = { id, key, name: `Programme ${key}`, referencePrefix: `${key.toUpperCase()}-KZ`, timeZone, notice: null, exemptActs: [], observersComment: false, sides: [pk, kz] };
  const reader = (side: typeof pk | null, member: { id: number; personId: number } | null, organisation: typeof tdap | null): Reader =>
    ({ programme, today, actor: { personId: member?.personId ?? 0, memberId: member?.id ?? null, side, organisation } });
  return {
    programme, today, items: made, anna, boris, left, gone, tdap, scat, ministry, sources, sectors,
    ofPakistan: reader(pk, anna, tdap), ofKazakhstan: reader(kz, boris, scat), ofNoSide: reader(null, null, null),
    shown: made.filter(({ voided }) => !voided),
  };
}

type Named = { id: number; name: string; abbreviation: string };

async function insert(programmeId: number, prefix: string, item: Omit<Made, "id">, named: Record<string, Named>, sectors: { id: number; key: string }[], sources: { id: number; key: string }[]) {
  const positions = Object.fromEntries(Object.entries(item.positions).map(([side, value]) => [side, { value, reason: "", on: null }]));
  const organisations = Object.fromEntries(Object.entries(item.organisations).map(([side, ids]) => [side, ids.map((id) => {
    const { name = "", abbreviation = "" } = Object.values(named).find((one) => one.id === id) ?? {};
    return { id, name, abbreviation, role: "lead", suggested: item.number % 2 === 0, focalPoint: null };
  })]));
  const [row] = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO "Recommendation" ("programmeId", "number", "reference", "version", "title", "status", "ownerId", "ownerName", "deadlineKind", "deadlineSaid",
      "deadlineLastDay", "daysRescheduled", "positions", "organisations", "organisationIds", "sectorId", "voided", "lastUpdateOn", "lastUpdateSaid", "confirmed", "openActionItems",
      "lastRecordedAt", "lastEffectiveAt", "search")
    VALUES (${programmeId}, ${item.number}, ${`${prefix}-${item.number}`}, 1, ${item.title}, ${item.status}::"Status", ${item.ownerId}, ${item.ownerName},
      ${item.lastDay ? "DAY" : null}::"DeadlineKind", ${item.lastDay ?? ""}, coalesce(${item.lastDay}::date, '9999-12-31'), ${item.rescheduled},
      ${JSON.stringify(positions)}::jsonb, ${JSON.stringify(organisations)}::jsonb, ${Object.values(item.organisations).flat()}::int[],
      ${sectors.find(({ key }) => key === item.sector)?.id ?? null}, ${item.voided}, coalesce(${item.update}::date, '0001-01-01'), ${item.update ?? ""}, ${item.confirmed}, 0, now(), now(),
      to_tsvector('followthrough', ${`${prefix}-${item.number} ${item.title}`}))
    RETURNING "id"`;
  const id = row?.id ?? 0;
  const source = sources.find(({ key }) => key === item.source);
  if (source) await db.passage.create({ data: { sourceId: source.id, recommendationId: id, location: "p. 1" } });
  if (item.awaits) {
    const proposed = item.awaits === "PK" ? "KZ" : "PK";
    await db.proposal.create({ data: { id: randomUUID(), programmeId, recommendationId: id, act: "discontinue", changes: [], note: "", proposedAt: new Date(), proposedBySide: proposed, concurred: [{ side: proposed, personId: PROPOSER, name: "" }] } });
  }
  return id;
}

/** A note in the history; of one side's own room when `sideId` is given. */
export async function writeNote(programmeId: number, recommendationId: number, note: string, sideId: number | null = null) {
  await db.$executeRaw`
    INSERT INTO "Revision" ("programmeId", "recommendationId", "audienceSideId", "version", "recordedAt", "happenedOn", "happenedPrecision", "actorName", "actorOffice",
      "actorOrganisation", "actorSide", "onBehalfOf", "channel", "channelReference", "act", "note", "changes", "previousHash", "hash")
    VALUES (${programmeId}, ${recommendationId}, ${sideId}, (SELECT count(*) + 2 FROM "Revision" WHERE "recommendationId" = ${recommendationId}), now(), '2026-01-01', 'DAY', '', '',
      '', '', '', 'PAGE', '', 'update', ${note}, '[]', '', '')`;
}
