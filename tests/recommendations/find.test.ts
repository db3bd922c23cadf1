import { beforeAll, expect, test } from "vitest";
import { findFew } from "~/recommendations/list/find.server";
import { createPortfolio, writeNote, type Portfolio } from "../support/portfolio";

let here: Portfolio;

beforeAll(async () => {
  here = await createPortfolio("pk");
});

const numbers = async (q: string, reader = here.ofPakistan) => (await findFew(reader, q)).map(({ number }) => number);

test("two letters of an organisation come first with what it leads", async () => {
  const led = here.shown.filter(({ organisations }) => organisations.KZ?.includes(here.scat.id)).map(({ number }) => number);
  expect(await numbers("sc")).toEqual(led.slice(0, 8));
});

test("the item that is named comes first, and at most eight in all", async () => {
  expect((await numbers("12"))[0]).toBe(12);
  expect(await numbers("flights")).toHaveLength(8);
  expect(await findFew(here.ofPakistan, "PK-KZ-12")).toEqual([{ number: 12, reference: "PK-KZ-12", title: here.items[11]?.title, status: here.items[11]?.status }]);
});

test("one letter, nothing, or far too much finds nothing", async () => {
  for (const q of ["", " ", "f", "x".repeat(201)]) expect(await numbers(q)).toEqual([]);
});

test("a side's own notes find nothing for another side", async () => {
  await writeNote(here.programme.id, here.shown[5]!.id, "hippopotamus", here.programme.sides[0]!.id);
  expect(await numbers("hippo")).toEqual([here.shown[5]!.number]);
  expect(await numbers("hippo", here.ofKazakhstan)).toEqual([]);
});
