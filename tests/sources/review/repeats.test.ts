import { beforeAll, expect, test } from "vitest";
import { voidItem } from "~/recommendations/edit-item";
import { hashText } from "~/recommendations/forms/wording.server";
import { findRepeats } from "~/sources/review/repeats.server";
import { act, createItem, entry } from "../../support/factories";
import { createReview } from "../../support/reviews";

const WORDING = "The sides should establish direct flights between Karachi and Almaty, served by the national carriers of both countries.";
let stage: Awaited<ReturnType<typeof createReview>>;
let flights: Awaited<ReturnType<typeof createItem>>;

beforeAll(async () => {
  stage = await createReview();
  flights = await item("Start direct flights Karachi–Almaty", WORDING, "IN_PROGRESS");
  await item("Open a trade house in Astana", "A trade house should be opened in Astana to show goods of both countries.");
  await item("Hold a film festival", "A festival of films should be held every second year.");
});

const item = (title: string, text: string, status: "IN_PROGRESS" | "NOT_REPORTED" = "NOT_REPORTED") =>
  createItem(stage.programme, { title, status }, { words: [hashText("en", text)], passages: [{ sourceId: stage.sourceId, location: "1" }] });

const found = async (title: string, words: string, own: number | null = null) =>
  findRepeats(stage.programme, { id: 0, title, item: own === null ? null : { id: own, number: 1, reference: "", title: "", status: "IN_PROGRESS", voided: false } }, words);

test("the same said in other words is found with its status, since when it has it, and where else it was recommended", async () => {
  const { number, reference } = await flights.row();
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: stage.programme.timeZone }).format(new Date());
  const [first, ...others] = await found("Direct flights between the two capitals", "Direct flights of national carriers between Almaty and Karachi should be established.");
  expect(first).toMatchObject({ number, reference, status: "IN_PROGRESS", since: today, sources: ["The report"] });
  expect(others).toEqual([]);
});

test("a title with letters wrong is found by its letters", async () => {
  expect((await found("Strat direct flihgts Karachi Almaty", "x")).map(({ title }) => title)).toEqual(["Start direct flights Karachi–Almaty"]);
});

test("what only shares common words, what is the candidate's own, what is void and what another programme says is no repeat", async () => {
  expect(await found("Plant trees along the roads", "The sides should plant trees along the roads of both countries.")).toEqual([]);
  expect(await found("Start direct flights Karachi–Almaty", WORDING, (await flights.row()).id)).toEqual([]);
  const twin = await item("Film weeks in both countries", "Film weeks with subtitles should be arranged.");
  expect(await found("Film weeks in both countries", "Film weeks with subtitles should be arranged.")).toHaveLength(1);
  await act(stage.secretary, stage.programme, twin.number, (now) => voidItem(now, entry({ note: "Twice" })));
  expect(await found("Film weeks in both countries", "Film weeks with subtitles should be arranged.")).toEqual([]);
  const elsewhere = await createReview();
  expect(await findRepeats(elsewhere.programme, { id: 0, title: "Start direct flights Karachi–Almaty", item: null }, WORDING)).toEqual([]);
});

test("words that are no words, and none at all, find nothing and break nothing", async () => {
  for (const words of ["", "'; --", "\\ & | ! ( )", "ұ ی 中", "a".repeat(50_000)]) expect(await found(words.slice(0, 300), words)).toEqual([]);
});

