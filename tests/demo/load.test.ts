import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import { changeRecommendation } from "~/recommendations/change-recommendation.server";
import type { Lead, Report } from "~/recommendations/changes";
import { voidItem } from "~/recommendations/edit-item";
import { PLAIN_ENTRY } from "~/recommendations/item";
import { updateItem } from "~/recommendations/update-item";
import { actorNamed, readGround } from "../../prisma/demo/ground";
import { loadDemonstration } from "../../prisma/demo/load";
import { read } from "../../prisma/demo/read";
import { run } from "../../scripts/steps.mjs";

const said: string[] = [];

beforeAll(() => loadDemonstration((line) => said.push(line)), 120_000);

const press = { programme: { key: "pk-kz" }, number: { lte: 52 } };
const inPress = { recommendation: press };
const citationsOf = (report: unknown) => (report as Report).citations;
const leadsOf = (organisations: unknown) => Object.values(organisations as Record<string, Lead[]>).flat();

describe("the press record", () => {
  test("has the 52 proposals in order, 34 of them in progress and 18 not reported", async () => {
    const items = await db.recommendation.findMany({ where: press, orderBy: { number: "asc" } });
    expect(items.map(({ title }) => title)).toEqual(read("pakistan-kazakhstan").recommendations.map(({ title }) => title));
    expect(items.map(({ reference }) => reference)).toEqual(Array.from({ length: 52 }, (_, index) => `PK-KZ-${index + 1}`));
    expect(items.filter(({ status }) => status === "IN_PROGRESS")).toHaveLength(34);
    expect(items.filter(({ status }) => status === "NOT_REPORTED")).toHaveLength(18);
  });

  test("says nothing for anybody: no owner, position, agreed deadline, action item, evidence or proposal", async () => {
    const items = await db.recommendation.findMany({ where: press, include: { actionItems: true, evidence: true, proposals: true } });
    for (const item of items) {
      expect(item).toMatchObject({ ownerId: null, positions: {}, jointPosition: "PENDING", deadlineKind: null, openActionItems: 0, confirmed: true });
      expect([...item.actionItems, ...item.evidence, ...item.proposals]).toEqual([]);
    }
  });

  test("tells its 223 facts through the press, each with where it stands, by no person and for no side", async () => {
    const entries = await db.revision.findMany({ where: inPress });
    expect(entries.filter(({ act }) => act === "update")).toHaveLength(223);
    expect(entries.filter(({ act }) => act === "start")).toHaveLength(34);
    expect(entries).toHaveLength(223 + 34 + 52);
    for (const entry of entries) {
      expect(entry).toMatchObject({ channel: "PRESS", personId: null, memberId: null, actorSide: "", actorOrganisation: "", audienceSideId: null });
      if (entry.act !== "register") expect(citationsOf(entry.report)[0]).toMatchObject({ publisher: expect.stringMatching(/./), url: expect.stringMatching(/^https?:/) });
    }
  });

  test("keeps the dates that were announced, and their precision", async () => {
    const announced = await db.$queryRaw<{ note: string; on: string; precision: string; kind: string }[]>`
      SELECT v."note", v."report" -> 'announcedFor' ->> 'date' AS "on", v."report" -> 'announcedFor' ->> 'precision' AS "precision", v."report" ->> 'kind' AS "kind"
      FROM "Revision" v WHERE v."report" -> 'announcedFor' <> 'null' ORDER BY 2`;
    expect(announced).toHaveLength(30);
    expect(new Set(announced.map(({ note }) => note)).size).toBe(24);
    expect(announced).toContainEqual(expect.objectContaining({ on: "2023-07-08", precision: "DAY", kind: "announcement" }));
    expect(announced).toContainEqual(expect.objectContaining({ on: "2022-Q2", precision: "QUARTER", kind: "rescheduled" }));
  });

  test("shows work in progress from the day of the reports it rests on, and each item from the year of its source", async () => {
    const start = await db.revision.findFirstOrThrow({ where: { act: "start", recommendation: { ...press, number: 33 } } });
    expect(start).toMatchObject({ happenedOn: "2023-07-08", happenedPrecision: "DAY", note: expect.stringContaining("8 July 2023") });
    expect(start.report).toMatchObject({ citations: [{ publisher: "ARY News" }] });
    const registered = await db.revision.findMany({ where: { ...inPress, act: "register" } });
    expect(new Set(registered.map(({ happenedOn }) => happenedOn))).toEqual(new Set(["2020", "2022"]));
  });

  test("names 168 parties, marks the 88 that no report names, and lets the first that is named lead", async () => {
    const items = await db.recommendation.findMany({ where: press });
    const leads = items.flatMap(({ organisations }) => leadsOf(organisations));
    expect(leads).toHaveLength(168);
    expect(leads.filter(({ suggested }) => suggested)).toHaveLength(88);
    for (const { organisations } of items) {
      for (const side of Object.values(organisations as Record<string, Lead[]>)) {
        expect(side.filter(({ role }) => role === "lead")).toHaveLength(1);
        if (side.some(({ suggested }) => !suggested)) expect(side[0]).toMatchObject({ role: "lead", suggested: false });
      }
    }
    const direct = items.find(({ number }) => number === 33);
    expect(direct?.organisations).toMatchObject({ KZ: [{ abbreviation: "SCAT", role: "lead", suggested: false }, {}, {}] });
  });

  test("stands beside its sources: two articles by place alone, 23 meetings as reported, 28 figures of every series", async () => {
    const programme = await db.programme.findUniqueOrThrow({ where: { key: "pk-kz" }, include: { sources: { include: { passages: true } }, statistics: true } });
    const articles = programme.sources.filter(({ key, byline }) => key !== "training-paper" && byline !== "Written for training");
    expect(articles.map(({ byline }) => byline)).toEqual(["Dr. Mehmood Ul Hassan Khan", "Dr. Mehmood Ul Hassan Khan"]);
    const places = articles.flatMap(({ passages }) => passages);
    expect(places).toHaveLength(72);
    for (const place of places) expect(place).toMatchObject({ quote: "", location: expect.stringMatching(/./), start: expect.any(Number), end: expect.any(Number) });

    const meetings = await db.meeting.findMany({ where: { programmeId: programme.id, NOT: { body: { training: true } } }, include: { body: true } });
    expect(meetings).toHaveLength(23);
    expect(meetings.filter(({ kind, asReported, body }) => kind === "SESSION" && asReported && body)).toHaveLength(8);
    expect(programme.statistics).toHaveLength(28);
    const of2022 = programme.statistics.filter(({ year, measure }) => year === 2022 && measure.startsWith("Bilateral trade"));
    expect(of2022.map(({ series, value }) => `${series}: ${value}`).sort()).toEqual([
      "Government of Kazakhstan: 57",
      "Kazakh figures: 73.5",
      "Office of the President of Pakistan: 219.12",
    ]);
  });
});

test("the programme carries its notice, two sides, sixteen sectors besides the training, and one organisation a name", async () => {
  const programme = await db.programme.findUniqueOrThrow({ where: { key: "pk-kz" }, include: { sides: { orderBy: { order: "asc" } }, sectors: true, organisations: true } });
  expect(programme.notice).toContain(
    "Demonstration from public press reports. Not a record of either Government; no organisation named has supplied or confirmed it.",
  );
  expect(programme.sides.map(({ code }) => code)).toEqual(["PK", "KZ"]);
  expect(programme.sectors.filter(({ key }) => key !== "training")).toHaveLength(16);
  expect(programme.organisations.filter(({ abbreviation }) => !abbreviation.startsWith("TR-"))).toHaveLength(68);
  expect(new Set(programme.organisations.map(({ name, sideId }) => `${name} ${sideId}`)).size).toBe(70);
});

test("the accounts are offices without a password, the same on both sides", async () => {
  const people = await db.person.findMany({ include: { members: { include: { side: true, programme: true } } } });
  for (const { isDemo, passwordHash, email } of people) expect({ isDemo, passwordHash, email }).toEqual({ isDemo: true, passwordHash: null, email: expect.stringMatching(/@example\.org$/) });
  const rolesOf = (side: string) => people.flatMap(({ members }) => members.filter((one) => one.side?.code === side).flatMap(({ roles }) => roles)).sort();
  expect(rolesOf("PK")).toEqual(["CO_CHAIR", "FOCAL_POINT", "FOCAL_POINT", "SECRETARY", "VERIFIER"]);
  expect(rolesOf("KZ")).toEqual(rolesOf("PK"));
  expect(people.filter(({ isAdministrator }) => isAdministrator)).toMatchObject([{ name: "Administrator", members: [] }]);
});

describe("the training recommendations", () => {
  const training = { programme: { key: "pk-kz" }, number: { gt: 52 } };

  test("are marked as such in title, sector, source and organisations, and take no number of the press record", async () => {
    const items = await db.recommendation.findMany({ where: training, include: { sector: true, passages: { include: { source: true } } } });
    expect(items).toHaveLength(10);
    for (const item of items) {
      expect(item).toMatchObject({ title: expect.stringMatching(/^Training: /), sector: { name: "Training" } });
      expect(item.passages).toMatchObject([{ source: { title: "Training paper (made for trying things out)" } }]);
      expect(leadsOf(item.organisations).map(({ abbreviation }) => abbreviation).sort()).toEqual(["TR-KZ", "TR-PK"]);
    }
    expect(await db.body.findMany({ where: { programme: { key: "pk-kz" }, training: true }, orderBy: { id: "asc" } })).toMatchObject([{ name: "Training session" }, { name: "Training working group" }]);
  });

  test("have something of everything to be tried", async () => {
    const items = await db.recommendation.findMany({ where: training, include: { proposals: true, actionItems: true, evidence: true, revisions: true } });
    const today = new Date().toISOString().slice(0, 10);
    expect(new Set(items.map(({ status }) => status)).size).toBe(6);
    expect(items.filter(({ deadlineLastDay, status }) => deadlineLastDay.toISOString().slice(0, 10) < today && status === "IN_PROGRESS")).toHaveLength(1);
    expect(new Set(items.map(({ deadlineKind }) => deadlineKind))).toEqual(new Set(["QUARTER", "MONTH", "DAY", "OFFSET", "CONTINUOUS", "SESSION", "HALF_YEAR", null]));
    expect(items.filter(({ daysRescheduled }) => daysRescheduled > 0).flatMap(({ proposals }) => proposals.map(({ state }) => state)).sort()).toEqual(["DECLINED", "EFFECTIVE", "EFFECTIVE", "EFFECTIVE"]);

    const waiting = items.flatMap(({ proposals }) => proposals.filter(({ state }) => state === "WAITING"));
    expect(waiting.map(({ act, proposedBySide }) => `${act} by ${proposedBySide}`).sort()).toEqual(["confirmCompletion by PK", "discontinue by KZ"]);
    expect(new Set(items.flatMap(({ actionItems }) => actionItems.map(({ status }) => status)))).toEqual(new Set(["OPEN", "DONE", "CANCELLED"]));
    expect(new Set(items.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))).toEqual(new Set(["FILE", "LINK"]));
    expect(items.some(({ wordings }) => Object.keys(wordings as object).sort().join() === "en,ru,ur")).toBe(true);
    expect(items.filter(({ jointPosition }) => jointPosition === "PARTLY_AGREED")).toHaveLength(2);

    const acts = items.flatMap(({ revisions }) => revisions);
    expect(acts.filter(({ audienceSideId }) => audienceSideId !== null).map(({ act, actorSide }) => `${act} ${actorSide}`).sort()).toEqual(["draftPosition PK", "update KZ", "update PK"]);
    expect(acts.filter(({ corrects }) => corrects !== null)).toHaveLength(1);
    expect(acts.every(({ personId, channel }) => personId !== null && channel === "PAGE")).toBe(true);
  });
});

test("the document for training is read, and what was found in it waits for a decision", async () => {
  const { id, title, passages } = await db.source.findFirstOrThrow({ where: { byline: "Written for training" }, include: { passages: true } });
  const document = await db.sourceDocument.findUniqueOrThrow({ where: { sourceId: id }, include: { candidates: true } });
  expect(title).toMatch(/^Training session: /);
  expect(document).toMatchObject({ state: "READ", name: "training-suggestions.docx", addedByName: expect.stringContaining("Pakistan") });
  expect(document.candidates.length).toBeGreaterThan(10);
  expect(new Set(document.candidates.map(({ state }) => state))).toEqual(new Set(["WAITING"]));
  expect(document.candidates.some(({ leads }) => Object.keys(leads as object).length > 0)).toBe(true);
  expect(passages).toEqual([]);
});

describe("the body for training", () => {
  const body = { programme: { key: "pk-kz" }, name: "Training session" };

  test("has a co-chair and a secretary of each side, records in two languages that are signed, and a working group under it", async () => {
    const found = await db.body.findFirstOrThrow({ where: body, include: { sides: { include: { coChair: true, secretary: true } }, children: true, organisations: true } });
    expect(found).toMatchObject({ recordKind: "PROTOCOL", languages: ["en", "ru"], authentic: ["en", "ru"], children: [{ name: "Training working group", training: true }] });
    expect(found.sides.map(({ coChair, secretary }) => [coChair?.roles, secretary?.roles])).toEqual([[["CO_CHAIR"], ["SECRETARY"]], [["CO_CHAIR"], ["SECRETARY"]]]);
    expect(found.organisations).toHaveLength(2);
  });

  test("has met once, and prepares a session whose agenda both sides have begun to take from what is proposed", async () => {
    const [held, planned, ...others] = await db.meeting.findMany({ where: { body }, orderBy: { id: "asc" }, include: { agenda: { orderBy: { place: "asc" }, include: { recommendation: true } }, changes: true } });
    expect(others).toEqual([]);
    expect(held).toMatchObject({ title: "1st training session", state: "HELD", asReported: true });
    expect(planned).toMatchObject({ title: "2nd training session", state: "PLANNED", previousId: held?.id });
    expect(planned?.agenda.map(({ kind, recommendation }) => recommendation?.title ?? kind)).toEqual([
      "TOPIC", "Training: Publish a shared calendar of meetings", "Training: Agree on one form for progress reports", "Training: Hold a joint exercise in keeping records", "TOPIC",
    ]);
    expect(planned?.agenda.filter(({ reasons, kind }) => kind === "ITEM" && JSON.stringify(reasons) === "[]")).toEqual([]);
    expect(new Set(planned?.changes.map(({ actorSide }) => actorSide))).toEqual(new Set(["PK", "KZ"]));
  });

  test("is the only one of the programme that plans or decides anything", async () => {
    expect(await db.meeting.count({ where: { state: { not: "HELD" }, NOT: { body: { training: true } } } })).toBe(0);
    expect(await db.outcome.count()).toBe(0);
  });
});

test("the audit follow-up is a programme of one side with a dozen items, where a second person confirms", async () => {
  const programme = await db.programme.findUniqueOrThrow({ where: { key: "audit" }, include: { sides: true, recommendations: { include: { proposals: true } } } });
  expect(programme.notice).toContain("made up for training");
  expect(programme.sides).toHaveLength(1);
  expect(programme.recommendations).toHaveLength(12);
  expect(new Set(programme.recommendations.map(({ status }) => status)).size).toBe(7);
  const effective = programme.recommendations.flatMap(({ proposals }) => proposals.filter(({ state }) => state === "EFFECTIVE"));
  for (const { concurred } of effective) expect(new Set((concurred as { personId: number }[]).map(({ personId }) => personId)).size).toBe(2);
});

test("the history that was loaded is whole", async () => {
  for (const { id } of await db.programme.findMany()) expect(await verifyProgramme(id)).toMatchObject({ finding: null });
});

test("a second run changes nothing, also where people have acted since", async () => {
  const ground = await readGround("pk-kz", read("accounts"));
  const act = (key: string, number: number, decide: Parameters<typeof changeRecommendation>[1]) =>
    changeRecommendation({ actor: actorNamed(ground, key), programme: ground.programme, number, version: null }, decide);
  expect(await act("kz.scat", 33, (item) => updateItem(item, { ...PLAIN_ENTRY, note: "The timetable was sent." }, []))).toMatchObject({ ok: true });
  expect(await act("pk.secretary", 4, (item) => voidItem(item, { ...PLAIN_ENTRY, note: "Tried out." }))).toMatchObject({ ok: true });

  const before = await countAll();
  await loadDemonstration((line) => said.push(line));
  expect(await countAll()).toEqual(before);
});

test("it says in one line a part what it loaded and how long that took", () => {
  expect(said.slice(0, 8)).toEqual([
    expect.stringMatching(/^Programmes, organisations, meetings and figures: \d+\.\d s$/),
    expect.stringMatching(/^Accounts: \d+\.\d s$/),
    expect.stringMatching(/^Press record: 309 new entries, \d+\.\d s$/),
    expect.stringMatching(/^Training recommendations: \d+ new entries, \d+\.\d s$/),
    expect.stringMatching(/^Training sessions: \d+\.\d s$/),
    expect.stringMatching(/^Training document: \d+\.\d s$/),
    expect.stringMatching(/^Audit follow-up: \d+ new entries, \d+\.\d s$/),
    expect.stringMatching(/^The demonstration is loaded: \d+\.\d s$/),
  ]);
});

test("it is refused where nothing says that this is a demonstration", async () => {
  const loading = run("tsx", ["prisma/seed.ts"], { env: { DEMO: "0" } });
  await expect(loading).rejects.toThrow("The demonstration is loaded where DEMO=1 is set alone");
});

async function countAll() {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const counts: Record<string, bigint | undefined> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ n: bigint }[]>(`SELECT count(*) AS n FROM "${name}"`);
    counts[name] = row?.n;
  }
  return counts;
}
