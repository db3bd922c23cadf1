import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { addActionItem, completeActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { assignOwner, setOrganisations } from "~/recommendations/assign";
import { setDeadline, setWording, voidItem } from "~/recommendations/edit-item";
import { showRewordings } from "~/recommendations/item-page/rewordings";
import { moveStatus } from "~/recommendations/move-status";
import { readItemPage } from "~/recommendations/item-page/read-item.server";
import { readRewordings } from "~/recommendations/item-page/read-item-wordings.server";
import { concur, decline } from "~/recommendations/reply-to-proposal";
import { setPosition } from "~/recommendations/set-position";
import { updateItem } from "~/recommendations/update-item";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence } from "../support/factories";
import { readPage, wordsOf } from "../support/item-page";

const START = { evidence: [], reviewOn: null, status: null, livesOnIn: [] };
const wording = (language: string, text: string) => ({ language, text, sha256: createHash("sha256").update(text).digest("hex") });
const day = (said: string) => ({ kind: "DAY" as const, said, lastDay: said, event: "" });

async function twoSides() {
  const programme = await createProgramme();
  const item = await createItem(programme);
  const secretaryKZ = await createActor(programme, "SECRETARY", "KZ");
  const by = (actor: Actor, decide: Parameters<typeof act>[3]) => act(actor, programme, item.number, decide);
  const waiting = () => db.proposal.findFirstOrThrow({ where: { programmeId: programme.id, state: "WAITING" } });
  return { programme, ...item, secretaryKZ, by, waiting, page: (actor: Actor) => readPage(actor, programme, item.number) };
}

test("an item is found in its own programme alone", async () => {
  const { programme, number, secretary } = await twoSides();
  const other = await createProgramme();
  const question = { actor: secretary, number, filter: "all" as const, skip: 0 };
  expect(await readItemPage({ ...question, programme })).not.toBeNull();
  expect(await readItemPage({ ...question, programme: other })).toBeNull();
  expect(await readItemPage({ ...question, programme, number: number + 1 })).toBeNull();
});

test("a page shows each side's position, leads and focal point, suggested ones marked", async () => {
  const { programme, secretary, secretaryKZ, by, page } = await twoSides();
  const [lead, focal] = [await createOrganisation(programme, "PK", "Trade Authority"), await createActor(programme, "FOCAL_POINT", "PK")];
  const focalPoint = { id: focal.memberId ?? 0, name: focal.name };
  await by(secretary, (item) => setOrganisations(item, "PK", [{ ...lead, abbreviation: "TA", role: "lead", suggested: true, focalPoint }], entry()));
  await by(secretaryKZ, (item) => setPosition(item, "KZ", "KZ", { value: "NOT_AGREED", reason: "No budget", on: "2026-03-01" }, entry()));
  expect((await page(secretary)).sides).toMatchObject([
    { name: "PK", value: "NOT_COMMUNICATED", organisations: [{ name: "Trade Authority", role: "lead", suggested: true, focalPoint: focal.name }] },
    { name: "KZ", value: "NOT_AGREED", reason: "No budget", on: "1 March 2026" },
  ]);
});

test("the acts offered are those allowed to this person from here, with what each needs", async () => {
  const { programme, secretary, by, page } = await twoSides();
  const observer = await createActor(programme, "OBSERVER");
  const offered = await page(secretary);
  expect(offered.acts.first.map(({ act, keyName }) => [act, keyName])).toEqual([["update", "u"], ["addActionItem", "a"], ["assignOwner", "o"], ["setDeadline", "d"]]);
  expect(offered.acts.status.map(({ act }) => act)).toEqual(["start", "reportImplemented", "reportNotStarted", "hold", "discontinue", "carryOver", "correctStatus"]);
  const needs = Object.fromEntries([...offered.acts.status, ...offered.acts.others].map((link) => [link.act, link.needs]));
  expect(needs).toMatchObject({
    start: "",
    reportImplemented: "Needs a note and at least one file or link",
    hold: "Needs a reason and a review date",
    discontinue: "Needs a reason. Takes effect when KZ concurs",
    void: "Needs a reason",
  });
  expect((await page(observer)).acts).toEqual({ first: [], status: [], others: [] });
  const chair = await page(await createActor(programme, "CO_CHAIR", "KZ"));
  expect(chair.acts.first.map(({ act, to }) => [act, to])).toEqual([["comment", "comment"], ["setDeadline", "deadline"], ["transferOwner", "owner"]]);
  await by(secretary, (item) => voidItem(item, entry({ note: "Twice in the table" })));
  expect((await page(secretary)).acts).toMatchObject({ first: [{ act: "revive" }], status: [], others: [] });
});

test("completion says how many action items stand in its way", async () => {
  const { secretary, secretaryKZ, by, page } = await twoSides();
  const values = { what: "Draft", assignee: { id: secretary.memberId ?? 0, name: secretary.name }, organisation: null, due: day("2026-01-01") };
  await by(secretary, (item) => addActionItem(item, crypto.randomUUID(), values, entry()));
  await by(secretary, (item) => moveStatus(item, "reportImplemented", { ...START, evidence: evidence(), entry: entry({ note: "Done" }) }));
  const [confirm] = (await page(secretaryKZ)).acts.first;
  expect((await page(secretary)).acts).toMatchObject({ first: [{ act: "update" }, {}, {}, {}], status: [{ act: "confirmCompletion" }, {}, {}, {}] });
  expect(confirm?.needs).toBe("Needs 1 open action item done or cancelled first. Takes effect when PK concurs");
});

test("a waiting proposal says for whom it waits and what would happen, and offers each side its own answers", async () => {
  const { secretary, secretaryKZ, by, page, programme } = await twoSides();
  await by(secretary, (item) => setDeadline(item, day("2027-09-30"), entry({ note: "As asked" })));
  const [ours, theirs] = [await page(secretary), await page(secretaryKZ)];
  expect(ours.proposals).toMatchObject([{ name: "Deadline", awaiting: "Awaiting reply of KZ since today", note: "As asked", replies: ["withdraw", "recordConcurrence"] }]);
  expect(theirs.proposals).toMatchObject([{ changes: [{ field: "Deadline", from: "", to: "30 September 2027" }], replies: ["concur", "decline"] }]);
  expect((await page(await createActor(programme, "VERIFIER", "KZ"))).proposals).toMatchObject([{ replies: [] }]);
  expect(ours.acts.first.map(({ act }) => act)).not.toContain("setDeadline");
});

test("with one side a second person is awaited, and the proposer may only withdraw", async () => {
  const programme = await createProgramme({ sides: ["OFF"] });
  const { number, secretary } = await createItem(programme);
  await act(secretary, programme, number, (item) => setDeadline(item, day("2027-09-30"), entry()));
  const second = await createActor(programme, "SECRETARY", "OFF");
  expect((await readPage(secretary, programme, number)).proposals).toMatchObject([{ awaiting: "Awaiting a second person since today", replies: ["withdraw"] }]);
  expect((await readPage(second, programme, number)).proposals).toMatchObject([{ replies: ["concur", "decline"] }]);
});

test("action items say who and by when, what is past due, and who may complete them", async () => {
  const { programme, secretary, by, page } = await twoSides();
  const [focal, organisation] = [await createActor(programme, "FOCAL_POINT", "PK"), await createOrganisation(programme, "PK", "Airports")];
  const [mine, done] = [crypto.randomUUID(), crypto.randomUUID()];
  await by(secretary, (item) => addActionItem(item, mine, { what: "Draft", assignee: { id: focal.memberId ?? 0, name: focal.name }, organisation: null, due: day("2026-01-31") }, entry()));
  await by(secretary, (item) => addActionItem(item, done, { what: "Print", assignee: null, organisation, due: null }, entry()));
  await by(secretary, (item) => completeActionItem(item, done, entry()));
  expect((await page(focal)).actionItems).toMatchObject([
    { what: "Draft", who: focal.name, due: "31 January 2026", pastDue: true, status: "OPEN", acts: ["completeActionItem"] },
    { what: "Print", who: "Airports", due: "", pastDue: false, status: "DONE", acts: [] },
  ]);
});

test("a status as stated is marked unconfirmed, and confirming comes first for a secretary", async () => {
  const programme = await createProgramme();
  const source = await db.source.create({ data: { programmeId: programme.id, key: "a", title: "Minutes", byline: "Working group", publishedOn: "2026-01-15" } });
  const passages = [{ sourceId: source.id, location: "Paragraph 2", quote: "work has begun" }, { sourceId: source.id, location: "Paragraph 9" }];
  const { number, secretary } = await createItem(programme, { status: "IN_PROGRESS" }, { passages });
  const page = await readPage(secretary, programme, number);
  expect(page).toMatchObject({ confirmed: false, status: "IN_PROGRESS", acts: { first: [{ act: "confirmRegistration" }, { act: "update" }, {}, {}, {}] } });
  expect(page.sources).toMatchObject([{ title: "Minutes", byline: "Working group", places: [{ location: "Paragraph 2", quote: "work has begun", remove: null }, { location: "Paragraph 9", quote: "", remove: null }] }]);
  expect(page.entries[0]?.sentence).toBe(`${secretary.name} registered the recommendation as In progress, as stated in its source`);
});

test("an item carried over leads to where it lives on, and back", async () => {
  const programme = await createProgramme({ exemptActs: ["carryOver"] });
  const [from, to] = [await createItem(programme), await createItem(programme, { title: "The one it lives on in" })];
  const { id, reference } = await to.row();
  await act(from.secretary, programme, from.number, (item) => moveStatus(item, "carryOver", { ...START, livesOnIn: [{ id, name: reference }], entry: entry() }));
  expect(await readPage(from.secretary, programme, from.number)).toMatchObject({ livesOnIn: [{ number: to.number, reference, title: "The one it lives on in" }], carriedFrom: [] });
  expect(await readPage(from.secretary, programme, to.number)).toMatchObject({ livesOnIn: [], carriedFrom: [{ number: from.number }] });
});

test("one's own last entry may be taken back from the page; another's, or one that is not the last, may not", async () => {
  const { secretary, secretaryKZ, by, page } = await twoSides();
  await by(secretary, (item) => updateItem(item, entry({ note: "First" }), []));
  await by(secretary, (item) => updateItem(item, entry({ note: "Last" }), []));
  const undoable = async (actor: Actor) => (await page(actor)).entries.filter(({ undoUntil }) => undoUntil).map(({ note }) => note);
  expect(await undoable(secretary)).toEqual(["Last"]);
  expect(await undoable(secretaryKZ)).toEqual([]);
});

test("an owner who left is shown as such", async () => {
  const { secretary, by, page, programme } = await twoSides();
  const owner = await createActor(programme, "FOCAL_POINT", "PK");
  await by(secretary, (item) => assignOwner(item, { id: owner.memberId ?? 0, name: owner.name, side: "PK", roles: owner.roles }, "PK", entry()));
  expect((await page(secretary)).owner).toMatchObject({ name: owner.name, left: false });
  await db.person.update({ where: { id: owner.personId ?? 0 }, data: { deactivatedAt: new Date() } });
  expect((await page(secretary)).owner).toMatchObject({ left: true });
});

test("earlier wordings stay readable, compared word by word, and those only proposed are marked", async () => {
  const programme = await createProgramme();
  const words = [wording("en", "The sides may start flights."), wording("ru", "Стороны открывают рейсы.")];
  const { number, secretary } = await createItem(programme, { title: "Flights" }, { words });
  const secretaryKZ = await createActor(programme, "SECRETARY", "KZ");
  const propose = (text: string) => act(secretary, programme, number, (item) => setWording(item, "Flights", [wording("en", text), words[1] ?? words[0]!], entry({ note: "Firmer" })));
  const answer = async (decide: typeof concur) => {
    const { id } = await db.proposal.findFirstOrThrow({ where: { programmeId: programme.id, state: "WAITING" } });
    await act(secretaryKZ, programme, number, (item) => decide(item, secretaryKZ, id, entry({ note: decide === decline ? "Too firm" : "" })));
  };
  expect(await readPage(secretary, programme, number)).toMatchObject({ hasEarlierWordings: false, wordings: [{ name: "English" }, { name: "Russian" }] });
  await propose("The sides shall start flights.");
  expect((await readPage(secretaryKZ, programme, number)).proposals[0]?.wordings[0]?.segments.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "same The sides ", "removed may", "added shall", "same  start flights.",
  ]);
  await answer(concur);
  await propose("The sides must start flights.");
  await answer(decline);

  const rewordings = await readRewordings(programme, number);
  const view = rewordings && showRewordings(rewordings, wordsOf(programme));
  expect(view?.now[0]).toMatchObject({ language: "en", text: "The sides shall start flights." });
  expect(view?.entries).toMatchObject([
    { name: "4", proposed: "Declined", texts: [{ before: "The sides shall start flights." }] },
    { name: "3", proposed: null, note: "Firmer", texts: [{ language: "en", before: "The sides may start flights." }] },
    { name: "1", first: true, texts: [{ name: "Title" }, { name: "English" }, { name: "Russian" }] },
  ]);
  const entries = (await readPage(secretary, programme, number)).entries;
  expect(entries.find(({ name }) => name === "3")).toMatchObject({ reworded: "English", changes: [] });
});
