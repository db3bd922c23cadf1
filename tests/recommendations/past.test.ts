import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { COLUMN_NAMES } from "~/recommendations/list/columns";
import { askList, findList } from "~/recommendations/list/list.server";
import { askDay, type Past } from "~/recommendations/list/past.server";
import { pastSource } from "~/recommendations/list/past-source.server";
import { findRows } from "~/recommendations/list/rows.server";
import { SORT_KEYS } from "~/recommendations/list/sort-keys";
import { matchText, readSearch } from "~/recommendations/list/search.server";
import { whereOf } from "~/recommendations/list/where.server";
import { rebuildProgramme } from "~/history/rebuild.server";
import { isOpen, STATUSES } from "~/recommendations/status";
import { act, entry } from "../support/factories";
import { liveThrough, replay } from "../support/past";
import { voidItem } from "~/recommendations/edit-item";
import { commentOn } from "~/recommendations/update-item";

type Life = Awaited<ReturnType<typeof liveThrough>>;
type Item = Awaited<ReturnType<typeof replay>>[number];

let life: Life;
let days: string[];

beforeAll(async () => {
  life = await liveThrough(Number(process.env.PAST_SEED ?? 20_260_304));
  const { firstDay } = await askDay(life.programme, null).then((asked) => asked.life);
  days = [firstDay, ...[400, 300, 200, 150, 100, 60, 31, 30, 7, 1].map(life.ago)].filter((day) => day >= firstDay);
}, 120_000);

async function ask(address: string, who = life.pk) {
  const asked = await askList({ actor: who, programme: life.programme }, new URLSearchParams(address));
  return { ...asked, ...(await findList(asked.reader, asked.query, asked.text, asked.past)) };
}

const known = new Map<string, ReturnType<typeof replay>>();

/** Nothing is written before the last tests, which replay for themselves. */
function then(day: string) {
  const asked = known.get(day) ?? replay(life.programme, day);
  known.set(day, asked);
  return asked;
}

const numbersOf = (items: readonly { number: number }[]) => items.map(({ number }) => number);

describe("on any past day the list is what its history adds up to", () => {
  test("row by row, in every column", async () => {
    for (const day of days) {
      const items = await then(day);
      const { page, counts, query } = await ask(`asOf=${day}&${COLUMN_NAMES.map((name) => `columns=${name}`).join("&")}`);
      expect(query.asOf).toBe(day);
      expect(page.rows.map(({ number, title, status, owner, lastDay, rescheduled, update, actions, sector, leads }) => ({ number, title, status, owner, lastDay, rescheduled, update, actions, sector, leads }))).toEqual(
        items.map((item) => ({
          number: item.number, title: item.title, status: item.status, owner: item.owner?.name ?? "", lastDay: item.deadline?.lastDay ?? null, rescheduled: item.daysRescheduled,
          update: item.updateSaid || null, actions: item.openActionItems, sector: item.sector?.name ?? null, leads: item.organisations,
        })),
      );
      expect(counts.total).toBe(items.length);
      for (const status of STATUSES) expect([day, status, counts.status?.[status] ?? 0]).toEqual([day, status, items.filter((item) => item.status === status).length]);
    }
  });

  const after = (day: string, more: number) => addDays(day, more) ?? day;
  const filters: [string, (item: Item, day: string) => boolean][] = [
    ["status=OPEN", ({ status }) => isOpen(status)],
    ["status=IN_PROGRESS", ({ status }) => status === "IN_PROGRESS"],
    ["is=past-due", ({ status, deadline }, day) => isOpen(status) && deadline !== null && (deadline.lastDay ?? "9999") < day],
    ["is=due-soon", ({ status, deadline }, day) => isOpen(status) && deadline?.lastDay != null && deadline.lastDay >= day && deadline.lastDay <= after(day, 30)],
    ["is=no-owner", ({ status, owner }) => isOpen(status) && owner === null],
    ["is=no-report", ({ status, update }, day) => isOpen(status) && (update ?? "0001") < after(day, -90)],
    ["is=rescheduled", ({ daysRescheduled }) => daysRescheduled !== 0],
    ["is=unconfirmed", ({ confirmed }) => !confirmed],
    ["is=awaiting-reply", ({ waits }) => waits.length > 0],
    ["sector=transport", ({ sector }) => sector?.name === "transport"],
    ["sector=transport&status=OPEN", ({ sector, status }) => sector?.name === "transport" && isOpen(status)],
    ["source=paper", () => true],
    ["side=KZ", ({ organisations, owner }) => Boolean(organisations.KZ?.length) || owner?.side === "KZ"],
    ["position.PK=AGREED", ({ positions }) => positions.PK?.value === "AGREED"],
    ["q=tunnel", ({ title }) => title.startsWith("Tunnel")],
    ["q=tunnel&status=OPEN", ({ title, status }) => title.startsWith("Tunnel") && isOpen(status)],
    ["q=harbour", ({ title }) => title.startsWith("Harbour")],
    ["q=customs", ({ organisations }) => Boolean(organisations.PK?.length)],
    ["q=lighthouse", ({ notes, wordings }) => wordings.en !== undefined || notes.some((note) => note.includes("Lighthouse"))],
    ["from=2000-01-01", ({ deadline }) => deadline?.lastDay != null],
  ];

  test.each(filters)("with %s", async (address, holds) => {
    let found = 0;
    for (const day of days) {
      const wanted = (await then(day)).filter((item) => holds(item, day));
      const { page, counts } = await ask(`${address}&asOf=${day}`);
      expect([day, numbersOf(page.rows)]).toEqual([day, numbersOf(wanted)]);
      expect([day, counts.total]).toEqual([day, wanted.length]);
      found += wanted.length;
    }
    expect(found).toBeGreaterThan(0);
  });

  test("an owner and an organisation of then", async () => {
    for (const day of days) {
      const items = await then(day);
      expect(numbersOf((await ask(`owner=${life.kz.memberId}&asOf=${day}`)).page.rows)).toEqual(numbersOf(items.filter(({ owner }) => owner?.id === life.kz.memberId)));
      const [customs] = life.organisations;
      expect(numbersOf((await ask(`organisation=${customs?.id}&asOf=${day}`)).page.rows)).toEqual(numbersOf(items.filter(({ organisations }) => organisations.PK?.length)));
    }
  });

  test("what awaits a side's reply is told by who had concurred by then", async () => {
    for (const day of days) {
      const items = await then(day);
      const [ours, theirs] = await Promise.all([life.pk, life.kz].map(async (who) => numbersOf((await ask(`is=awaiting-our-reply&asOf=${day}`, who)).page.rows)));
      const sides = new Map((await db.proposal.findMany({ where: { programmeId: life.programme.id } })).map(({ id, proposedBySide }) => [id, proposedBySide]));
      const awaited = (side: string) => numbersOf(items.filter(({ waits }) => waits.some((id) => sides.get(id) !== side)));
      expect([day, ours, theirs]).toEqual([day, awaited("PK"), awaited("KZ")]);
    }
  });

  test("the views beside it are counted as of that day", async () => {
    for (const day of days) {
      const { counts } = await ask(`asOf=${day}`);
      const of = async (address: string) => (await ask(`${address}&asOf=${day}`)).counts.total;
      expect(counts.views).toMatchObject({ open: await of("status=OPEN"), pastDue: await of("is=past-due"), noReport: await of("is=no-report"), awaitingOurReply: await of("is=awaiting-our-reply") });
    }
  });
});

test("every way of finding a day's rows finds the same, in every order", async () => {
  const reader = { actor: life.pk, programme: life.programme, today: life.ago(60) };
  const { past } = await askDay(life.programme, life.ago(60));
  const rows = async (way: Parameters<typeof pastSource>[2], key: (typeof SORT_KEYS)[number], descending: boolean) => {
    const source = pastSource(life.programme, past as Past, { ...way, byUpdate: key === "update" });
    return numbersOf(await findRows(reader, source, whereOf(reader, source, {}), { sort: { key, descending }, columns: ["title"] }, { place: null, backwards: false, limit: 100 }));
  };
  const wanted = numbersOf(await then(life.ago(60)));
  for (const key of SORT_KEYS) {
    for (const descending of [false, true]) {
      const found = await rows({ by: "walk" }, key, descending);
      expect([...found].sort((a, b) => a - b)).toEqual(wanted);
      expect(await rows({ by: "span" }, key, descending)).toEqual(found);
    }
  }
});

test("where a day had few items of those there are now, they are found in another way: the same", async () => {
  for (const address of ["", "q=harbour", "q=customs", "status=OPEN", "q=lighthouse&status=OPEN&sort=-title", "sector=transport&sort=update"]) {
    const { reader, query, past } = await askList({ actor: life.pk, programme: life.programme }, new URLSearchParams(`${address}&asOf=${life.ago(60)}`));
    const [found, other] = await Promise.all([true, false].map(async (few) => {
      const then = { ...(past as Past), few };
      const text = query.q ? await matchText(reader, await readSearch(query.q, life.programme), then) : null;
      const { page, counts } = await findList(reader, query, text, then);
      return { numbers: numbersOf(page.rows), counts };
    }));
    expect(found).toEqual(other);
    expect(found?.numbers.length).toBeGreaterThan(0);
  }
});

test("the days of the last word on progress are the same when they are added up anew", async () => {
  const read = () => db.lastUpdatePeriod.findMany({ where: { programmeId: life.programme.id }, orderBy: [{ recommendationId: "asc" }, { on: "asc" }] });
  const written = await read();
  expect(written.length).toBeGreaterThan(30);
  await rebuildProgramme(life.programme);
  expect(await read()).toEqual(written);
});

describe("which days there are", () => {
  test("today and every day to come are the present", async () => {
    for (const day of [life.today, addDays(life.today, 1), "2200-01-01"]) {
      const { query, past, dropped } = await ask(`asOf=${day}`);
      expect({ asOf: query.asOf, past, dropped }).toEqual({ asOf: null, past: null, dropped: [] });
    }
  });

  test("a day before anything was recorded, and what is no day, are left out and named", async () => {
    const before = addDays(days[0] ?? "", -1) ?? "";
    for (const asOf of [before, "yesterday", "2026-02-30", "1899-12-31"]) {
      const { query, dropped } = await ask(`asOf=${asOf}`);
      expect({ asOf: query.asOf, dropped }).toEqual({ asOf: null, dropped: [{ name: "asOf", value: asOf }] });
    }
    expect((await ask(`asOf=${days[0]}`)).page.rows.length).toBeGreaterThan(0);
  });
});

describe("what comes later", () => {
  test("an item that is void now is in no past either: rows and counts agree", async () => {
    const day = life.ago(60);
    const [first] = await replay(life.programme, day);
    const before = await ask(`asOf=${day}`);
    expect(first && (await act(life.pk, life.programme, first.number, (item) => voidItem(item, entry({ note: "Twice" }))))).toMatchObject({ ok: true });
    const { page, counts } = await ask(`asOf=${day}`);
    expect(numbersOf(page.rows)).toEqual(numbersOf(before.page.rows).filter((number) => number !== first?.number));
    expect(counts.total).toBe(before.counts.total - 1);
    for (const by of ["walk", "span"] as const) {
      const { past, reader } = before;
      const source = pastSource(life.programme, past as Past, { by });
      const found = await findRows(reader, source, whereOf(reader, source, {}), { sort: { key: "number", descending: false }, columns: ["title"] }, { place: null, backwards: false, limit: 100 });
      expect(numbersOf(found)).toEqual(numbersOf(page.rows));
    }
    expect((await ask(`asOf=${day}&status=OPEN&status=CLOSED&sector=transport`)).counts.total).toBeLessThan(before.counts.total);
  });

  test("a side's own entries are in no past of the other side", async () => {
    const day = life.ago(1);
    const [first] = await replay(life.programme, day);
    const written = await act(life.pk, life.programme, first?.number ?? 0, (item) => commentOn(item, entry({ note: "Albatross", audience: "PK", happened: { on: life.ago(3), precision: "DAY" } })), null, "PK");
    expect(written).toMatchObject({ ok: true });
    expect(numbersOf((await ask(`q=albatross&asOf=${day}`)).page.rows)).toEqual([first?.number]);
    expect((await ask(`q=albatross&asOf=${life.ago(4)}`)).page.rows).toEqual([]);
    expect((await ask(`q=albatross&asOf=${day}`, life.kz)).page.rows).toEqual([]);
  });

  test("an owner who left later was there", async () => {
    const day = life.ago(1);
    const held = (await replay(life.programme, day)).filter(({ owner, status }) => owner?.id === life.kz.memberId && isOpen(status));
    const before = (await ask(`is=no-owner&asOf=${day}`)).counts.total;
    await db.member.update({ where: { id: life.kz.memberId ?? 0 }, data: { endedAt: new Date() } });
    expect((await ask(`is=no-owner&asOf=${day}`)).counts.total).toBe(before);
    await db.member.update({ where: { id: life.kz.memberId ?? 0 }, data: { heldTo: life.ago(10) } });
    expect((await ask(`is=no-owner&asOf=${day}`)).counts.total).toBe(before + held.length);
  });
});
