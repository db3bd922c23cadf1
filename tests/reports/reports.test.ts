import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { findBodies, findMeetings, readMeetingQuery } from "~/meetings/list.server";
import { countBySector } from "~/reports/counts.server";
import { findStatistics } from "~/reports/statistics.server";
import { findSources } from "~/sources/list.server";
import { createPortfolio, type Portfolio } from "../support/portfolio";

let here: Portfolio;
let elsewhere: Portfolio;

beforeAll(async () => {
  here = await createPortfolio("pk");
  elsewhere = await createPortfolio("other", 3);
});

describe("counts by sector and status", () => {
  test("add up to every recommendation that is not void, once", async () => {
    const report = await countBySector(here.programme);
    expect(report.total).toBe(here.shown.length);
    expect(report.sectors.map(({ key }) => key)).toEqual(["trade", "transport", null]);
    for (const { key, total, byStatus } of report.sectors) {
      const items = here.shown.filter(({ sector }) => sector === key);
      expect(total).toBe(items.length);
      for (const [status, count] of Object.entries(byStatus)) expect(count).toBe(items.filter((item) => item.status === status).length);
    }
    expect(Object.values(report.byStatus).reduce((sum, count) => sum + count, 0)).toBe(report.total);
    expect(report.unconfirmed).toBe(here.shown.filter(({ confirmed }) => !confirmed).length);
  });
});

describe("figures as published", () => {
  test("stand by measure and year, those of one year beside each other, as they were published", async () => {
    const figure = (measure: string, year: number, series: string, value: number) => ({
      programmeId: here.programme.id, measure, unit: "US$ million", year, series, value, citations: [{ publisher: "The paper", url: "https://example.org/" }],
    });
    await db.statistic.createMany({ data: [figure("Turnover", 2025, "Kazakh figures", 105.6), figure("Turnover", 2021, "Embassy", 95), figure("Turnover", 2025, "Government", 250), figure("Exports", 2024, "Kazakh figures", 89.6)] });
    await db.statistic.create({ data: { ...figure("Turnover", 2025, "Elsewhere", 1), programmeId: elsewhere.programme.id } });
    const measures = await findStatistics(here.programme);
    expect(measures.map(({ measure, figures }) => [measure, figures.map(({ year, series, value }) => [year, series, value])])).toEqual([
      ["Exports", [[2024, "Kazakh figures", 89.6]]],
      ["Turnover", [[2021, "Embassy", 95], [2025, "Government", 250], [2025, "Kazakh figures", 105.6]]],
    ]);
    expect(measures[0]?.figures[0]?.citations).toEqual([{ publisher: "The paper", url: "https://example.org/" }]);
  });
});

describe("sources", () => {
  test("name the items of their passages in the order of the text, and none that is void", async () => {
    const [first, second] = await findSources(here.programme);
    const wanted = (key: string) => here.shown.filter(({ source }) => source === key).map(({ number }) => number);
    expect([first?.key, second?.key]).toEqual(["first", "second"]);
    expect(first?.passages.map(({ number }) => number)).toEqual(wanted("first"));
    expect(second?.count).toBe(wanted("second").length);
    await db.passage.create({ data: { sourceId: here.sources[0]!.id, recommendationId: here.shown[30]!.id, location: "p. 0", start: 5 } });
    expect((await findSources(here.programme))[0]?.passages[0]).toMatchObject({ location: "p. 0", number: here.shown[30]!.number });
  });
});

describe("meetings", () => {
  test("stand newest first over all pages, of one body or of one kind where that is asked", async () => {
    const { id: programmeId } = here.programme;
    const commission = await db.body.create({ data: { programmeId, name: "Commission", abbreviation: "C" } });
    const group = await db.body.create({ data: { programmeId, name: "Group", parentId: commission.id } });
    const data = Array.from({ length: 60 }, (_, n) => ({
      programmeId, title: `Meeting ${n}`, kind: n % 3 ? ("SESSION" as const) : ("EVENT" as const), bodyId: n % 3 ? (n % 2 ? commission.id : group.id) : null,
      heldOn: n % 7 ? `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}` : `20${10 + (n % 15)}`, heldPrecision: n % 7 ? ("DAY" as const) : ("YEAR" as const), outcomes: ["agreed"], asReported: true,
    }));
    await db.meeting.createMany({ data });
    const titles: string[] = [];
    for (let before: string | null = ""; before !== null; ) {
      const found = await findMeetings(here.programme, readMeetingQuery(new URLSearchParams({ before })));
      titles.push(...found.meetings.map(({ title }) => title));
      before = found.next;
    }
    expect(titles).toHaveLength(60);
    expect(new Set(titles).size).toBe(60);
    const days = (await findMeetings(here.programme, readMeetingQuery(new URLSearchParams()))).meetings.map(({ heldOn }) => heldOn);
    expect(days).toEqual([...days].sort().reverse());
    const ofGroup = await findMeetings(here.programme, readMeetingQuery(new URLSearchParams({ body: String(group.id), kind: "SESSION" })));
    expect(new Set(ofGroup.meetings.map(({ body }) => body))).toEqual(new Set(["Group"]));
    expect(await findBodies(here.programme, null)).toMatchObject([{ name: "Commission", parent: null, meetings: 20 }, { name: "Group", parent: "Commission", meetings: 20 }]);
    expect((await findMeetings(elsewhere.programme, readMeetingQuery(new URLSearchParams({ body: String(group.id) })))).meetings).toEqual([]);
  });

  test.each(["body=x", "body=-1", "body=99999999999", "kind=PARTY", "before=2026", "before=%00", "before=9999-99-99_1"])("%s asks for nothing that breaks", async (address) => {
    const { meetings } = await findMeetings(here.programme, readMeetingQuery(new URLSearchParams(address)));
    expect(meetings.length).toBeGreaterThanOrEqual(0);
  });
});
