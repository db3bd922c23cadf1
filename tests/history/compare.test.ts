import { beforeAll, describe, expect, test } from "vitest";
import type { Words } from "~/history/value-words";
import { addDays } from "~/history/calendar";
import { matrixOf } from "~/history/compare/balance";
import { countChanges } from "~/history/compare/counts.server";
import { describeComparison } from "~/history/compare/page.server";
import { SECTIONS, type PageSection } from "~/history/compare/sections";
import { translator } from "~/locales/translator";
import type { Programme } from "~/programmes/programme";
import { isOpen, OPEN_STATUSES } from "~/recommendations/status";
import { addActionItem } from "~/action-items/decide";
import { setDeadline, setWording } from "~/recommendations/edit-item";
import { undoLast } from "~/recommendations/undo";
import { updateItem } from "~/recommendations/update-item";
import type { Actor } from "~/people/actor";
import { db } from "~/db.server";
import { ask, cookieOf, type RouteModule } from "../support/answers";
import { act, createItem, createProgramme, entry, evidence } from "../support/factories";
import { compareByReplay, liveRandomly, randomFrom, spreadRecording, type Lived } from "../support/compared";

const wordsOf = ({ sides }: Programme): Words => ({ t: translator("en"), intl: "en-GB", timeZone: "UTC", sides });

const open = (programme: Programme, query: string) => describeComparison(programme, new URL(`http://localhost/p/x/recommendations/compare?${query}`), wordsOf(programme));

type Page = Awaited<ReturnType<typeof open>>;

/** Items of each section with the version of the entry that the line leads to; the latest where it names several. */
const linesOf = ({ found }: Page) => Object.fromEntries((found?.sections ?? []).map(({ section, lines }) => [
  section, Object.fromEntries(lines.map(({ number, parts }) => [number, Math.max(0, ...parts.map(({ entry }) => entry?.version ?? 0))])),
]));

describe.each([7, 42])("random lives, seed %i", (seed) => {
  let here: Lived;
  beforeAll(async () => {
    here = await liveRandomly(seed);
    await spreadRecording(here);
  }, 120_000);

  test.each(["stood", "recorded"] as const)("each pair of dates says what replaying every entry says, and the totals add up (%s)", async (basis) => {
    const random = randomFrom(seed + 1);
    const kinds = new Set<string>();
    for (let pair = 0; pair < 14; pair++) {
      const ends = [random(380), pair % 3 ? random(380) : 0].sort((a, b) => b - a);
      const [from, to] = [here.day(ends[0] ?? 0), here.day(ends[1] ?? 0)];
      const page = await open(here.programme, `from=${from}&to=${to}&by=${basis}`);
      const wanted = await compareByReplay(here.programme, from, to, basis);
      expect(linesOf(page), `${from} to ${to}`).toEqual(from === to ? {} : wanted.sections);
      for (const section of Object.keys(wanted.sections)) kinds.add(section);

      const { balance, matrix } = page.found ?? { balance: null, matrix: null };
      const count = (sums: Record<string, number>, of: (status: never) => boolean) => Object.entries(sums).filter(([status]) => of(status as never)).reduce((sum, [, n]) => sum + n, 0);
      for (const date of ["from", "to"] as const) {
        expect(balance?.[date]).toEqual({ total: count(wanted.sums[date], () => true), open: count(wanted.sums[date], isOpen), closed: count(wanted.sums[date], (status) => !isOpen(status)) });
      }
      for (const sum of ["total", "open", "closed"] as const) {
        expect((balance?.from[sum] ?? 0) + (balance?.movements ?? []).reduce((all, { change }) => all + change[sum], 0)).toBe(balance?.to[sum]);
      }
      for (const [index, place] of (matrix?.columns ?? []).entries()) if (place !== "VOID") expect(matrix?.totals[index]).toBe(wanted.sums.to[place]);
      for (const { was, total } of matrix?.rows ?? []) if (was !== "VOID" && was !== "NONE") expect(total).toBe(wanted.sums.from[was]);
    }
    expect(kinds.size).toBeGreaterThan(8);
  }, 120_000);

  test("a filter leaves the items that have it on the second date, and their totals still add up", async () => {
    const [from, to] = [here.day(200), here.day(20)];
    const all = linesOf(await open(here.programme, `from=${from}&to=${to}&by=stood`));
    for (const query of [`sector=${here.sector.key}`, `organisation=${here.organisations.PK[0]?.id}`, `owner=${here.secretaries.PK.memberId}`, "owner=none"]) {
      const { found } = await open(here.programme, `from=${from}&to=${to}&by=stood&${query}`);
      for (const [section, lines] of Object.entries(linesOf({ found } as Page))) expect(all[section as PageSection]).toMatchObject(lines);
      expect((found?.balance.from.open ?? 0) + (found?.balance.movements ?? []).reduce((sum, { change }) => sum + change.open, 0)).toBe(found?.balance.to.open);
      const stands = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM "RecommendationValidity" v WHERE v."programmeId" = ${here.programme.id} AND NOT v."voided"
        AND v."recommendationId" NOT IN (SELECT "id" FROM "Recommendation" WHERE "voided")
        AND v."validFrom" < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Karachi' AND coalesce(v."validTo", 'infinity') >= (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Karachi'
        AND v."status"::text = ANY(${OPEN_STATUSES}) AND (${query.startsWith("owner=none")} AND v."ownerId" IS NULL OR v."ownerId" = ${query.startsWith("owner=") ? (here.secretaries.PK.memberId ?? 0) : 0} AND ${query !== "owner=none"}
          OR ${query.startsWith("sector")} AND v."sectorId" = ${here.sector.id} OR ${query.startsWith("organisation")} AND v."organisationIds" @> ARRAY[${here.organisations.PK[0]?.id ?? 0}::int])`;
      expect(found?.balance.to.open, query).toBe(stands[0]?.n);
    }
  });

  test("a section alone goes forth and back page by page, and holds what the page of all holds", async () => {
    const query = `from=${here.day(370)}&by=stood&section=new`;
    const { found } = await open(here.programme, query);
    const [section] = found?.sections ?? [];
    expect(section?.lines.map(({ number }) => number)).toEqual([...here.numbers].filter((number) => section?.lines.some((line) => line.number === number)));
    const after = section?.lines[1]?.number;
    const rest = (await open(here.programme, `${query}&after=${after}`)).found?.sections[0];
    expect(rest?.lines.map(({ number }) => number)).toEqual(section?.lines.slice(2).map(({ number }) => number));
    expect(rest?.previous).toContain(`before=${rest?.lines[0]?.number}`);
    const back = (await open(here.programme, `${query}&before=${rest?.lines[0]?.number}`)).found?.sections[0];
    expect(back?.lines.map(({ number }) => number)).toEqual(section?.lines.slice(0, 2).map(({ number }) => number));
    expect(back?.next).toContain("after=");
  });

  test("both sides read the very same", async () => {
    const { programme, secretaries, numbers } = here;
    const read = async (actor: Actor, end = "") => {
      const route = end ? await import("~/routes/p.$programme.recommendations.compare[.csv]") : await import("~/routes/p.$programme.recommendations.compare");
      const path = `/p/${programme.key}/recommendations/compare${end}?from=${here.day(300)}&to=${here.today}&by=stood`;
      return (await ask(route as RouteModule, { path, params: { programme: programme.key }, cookie: await cookieOf(actor.personId ?? 0) }))?.body;
    };
    const [before, file] = [await read(secretaries.KZ), await read(secretaries.KZ, ".csv")];
    expect(before).toContain('"section":"silent"');
    const own = entry({ note: "Ours alone", audience: "PK" });
    const values = { what: "Prepare our line", assignee: null, organisation: null, due: null };
    await act(secretaries.PK, programme, numbers[0] ?? 0, (now) => updateItem(now, own, evidence()), null, "PK");
    await act(secretaries.PK, programme, numbers[1] ?? 0, (now) => addActionItem(now, crypto.randomUUID(), values, own), null, "PK");
    for (const actor of [secretaries.KZ, secretaries.PK]) {
      expect(await read(actor)).toBe(before);
      expect(await read(actor, ".csv")).toBe(file);
    }
  });
});

test("between a day and itself nothing happened, and what stands then is on the diagonal alone", async () => {
  const programme = await createProgramme();
  await createItem(programme);
  const today = (await open(programme, "")).today;
  const changed = await countChanges({ programme, period: { from: today, to: today, basis: "stood" }, today, filters: { sector: null, organisation: null, owner: null } });
  expect(changed.flows).toEqual([]);
  expect(changed.items).toBe(0);
  expect(SECTIONS.every((section) => changed.sections[section] === 0 && changed.first[section].length === 0)).toBe(true);
  expect(matrixOf(changed.counts, changed.flows)).toMatchObject({ columns: ["NOT_REPORTED"], totals: [1] });
});

test("without dates it goes from the programme's last session until today, or ninety days back where there is none", async () => {
  const programme = await createProgramme();
  await createItem(programme, {}, { entry: entry({ happened: { on: "2024-01-05", precision: "DAY" } }) });
  const { today, period } = await open(programme, "");
  expect(period).toEqual({ from: addDays(today, -90), to: today, basis: "stood" });
  const body = await db.body.create({ data: { programmeId: programme.id, name: "Commission" } });
  for (const [title, heldOn, kind] of [["First session", "2024-03-01", "SESSION"], ["Second session", "2025-02", "SESSION"], ["Visit", "2025-09-01", "EVENT"]] as const) {
    await db.meeting.create({ data: { programmeId: programme.id, bodyId: body.id, kind, title, heldOn, heldPrecision: heldOn.length > 7 ? "DAY" : "MONTH" } });
  }
  const page = await open(programme, "");
  expect(page.period).toEqual({ from: "2025-02-28", to: today, basis: "stood" });
  expect(page.sessions).toEqual([{ day: "2024-03-01", title: "First session", body: "Commission", by: "stood" }, { day: "2025-02-28", title: "Second session", body: "Commission", by: "stood" }]);
  await db.meeting.create({ data: { programmeId: programme.id, bodyId: body.id, kind: "SESSION", title: "Third session", heldOn: today } });
  expect((await open(programme, "")).period?.from).toBe("2025-02-28");
});

test("since a session after the register was begun here, what was recorded since counts: late entries never fall between two reports", async () => {
  const here = await liveRandomly(3, 2, 2);
  const [number = 0] = here.numbers;
  await spreadRecording({ ...here, random: () => 0 });
  const session = here.day(0);
  const before = await db.revision.findFirstOrThrow({ where: { programmeId: here.programme.id }, orderBy: { recordedAt: "asc" } });
  expect(before.recordedAt.getTime()).toBeLessThan(Date.now() - 86_400_000);
  await db.meeting.create({ data: { programmeId: here.programme.id, kind: "SESSION", title: "First session", series: "Commission", heldOn: here.day(1) } });
  const { programme, secretaries } = here;
  const [owner] = [secretaries.KZ];
  const { assignOwner } = await import("~/recommendations/assign");
  await act(owner, programme, number, (now) => assignOwner(now, { id: owner.memberId ?? 0, name: owner.name, side: "KZ", roles: owner.roles }, "KZ", entry({ happened: { on: here.day(2), precision: "DAY" } })));
  const recorded = await open(programme, "");
  expect(recorded.period).toEqual({ from: here.day(1), to: session, basis: "recorded" });
  expect(linesOf(recorded)["owner"]).toHaveProperty(String(number));
  expect(linesOf(await open(programme, `from=${here.day(1)}&by=stood`))["owner"]).toBeUndefined();
});

test("a deadline that moved is rescheduled by its days, and a first one is set", async () => {
  const programme = await createProgramme({ exemptActs: ["setDeadline"] });
  const [moved, first] = [await createItem(programme), await createItem(programme)];
  const until = (day: string) => ({ kind: "DAY" as const, said: day, lastDay: day, event: "" });
  const on = (day: string) => entry({ note: "Said so", happened: { on: day, precision: "DAY" } });
  const { today } = await open(programme, "");
  const yesterday = addDays(today, -1) ?? "";
  await act(moved.secretary, programme, moved.number, (now) => setDeadline(now, until("2030-01-31"), on(yesterday)));
  await db.$executeRaw`UPDATE "RecommendationValidity" SET "validFrom" = "validFrom" - interval '40 days', "validTo" = "validTo" - interval '40 days' WHERE "programmeId" = ${programme.id}`;
  await act(moved.secretary, programme, moved.number, (now) => setDeadline(now, until("2030-03-02"), on(today)));
  await act(first.secretary, programme, first.number, (now) => setDeadline(now, until("2030-03-02"), on(today)));
  const { found } = await open(programme, `from=${yesterday}&by=stood`);
  const parts = (section: PageSection) => found?.sections.find((one) => one.section === section)?.lines.map(({ number, parts: [part] }) => [number, part?.from, part?.to, part?.days]);
  expect(parts("rescheduled")).toEqual([[moved.number, "31 January 2030", "2 March 2030", 30]]);
  expect(parts("deadline")).toEqual([[first.number, "", "2 March 2030", 0]]);
});

test("a report that was taken back breaks no silence, whichever way two dates are compared", async () => {
  const programme = await createProgramme();
  const { number, secretary } = await createItem(programme);
  const { today } = await open(programme, "");
  const silent = async (by: string) => linesOf(await open(programme, `from=${addDays(today, -1)}&by=${by}&section=silent`));
  await act(secretary, programme, number, (now) => updateItem(now, entry({ note: "Begun" }), []));
  expect([await silent("stood"), await silent("recorded")]).toEqual([{ silent: {} }, { silent: {} }]);
  await act(secretary, programme, number, (now) => undoLast(now, secretary, 2, null));
  expect([await silent("stood"), await silent("recorded")]).toEqual([{ silent: { [number]: 0 } }, { silent: { [number]: 0 } }]);
});

test("dates that cannot be followed to the letter are mended and said, and nonsense is kept as it was typed", async () => {
  const programme = await createProgramme();
  await createItem(programme);
  const { today } = await open(programme, "");
  const asked = async (query: string) => {
    const { period, remarks, unreadable, address, found } = await open(programme, query);
    return { period, remarks, unreadable, typed: [address.from, address.to], found: found !== null };
  };
  expect(await asked(`from=${today}&to=2024-01-01`)).toMatchObject({ period: { from: "2024-01-01", to: today }, remarks: ["swapped", "beforeStart"] });
  expect(await asked("from=2024-01-01&to=2199-01-01")).toMatchObject({ period: { to: today }, remarks: ["future", "beforeStart"] });
  expect(await asked("from=2199-01-01")).toMatchObject({ period: { from: today, to: today }, remarks: ["future", "sameDay"] });
  expect(await asked(`from=${today}&to=${today}`)).toMatchObject({ remarks: ["sameDay"], found: true });
  expect(await asked("from=31.02.2026&to=2026-02-30")).toEqual({ period: null, remarks: [], unreadable: ["from", "to"], typed: ["31.02.2026", "2026-02-30"], found: false });
  expect(await asked("from=0000-01-01")).toMatchObject({ unreadable: ["from"] });
  expect(await asked(`from=2024-01-01&by=nonsense&section=nonsense&after=-1&sector=nothing&owner=x&organisation=99999999999`)).toMatchObject({ found: true, period: { basis: "stood" } });
  expect((await open(programme, "sector=nothing&organisation=12")).dropped).toEqual([{ name: "sector", value: "nothing" }, { name: "organisation", value: "12" }]);
});

describe("the file", () => {
  let here: Lived;
  beforeAll(async () => {
    here = await liveRandomly(42);
    const title = "=HYPERLINK(1)";
    await act(here.secretaries.PK, here.programme, here.numbers[0] ?? 0, (now) => setWording(now, title, [], entry({ note: "Reworded" })));
  }, 60_000);

  const download = async (query: string) => {
    const route = await import("~/routes/p.$programme.recommendations.compare[.csv]");
    const path = `/p/${here.programme.key}/recommendations/compare.csv?${query}`;
    const answer = await ask(route as RouteModule, { path, params: { programme: here.programme.key }, cookie: await cookieOf(here.secretaries.PK.personId ?? 0) });
    return { ...answer, lines: (answer?.body ?? "").replace("\uFEFF", "").split("\r\n").filter(Boolean) };
  };

  test("holds every line of the page, with the address of its entry, and no cell is a formula", async () => {
    const query = `from=${here.day(250)}&by=stood`;
    const { found } = await open(here.programme, query);
    const parts = (found?.sections ?? []).flatMap(({ section, lines }) => lines.flatMap(({ reference, parts }) => parts.map(({ entry }) => `${translator("en")(`compare.sections.${section}`)},${reference},${entry?.day ?? ""}`)));
    const { lines } = await download(query);
    expect(lines[0]).toBe("Section,Reference,Title,What,From,To,Days,Date,Entry");
    const read = lines.slice(1).map((one) => one.match(/^"?(.*?)"?,(T-\d+),.*,(\d{4}-\d{2}-\d{2})?,http:\/\/localhost:3000\/p\/[^/]+\/recommendations\/\d+(?:#entry-\d+)?$/)?.slice(1));
    expect(read.map((cells) => cells?.map((cell) => cell ?? "").join())).toEqual(parts);
    expect(lines.some((one) => one.includes(",'=HYPERLINK(1),"))).toBe(true);
    expect(lines.some((one) => one.includes(",=HYPERLINK"))).toBe(false);
  });

  test("of one section holds that section alone, and an address that is none leads back to the page that says so", async () => {
    const { lines } = await download(`from=${here.day(250)}&section=new`);
    expect(new Set(lines.slice(1).map((one) => one.split(",")[0]))).toEqual(new Set(["New"]));
    expect(await download("from=never")).toMatchObject({ status: 302, location: `/p/${here.programme.key}/recommendations/compare?from=never` });
  });
});
