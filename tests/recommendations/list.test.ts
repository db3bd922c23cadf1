import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { askList, findList } from "~/recommendations/list/list.server";
import { findPage } from "~/recommendations/list/rows.server";
import { ITEMS, type Reader } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { SORT_KEYS, type SortKey } from "~/recommendations/list/sort-keys";
import { isOpen, STATUSES } from "~/recommendations/status";
import { createPortfolio, PROPOSER, type Made, type Portfolio } from "../support/portfolio";

let here: Portfolio;
let elsewhere: Portfolio;

beforeAll(async () => {
  here = await createPortfolio("pk");
  elsewhere = await createPortfolio("other", 20);
});

const everything = { after: null, before: null };

async function ask(address: string, reader: Reader = here.ofPakistan) {
  const asked = await askList(reader, new URLSearchParams(address));
  const found = await findList(asked.reader, asked.query, asked.text);
  return { ...asked, ...found };
}

/** Every number of every page, from the first to the last. */
async function walk(address: string, reader?: Reader) {
  const numbers: number[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { page } = await ask(cursor ? `${address}&after=${cursor}` : address, reader);
    numbers.push(...page.rows.map(({ number }) => number));
    cursor = page.next;
  }
  return numbers;
}

const numbersOf = (items: Made[]) => items.map(({ number }) => number);
const after = (days: number) => addDays(here.today, days) ?? "";

describe("each filter leaves exactly the items it names", () => {
  const open = (item: Made) => isOpen(item.status);
  const cases: [string, (item: Made) => boolean][] = [
    ["status=IN_PROGRESS", ({ status }) => status === "IN_PROGRESS"],
    ["status=ON_HOLD&status=NOT_STARTED", ({ status }) => status === "ON_HOLD" || status === "NOT_STARTED"],
    ["status=OPEN", open],
    ["status=CLOSED", (item) => !open(item)],
    ["position.PK=AGREED", ({ positions }) => positions.PK === "AGREED"],
    ["position.PK=NOT_COMMUNICATED", ({ positions }) => (positions.PK ?? "NOT_COMMUNICATED") === "NOT_COMMUNICATED"],
    ["position.PK=AGREED&position.KZ=AGREED_IN_PART", ({ positions }) => positions.PK === "AGREED" && positions.KZ === "AGREED_IN_PART"],
    ["owner=none", ({ ownerId }) => ownerId === null],
    ["side=KZ", ({ organisations, ownerName }) => Boolean(organisations.KZ?.length) || ["boris", "Gone"].includes(ownerName)],
    ["side=PK", ({ organisations, ownerName }) => Boolean(organisations.PK?.length) || ["Anna", "Left"].includes(ownerName)],
    ["sector=transport", ({ sector }) => sector === "transport"],
    ["source=second", ({ source }) => source === "second"],
    ["is=past-due", (item) => open(item) && item.lastDay !== null && item.lastDay < here.today],
    ["is=due-soon", (item) => open(item) && item.lastDay !== null && item.lastDay >= here.today && item.lastDay <= after(30)],
    ["is=no-owner", (item) => open(item) && !["Anna", "boris"].includes(item.ownerName)],
    ["is=no-report", (item) => open(item) && (item.update === null || item.update < after(-90))],
    ["is=rescheduled", ({ rescheduled }) => rescheduled !== 0],
    ["is=awaiting-reply", ({ awaits }) => awaits !== null],
    ["is=awaiting-our-reply", ({ awaits }) => awaits === "PK"],
    ["is=unconfirmed", ({ confirmed }) => !confirmed],
    ["is=past-due&is=no-owner", (item) => open(item) && item.lastDay !== null && item.lastDay < here.today && !["Anna", "boris"].includes(item.ownerName)],
  ];

  test.each(cases)("%s", async (address, holds) => {
    const wanted = here.shown.filter(holds);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await walk(address)).toEqual(numbersOf(wanted));
    expect((await ask(address)).counts.total).toBe(wanted.length);
  });

  test("a deadline from one day to another, both included", async () => {
    const wanted = here.shown.filter(({ lastDay }) => lastDay !== null && lastDay >= here.today && lastDay <= after(30));
    expect(await walk(`from=${here.today}&to=${after(30)}`)).toEqual(numbersOf(wanted));
    expect(await walk(`from=${after(-1000)}`)).toEqual(numbersOf(here.shown.filter(({ lastDay }) => lastDay !== null)));
  });

  test("an owner and an organisation by their ids", async () => {
    expect(await walk(`owner=${here.boris.id}`)).toEqual(numbersOf(here.shown.filter(({ ownerId }) => ownerId === here.boris.id)));
    const led = here.shown.filter(({ organisations }) => organisations.KZ?.includes(here.ministry.id));
    expect(await walk(`organisation=${here.ministry.id}`)).toEqual(numbersOf(led));
  });

  test("nothing asked: everything but what is void", async () => {
    expect(await walk("")).toEqual(numbersOf(here.shown));
  });
});

describe("each sort key walks through all pages both ways, without loss or repeat", () => {
  const collator = new Intl.Collator("und");
  const values: Record<SortKey, (item: Made) => string | number> = {
    number: ({ number }) => number,
    title: ({ title }) => title,
    status: ({ status }) => STATUSES.indexOf(status),
    owner: ({ ownerName }) => ownerName,
    deadline: ({ lastDay }) => lastDay ?? "9999-12-31",
    rescheduled: ({ rescheduled }) => rescheduled,
    update: ({ update }) => update ?? "0001-01-01",
  };
  const compare = (a: string | number, b: string | number) => (typeof a === "string" ? collator.compare(a, String(b)) : a - Number(b));

  test.each(SORT_KEYS.flatMap((key) => [[key, false], [key, true]] as const))("%s, descending %s", async (key, descending) => {
    const sort = { key, descending };
    const columns = ["title" as const];
    const where = whereOf(here.ofPakistan, ITEMS, {});
    const forwards: number[] = [];
    let last: string | null = null;
    for (let cursor: string | null = null, more = true; more; ) {
      const page = await findPage(here.ofPakistan, ITEMS, where, { ...everything, sort, columns, after: cursor }, 9);
      expect(page.rows.length).toBeLessThanOrEqual(9);
      expect(page.previous === null).toBe(cursor === null);
      forwards.push(...page.rows.map(({ number }) => number));
      last = page.previous;
      more = page.next !== null;
      cursor = page.next;
    }
    const wanted = [...here.shown].sort((a, b) => (compare(values[key](a), values[key](b)) || a.number - b.number) * (descending ? -1 : 1));
    expect(forwards).toEqual(numbersOf(wanted));

    const backwards: number[] = [];
    for (let cursor = last; cursor; ) {
      const page = await findPage(here.ofPakistan, ITEMS, where, { ...everything, sort, columns, before: cursor }, 9);
      backwards.unshift(...page.rows.map(({ number }) => number));
      expect(page.next).not.toBeNull();
      cursor = page.previous;
    }
    expect(backwards).toEqual(forwards.slice(0, backwards.length));
    expect(backwards.length).toBeGreaterThanOrEqual(forwards.length - 9);
  });
});

describe("counts", () => {
  test("by status ignore the status filter, and the total does not", async () => {
    const { counts } = await ask("status=IN_PROGRESS&is=rescheduled");
    const moved = here.shown.filter(({ rescheduled }) => rescheduled !== 0);
    const each: Record<string, number> = {};
    for (const { status } of moved) each[status] = (each[status] ?? 0) + 1;
    expect(counts.status).toEqual(each);
    expect(counts.total).toBe(moved.filter(({ status }) => status === "IN_PROGRESS").length);
  });

  test("unfiltered, the sums kept by day say the same as the rows", async () => {
    const { counts } = await ask("");
    expect(counts.total).toBe(here.shown.length);
    for (const [status, count] of Object.entries(counts.status ?? {})) expect(count).toBe(here.shown.filter((item) => item.status === status).length);
  });

  test("of the views are those of their own addresses", async () => {
    const { counts } = await ask("status=ON_HOLD");
    const totalOf = async (address: string) => (await ask(address)).counts.total;
    expect(counts.views).toEqual({
      open: await totalOf("status=OPEN"), pastDue: await totalOf("is=past-due"), dueSoon: await totalOf("is=due-soon"), noOwner: await totalOf("is=no-owner"),
      noReport: await totalOf("is=no-report"), awaitingOurReply: await totalOf("is=awaiting-our-reply"), rescheduled: await totalOf("is=rescheduled"), followed: await totalOf("is=followed"),
      ours: await totalOf(`status=OPEN&organisation=${here.tdap.id}`),
    });
  });
});

describe("a side's own room", () => {
  test("its open action items are counted for that side alone", async () => {
    const item = here.shown[4]!;
    await db.$executeRaw`INSERT INTO "ActionItem" ("id", "programmeId", "recommendationId", "audienceSideId", "what", "assigneeName")
      VALUES (gen_random_uuid(), ${here.programme.id}, ${item.id}, ${here.programme.sides[0]!.id}, 'Prepare our line', '')`;
    const own = async (reader: Reader) => (await ask("", reader)).page.rows.find(({ number }) => number === item.number)?.ownActions;
    expect(await own(here.ofPakistan)).toBe(1);
    expect(await own(here.ofKazakhstan)).toBe(0);
    expect(await own(here.ofNoSide)).toBe(0);
  });

  test("a reply is awaited from the side that has not concurred", async () => {
    expect(await walk("is=awaiting-our-reply", here.ofKazakhstan)).toEqual(numbersOf(here.shown.filter(({ awaits }) => awaits === "KZ")));
    expect(await walk("is=awaiting-our-reply", here.ofNoSide)).toEqual([]);
  });

  test("another programme's items, organisations and owners are not found", async () => {
    const asked = await ask(`organisation=${elsewhere.tdap.id}&owner=${elsewhere.anna.id}`);
    expect(asked.dropped.map(({ name }) => name).sort()).toEqual(["organisation", "owner"]);
    expect(asked.counts.total).toBe(here.shown.length);
    expect(await walk("", elsewhere.ofPakistan)).toEqual(numbersOf(elsewhere.shown));
  });
});

test("with one side, a reply is awaited from whoever has not taken part yet", async () => {
  const alone = { ...here.ofPakistan, programme: { ...here.programme, sides: here.programme.sides.slice(0, 1) } };
  const waiting = numbersOf(here.shown.filter(({ awaits }) => awaits));
  expect(await walk("is=awaiting-our-reply", alone)).toEqual(waiting);
  expect(await walk("is=awaiting-our-reply", { ...alone, actor: { ...alone.actor, personId: PROPOSER } })).toEqual([]);
});

test("only the columns that are shown are read", async () => {
  const { page } = await ask("columns=status");
  expect(Object.keys(page.rows[0] ?? {}).sort()).toEqual(["key", "number", "status", "title"]);
});
