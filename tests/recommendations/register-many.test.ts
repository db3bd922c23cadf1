import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { sha256 } from "~/history/canonical";
import { rebuildProgramme } from "~/history/rebuild.server";
import { verifyProgramme } from "~/history/verify.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { Change } from "~/recommendations/item";
import type { NewItem } from "~/recommendations/new-item";
import { registerManyWithin, registerWithin, type Registered } from "~/recommendations/register.server";
import { change } from "~/recommendations/state";
import { createActor, createOrganisation, createProgramme, entry } from "../support/factories";

let [single, batch]: Programme[] = [];
let [byOne, byMany]: Actor[] = [];

beforeAll(async () => {
  [single, batch] = [await createProgramme(), await createProgramme()];
  [byOne, byMany] = [await createActor(single!, "SECRETARY", "PK"), await createActor(batch!, "SECRETARY", "PK")];
});

const day = (on: string) => ({ on, precision: "DAY" as const });
const words = (text: string) => [{ language: "en", text, sha256: sha256(text) }];

const stated = (on: string): Change => ({
  ok: true, act: "register", permission: "register", changes: change("status", "NOT_REPORTED", "IN_PROGRESS"), entry: entry({ happened: day(on), channel: "IMPORT", channelReference: "register.csv" }),
});
const said = (note: string, on: string): Change => ({ ok: true, act: "update", permission: "update", changes: [], entry: entry({ note, happened: day(on), channel: "IMPORT" }) });

/** Items of every kind: plain, with all that can be said of one, with a status that came later, with words on progress of two days. */
async function inputs(programme: Programme, actor: Actor): Promise<NewItem[]> {
  const { id: sourceId } = await db.source.create({ data: { programmeId: programme.id, key: "s", title: "Register" } });
  const sector = await db.sector.create({ data: { programmeId: programme.id, key: "rail", name: "Rail" }, select: { id: true, name: true } });
  const organisation = await createOrganisation(programme, "PK", "Rail Authority");
  const lead = { ...organisation, abbreviation: "RA", role: "lead" as const, suggested: false, focalPoint: null };
  const passages = [{ sourceId, location: "Row 2" }];
  const of = (values: NewItem["values"], more: Partial<NewItem> = {}): NewItem => ({ values, words: [], entry: entry(), passages: [], ...more });
  return [
    of({ title: "Draft the schedule" }),
    of({
      title: "Mend the «bridge», 100 %", kind: "COMMITMENT", sector, priority: "HIGH", successMeasure: "It stands", status: "ON_HOLD", reviewOn: "2031-01-01", organisations: { PK: [lead] },
      owner: { id: actor.memberId ?? 0, name: actor.name, side: "PK" }, deadline: { kind: "YEAR", said: "2030", lastDay: "2030-12-31", event: "" }, positions: { PK: { value: "AGREED", reason: "", on: null } },
    }, { words: words("The bridge shall be mended.\n\tAt once: “now”."), passages, entry: entry({ happened: day("2024-02-22"), note: "As stated" }) }),
    of({ title: "Pave the road", status: "NOT_REPORTED", confirmed: false }, { passages, entry: entry({ happened: day("2023-05-06") }), later: [stated("2024-01-15"), said("Half is paved", "2024-01-10"), said("All is paved", "2024-02-01"), said("Twice on a day", "2024-02-01")] }),
    of({ title: "Build" }, { entry: entry({ happened: { on: "2022", precision: "YEAR" } }), later: [said("Begun", "2999-01-01".replace("2999", "2021"))] }),
  ];
}

/** All rows of a programme's items, with what differs from one programme to another left out. */
async function rowsOf(programme: Programme) {
  const known = await db.recommendation.findMany({ where: { programmeId: programme.id }, orderBy: { number: "asc" } });
  const rows = await db.$queryRaw<{ of: string; row: Record<string, unknown> }[]>`
    SELECT 'item' AS of, to_jsonb(r) || jsonb_build_object('place', r."number") AS row FROM "Recommendation" r WHERE "programmeId" = ${programme.id}
    UNION ALL SELECT 'entry', to_jsonb(v) || jsonb_build_object('place', r."number" * 10 + v."version") FROM "Revision" v JOIN "Recommendation" r ON r."id" = v."recommendationId" WHERE v."programmeId" = ${programme.id}
    UNION ALL SELECT 'period', to_jsonb(p) || jsonb_build_object('place', r."number" * 10 + v."version") FROM "RecommendationValidity" p JOIN "Revision" v ON v."id" = p."revisionId" JOIN "Recommendation" r ON r."id" = p."recommendationId" WHERE p."programmeId" = ${programme.id}
    UNION ALL SELECT 'word', to_jsonb(l) || jsonb_build_object('place', r."number") FROM "LastUpdatePeriod" l JOIN "Recommendation" r ON r."id" = l."recommendationId" WHERE l."programmeId" = ${programme.id}
    UNION ALL SELECT 'wording', to_jsonb(w) || jsonb_build_object('place', r."number") FROM "Wording" w JOIN "Recommendation" r ON r."id" = w."recommendationId" WHERE r."programmeId" = ${programme.id}
    UNION ALL SELECT 'passage', to_jsonb(a) || jsonb_build_object('place', r."number") FROM "Passage" a JOIN "Recommendation" r ON r."id" = a."recommendationId" WHERE r."programmeId" = ${programme.id}
    UNION ALL SELECT 'count', jsonb_build_object('place', "status", 'on', "day", 'sum', sum("change")) FROM "StatusByDay" WHERE "programmeId" = ${programme.id} GROUP BY "day", "status"`;
  expect(known.every(({ number }, at) => number === at + 1)).toBe(true);
  const today = new Date().toISOString().slice(0, 4);
  const plain = ({ of, row }: (typeof rows)[number]) => JSON.stringify([of, Object.fromEntries(Object.entries(row).filter(([name]) => !/^(id|programmeId|recommendationId|revisionId|sourceId|sectorId|ownerId|ownerName|personId|memberId|actor.*|head|hash|previousHash|organisationIds)$/.test(name)))])
    .replaceAll(/"id":\d+|"name":"Office \d+"/g, "").replaceAll(new RegExp(`"${today}-[^"]+[+]00:00"`, "g"), "now");
  return rows.map(plain).sort();
}

test("many registered at once are as if each had been registered alone: rows, history, periods, counts, words on progress, wordings, passages and search", async () => {
  const one = await inputs(single!, byOne!);
  for (const input of one) expect(await db.$transaction((tx) => registerWithin(tx, byOne!, single!, input))).toMatchObject({ ok: true, act: "register" });
  const many = (await db.$transaction(async (tx) => registerManyWithin(tx, byMany!, batch!, await inputs(batch!, byMany!)))) as Registered[];
  expect(many.map(({ number, version, reference }) => [number, version, reference])).toEqual([[1, 1, "T-1"], [2, 1, "T-2"], [3, 5, "T-3"], [4, 2, "T-4"]]);
  expect(await rowsOf(batch!)).toEqual(await rowsOf(single!));
  for (const programme of [single!, batch!]) expect(await verifyProgramme(programme.id)).toMatchObject({ items: 4, revisions: 9, finding: null });
});

test("what is derived of them is what is made anew from the history alone", async () => {
  const before = await rowsOf(batch!);
  expect(await rebuildProgramme(batch!)).toEqual({ ok: true, items: 4 });
  expect(await rowsOf(batch!)).toEqual(before);
});

test("a status that was stated on a later day counts from that day, unconfirmed all the while", async () => {
  const { id } = await db.recommendation.findUniqueOrThrow({ where: { programmeId_number: { programmeId: batch!.id, number: 3 } } });
  const periods = await db.$queryRaw`SELECT ("validFrom" AT TIME ZONE 'Asia/Karachi')::date::text AS "from", ("validTo" AT TIME ZONE 'Asia/Karachi')::date::text AS "to", "status"::text, "confirmed" FROM "RecommendationValidity" WHERE "recommendationId" = ${id} ORDER BY "revisionId"`;
  expect(periods).toEqual([{ from: "2023-05-06", to: "2024-01-15", status: "NOT_REPORTED", confirmed: false }, { from: "2024-01-15", to: null, status: "IN_PROGRESS", confirmed: false }]);
  expect(await db.recommendation.findUniqueOrThrow({ where: { id } })).toMatchObject({ lastUpdateSaid: "2024-02-01", version: 5 });
});

test("one that may not be registered refuses all of them, and takes no number", async () => {
  const before = await db.programme.findUniqueOrThrow({ where: { id: batch!.id } });
  const observer = await createActor(batch!, "OBSERVER", "PK");
  const good: NewItem = { values: { title: "A" }, words: [], entry: entry(), passages: [] };
  const bad: NewItem = { ...good, values: { title: "B", status: "IN_PROGRESS" } };
  expect(await db.$transaction((tx) => registerManyWithin(tx, byMany!, batch!, [good, bad]))).toMatchObject({ ok: false, field: "source" });
  expect(await db.$transaction((tx) => registerManyWithin(tx, observer, batch!, [good]))).toMatchObject({ ok: false, reason: "not-allowed" });
  expect(await db.programme.findUniqueOrThrow({ where: { id: batch!.id } })).toEqual(before);
});
