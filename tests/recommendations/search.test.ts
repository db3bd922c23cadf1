import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { askList, findList } from "~/recommendations/list/list.server";
import { ITEMS, type Reader } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { numberIn, wordsOf } from "~/recommendations/list/search-words";
import { createPortfolio, writeNote, type Portfolio } from "../support/portfolio";

let here: Portfolio;
let elsewhere: Portfolio;

beforeAll(async () => {
  here = await createPortfolio("pk");
  elsewhere = await createPortfolio("other", 12);
});

async function search(q: string, reader: Reader = here.ofPakistan, more = "") {
  const asked = await askList(reader, new URLSearchParams(`${new URLSearchParams({ q })}${more}`));
  const { page, counts } = await findList(asked.reader, asked.query, asked.text);
  return { numbers: page.rows.map(({ number }) => number), total: counts.total, text: asked.text, counts };
}

const titled = (part: string) => here.shown.filter(({ title }) => title.includes(part)).map(({ number }) => number);
const first = (numbers: number[]) => numbers.slice(0, 50);

describe("a search finds", () => {
  test.each([
    ["whole words in any order", "capitals flights", "direct flights"], ["other forms of a word", "flight", "direct flights"], ["the beginning of a word", "capi", "direct flights"],
    ["two letters", "di", "direct flights"], ["words without their accents", "elargir", "Élargir"], ["words with them", "Ångström", "Ångström"], ["Cyrillic", "авиасообщ", "Открыть"],
    ["Urdu", "پروازیں", "شروع"], ["words whatever their case", "FLIGHTS", "direct flights"], ["words among those that mean nothing", "the flights to the", "direct flights"],
    ["a misspelt word", "flihgts", "direct flights"], ["a misspelt word still being typed", "flihg", "direct flights"], ["a misspelt word beside a right one", "custums border", "customs"],
  ])("%s: %s", async (_, q, part) => {
    const found = await search(q);
    expect(titled(part).length).toBeGreaterThan(0);
    expect(found.numbers).toEqual(first(titled(part)));
    expect(found.total).toBe(titled(part).length);
  });

  test.each(["PK-KZ-12", "pk-kz-12", "PK KZ 12", "pkkz12", "PK–KZ–012"])("the item named %s and no other", async (q) => {
    expect((await search(q)).numbers).toEqual([12]);
  });

  test("the item of a number, and whatever else says it", async () => {
    await writeNote(here.programme.id, here.shown[0]!.id, "Paragraph 12 was read out");
    expect((await search("12")).numbers).toEqual([here.shown[0]!.number, 12]);
  });

  test("what an organisation leads, by the beginning of its name or abbreviation", async () => {
    const led = here.shown.filter(({ organisations }) => organisations.KZ?.includes(here.scat.id)).map(({ number }) => number);
    for (const q of ["SC", "scat", "SCAT Airlines", "airl"]) expect((await search(q)).numbers).toEqual(led);
    const both = here.shown.filter(({ organisations, title }) => organisations.KZ?.includes(here.scat.id) && title.includes("flights")).map(({ number }) => number);
    expect((await search("scat flights")).numbers).toEqual(both);
  });

  test("nothing void, and nothing of another programme", async () => {
    const voided = here.items.find((item) => item.voided);
    expect((await search(`PK-KZ-${voided?.number}`)).total).toBe(0);
    await writeNote(elsewhere.programme.id, elsewhere.shown[0]!.id, "wolverine");
    expect((await search("wolverine")).total).toBe(0);
    expect((await search("wolverine", elsewhere.ofKazakhstan)).total).toBe(1);
  });

  test("nothing where nothing is like it, and says that it is only like it where something is", async () => {
    expect(await search("xylophone")).toMatchObject({ total: 0, text: { fuzzy: false } });
    expect((await search("flihgts")).text?.fuzzy).toBe(true);
    expect((await search("flights")).text?.fuzzy).toBe(false);
  });
});

describe("notes of the history", () => {
  test("are found by everybody when they are joint, and by their side alone when they are its own", async () => {
    const [joint, pakistan, kazakhstan] = [here.shown[10]!, here.shown[11]!, here.shown[12]!];
    const [pk, kz] = here.programme.sides;
    await writeNote(here.programme.id, joint.id, "The zebra crossing was agreed");
    await writeNote(here.programme.id, pakistan.id, "Our zebra line for the session", pk!.id);
    await writeNote(here.programme.id, kazakhstan.id, "Их зебра zebra", kz!.id);

    expect((await search("zebra", here.ofPakistan)).numbers).toEqual([joint.number, pakistan.number]);
    expect((await search("zebra", here.ofKazakhstan)).numbers).toEqual([joint.number, kazakhstan.number]);
    expect((await search("zebra", here.ofNoSide)).numbers).toEqual([joint.number]);
    expect((await search("zebra", here.ofNoSide)).counts.status).toEqual({ [joint.status]: 1 });
    expect((await search("crossing zebr", here.ofKazakhstan)).numbers).toEqual([joint.number]);
  });
});

describe("other filters", () => {
  test("narrow a search, and its counts ignore the status filter alone", async () => {
    const found = titled("direct flights");
    const open = here.shown.filter(({ number, status }) => found.includes(number) && status === "IN_PROGRESS");
    const { total, counts } = await search("flights", here.ofPakistan, "&status=IN_PROGRESS");
    expect(total).toBe(open.length);
    expect(Object.values(counts.status ?? {}).reduce((sum, one) => sum + one, 0)).toBe(found.length);
  });
});

test("so many matches that they are not counted are walked through all the same", async () => {
  const { programme } = elsewhere;
  await db.$executeRaw`INSERT INTO "Recommendation" ("programmeId", "number", "reference", "title", "lastRecordedAt", "lastEffectiveAt", "search")
    SELECT ${programme.id}, 1000 + n, 'OTHER-KZ-' || (1000 + n), 'Plan ' || n, now(), now(), to_tsvector('followthrough', 'Plan ' || n) FROM generate_series(1, 1200) n`;
  const { total, text, counts, numbers } = await search("plan", elsewhere.ofPakistan);
  expect({ total, many: text?.many, notesLeftOut: text?.notesLeftOut, status: counts.status }).toEqual({ total: 1001, many: true, notesLeftOut: true, status: null });
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => 1001 + index));
  expect((await search("plan", elsewhere.ofPakistan, "&status=NOT_REPORTED&sort=-number")).numbers[0]).toBe(2200);
  expect((await search("plan", elsewhere.ofPakistan, `&owner=${elsewhere.anna.id}`)).total).toBe(0);
  const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM ${ITEMS.from} WHERE ${whereOf(elsewhere.ofPakistan, ITEMS, {}, text?.where(ITEMS))}`;
  expect(row?.n).toBe(1200);
});

test.each([
  "'", "''", "\\", "a'b\\c", "!", "a & | ! ( ) : * <-> b", ":*", "''':*", "%", "_", "\\m(", "[", "½ № ʼ ʼʼ", "🙂", "‏‎", "a b c d e f g h i j k l", "x".repeat(200), "the", "a", "\ud800",
  "'; DROP TABLE \"Recommendation\"; --", "<script>alert(1)</script>", "１２", "ﬁ", "ـــ", "0", "000000000000", "999999999", "-1",
])("%j is a search like any other", async (q) => {
  expect((await search(q)).total).toBeGreaterThanOrEqual(0);
});

test("a search is read as words and as a number", () => {
  expect(wordsOf(" Direct—FLIGHTS, flights! ")).toEqual(["direct", "flights"]);
  expect(numberIn("PK-KZ-12", "PK-KZ")).toEqual({ number: 12, alone: true });
  expect(numberIn(" 012 ", "PK-KZ")).toEqual({ number: 12, alone: false });
  expect(numberIn("PK-KZ-", "PK-KZ")).toBeNull();
  expect(numberIn("AX12", "A+(X")).toEqual({ number: 12, alone: true });
});
