import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { addActionItem, completeActionItem } from "~/action-items/decide";
import type { Actor } from "~/people/actor";
import { countMyWork, findMyWork } from "~/people/my-work.server";
import type { Programme } from "~/programmes/programme";
import { todayIn } from "~/programmes/programme";
import type { ActionItemValue } from "~/recommendations/changes";
import { setDeadline, voidItem } from "~/recommendations/edit-item";
import { moveStatus } from "~/recommendations/move-status";
import { concur } from "~/recommendations/reply-to-proposal";
import { loader as entrance } from "~/routes/_index";
import { loader as myWork } from "~/routes/me";
import type { Viewer } from "~/viewer.server";
import { ask, cookieOf } from "../support/answers";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence } from "../support/factories";

let programme: Programme;
let pk: Actor;
let kz: Actor;

beforeEach(async () => {
  programme = await createProgramme();
  pk = await createActor(programme, "SECRETARY", "PK");
  kz = await createActor(programme, "SECRETARY", "KZ");
});

/** A person's work in the programme, as their page shows it. */
async function workOf(actor: Actor) {
  const viewer = { personId: actor.personId, name: actor.name, locale: "en", timeZone: "UTC" } as Viewer;
  const [work] = await findMyWork(viewer, [{ actor, programme }], new Request("http://localhost/me"));
  if (!work) throw new Error("No work");
  return work;
}

const countOf = async (actor: Actor) => (await countMyWork([{ actor, programme }])).count;
const numbers = (part: { rows: { number: number }[] } | null) => part?.rows.map(({ number }) => number);
const rowsOf = <Row>(part: { groups: { rows: Row[] }[] } | null) => part?.groups.flatMap(({ rows }) => rows) ?? [];
const listed = (part: { groups: { rows: { number: number }[] }[] } | null) => rowsOf(part).map(({ number }) => number);
const day = (lastDay: string) => ({ kind: "DAY" as const, said: lastDay, lastDay, event: "" });
const year = { kind: "YEAR" as const, said: "2099", lastDay: "2099-12-31", event: "" };

const move = (note = "") => ({ entry: entry({ note }), evidence: note ? evidence() : [], reviewOn: null, status: null, livesOnIn: [] });

async function addStep(actor: Actor, number: number, what: string, values: Partial<ActionItemValue> = {}, audience: string | null = null) {
  const id = randomUUID();
  const added = await act(actor, programme, number, (now) => addActionItem(now, id, { what, assignee: null, organisation: null, due: null, ...values }, entry({ audience })), null, audience);
  expect(added.ok).toBe(true);
  return id;
}

describe("proposals", () => {
  test("wait for the side that has not replied, for nobody of the side that proposed, and for no focal point", async () => {
    const { number } = await createItem(programme);
    await act(pk, programme, number, (now) => setDeadline(now, year, entry({ note: "Agreed on the phone" })));
    const [reply] = (await workOf(kz)).replies?.rows ?? [];
    expect(reply).toMatchObject({ number, act: "Deadline", note: "Agreed on the phone", by: `${pk.name}, PK`, atOnce: true });
    expect(reply?.changes).toMatchObject([{ field: "Deadline", to: expect.stringContaining("2099") }]);
    expect(await countOf(kz)).toBe(1);
    expect((await workOf(pk)).replies?.rows).toEqual([]);
    expect((await workOf(await createActor(programme, "FOCAL_POINT", "KZ"))).replies).toBeNull();

    const { id } = reply ?? { id: "" };
    await act(kz, programme, number, (now) => concur(now, kz, id, entry()));
    expect([(await workOf(kz)).replies?.rows, await countOf(kz)]).toEqual([[], 0]);
  });

  test("wait for a second person where there is one side, and not for who proposed", async () => {
    programme = await createProgramme({ sides: ["OFF"] });
    const [one, other] = [await createActor(programme, "SECRETARY", "OFF"), await createActor(programme, "SECRETARY", "OFF")];
    const { number } = await createItem(programme);
    await act(one, programme, number, (now) => setDeadline(now, year, entry()));
    expect(numbers((await workOf(one)).replies)).toEqual([]);
    expect(numbers((await workOf(other)).replies)).toEqual([number]);
  });
});

describe("joint settings", () => {
  test("proposed by one side wait for the secretary of the other, and for nobody else", async () => {
    const by = { proposedByName: kz.name, proposedById: kz.personId ?? 0, proposedBySideId: kz.side?.id, concurred: ["KZ"] };
    await db.settingsProposal.create({ data: { programmeId: programme.id, settings: { exemptActs: [], observersComment: true }, note: "Let them speak", ...by } });
    expect((await workOf(pk)).settings).toMatchObject({ by: kz.name, note: "Let them speak", changes: [{ field: "Observers may comment", from: "No", to: "Yes" }] });
    expect([await countOf(pk), await countOf(kz), (await workOf(kz)).settings]).toEqual([1, 0, null]);
    expect((await workOf(await createActor(programme, "CO_CHAIR", "PK"))).settings).toBeNull();
  });
});

describe("who acts for somebody absent", () => {
  test("has their action items and recommendations among the work, named as theirs", async () => {
    const focal = await createActor(programme, "FOCAL_POINT", "PK");
    const { number } = await createItem(programme, { owner: { id: focal.memberId ?? 0, name: focal.name, side: "PK" } });
    await addStep(pk, number, "Draft", { assignee: { id: focal.memberId ?? 0, name: focal.name } });
    const alone = await createActor(programme, "FOCAL_POINT", "PK");
    const acting = { ...alone, actsFor: [{ memberId: focal.memberId ?? 0, personId: focal.personId ?? 0, name: focal.name, office: focal.office, organisation: null }] };
    const work = await workOf(acting);
    expect(rowsOf(work.steps)).toMatchObject([{ what: "Draft", who: focal.name, complete: true }]);
    expect(rowsOf(work.owned)).toMatchObject([{ number, who: focal.name, update: true }]);
    expect([await countOf(acting), await countOf(alone), listed((await workOf(alone)).owned)]).toEqual([1, 0, []]);
  });
});

describe("changes of many", () => {
  test("that go on, or in which something was refused, are led back to by who made them", async () => {
    const change = (state: "RUNNING" | "DONE" | "PREVIEW", counts: Record<string, number> | null, of: Actor = pk) =>
      db.bulkChange.create({ data: { id: randomUUID(), programmeId: programme.id, memberId: of.memberId ?? 0, act: "start", values: {}, state, frozen: 7, counts: counts ?? undefined } });
    const [running, refused] = [await change("RUNNING", null), await change("DONE", { CHANGED: 5, REFUSED: 2 })];
    await change("DONE", { CHANGED: 7 });
    await change("PREVIEW", { REFUSED: 7 });
    await change("RUNNING", null, kz);
    const { many } = await workOf(pk);
    expect(many).toHaveLength(2);
    expect(many).toEqual(expect.arrayContaining([expect.objectContaining({ id: running.id, running: true, items: 7 }), expect.objectContaining({ id: refused.id, running: false, refused: 2 })]));
  });
});

describe("items reported implemented", () => {
  test("wait for who may confirm or return them, not for who reported, and no longer once completion is proposed", async () => {
    const { number } = await createItem(programme);
    const verifier = await createActor(programme, "VERIFIER", "PK");
    const report = await act(pk, programme, number, (now) => moveStatus(now, "reportImplemented", move("Done")));
    expect(report.ok).toBe(true);
    expect((await workOf(verifier)).confirmations?.rows).toMatchObject([{ number, answers: ["confirmCompletion", "return"] }]);
    expect(numbers((await workOf(kz)).confirmations)).toEqual([number]);
    expect(numbers((await workOf(pk)).confirmations)).toEqual([]);
    expect((await workOf(await createActor(programme, "FOCAL_POINT", "PK"))).confirmations).toBeNull();

    await act(verifier, programme, number, (now) => moveStatus(now, "confirmCompletion", move()));
    expect(numbers((await workOf(verifier)).confirmations)).toEqual([]);
    expect([numbers((await workOf(kz)).confirmations), numbers((await workOf(kz)).replies)]).toEqual([[], [number]]);
  });
});

describe("action items", () => {
  test("are those of the person and of their organisation that are open, the earliest due first", async () => {
    const organisation = await createOrganisation(programme, "PK");
    const focal = await createActor(programme, "FOCAL_POINT", "PK", organisation);
    const mine = { assignee: { id: focal.memberId ?? 0, name: focal.name } };
    const { number } = await createItem(programme);
    await addStep(pk, number, "Some day", mine);
    await addStep(pk, number, "Later", { organisation, due: day("2199-01-01") });
    await addStep(pk, number, "Soon", { ...mine, due: day(todayIn(programme.timeZone)) });
    await addStep(pk, number, "Late", { ...mine, due: day("2020-01-01") });
    await addStep(pk, number, "Another's", { assignee: { id: pk.memberId ?? 0, name: pk.name } });
    const done = await addStep(pk, number, "Done", mine);
    await act(focal, programme, number, (now) => completeActionItem(now, done, entry()));

    const rows = rowsOf((await workOf(focal)).steps);
    expect(rows.map(({ what, urgency, complete }) => [what, urgency, complete])).toEqual([["Late", "past", true], ["Soon", "soon", true], ["Later", "later", true], ["Some day", "none", true]]);
    expect(await countOf(focal)).toBe(4);
    expect((await workOf(await createActor(programme, "OBSERVER"))).steps).toBeNull();
    await act(pk, programme, number, (now) => voidItem(now, entry({ note: "Twice" })));
    expect([rowsOf((await workOf(focal)).steps), await countOf(focal)]).toEqual([[], 0]);
  });

  test("of a side's own room are found by that side alone, though the other's organisation were named", async () => {
    const theirs = await createOrganisation(programme, "KZ");
    const other = await createActor(programme, "FOCAL_POINT", "KZ", theirs);
    const { number } = await createItem(programme);
    await addStep(pk, number, "Between us", { assignee: { id: pk.memberId ?? 0, name: pk.name } }, "PK");
    await addStep(pk, number, "About them", { organisation: theirs }, "PK");
    expect(rowsOf((await workOf(pk)).steps)).toMatchObject([{ what: "Between us", side: "PK" }]);
    expect([rowsOf((await workOf(other)).steps), await countOf(other)]).toEqual([[], 0]);
  });

  test("beyond twenty are counted, and are in the full list", async () => {
    const { number } = await createItem(programme);
    for (let n = 0; n < 21; n++) await addStep(pk, number, `Step ${n}`, { assignee: { id: pk.memberId ?? 0, name: pk.name } });
    const { steps } = await workOf(pk);
    expect([steps?.count, steps?.more, steps?.all]).toEqual([20, true, `/p/${programme.key}/action-items?whose=mine`]);
    expect(await countOf(pk)).toBe(21);
  });
});

describe("recommendations", () => {
  test("that are open are found by their owner, and by the organisations that lead or support them", async () => {
    programme = await createProgramme({ exemptActs: ["discontinue"] });
    pk = await createActor(programme, "SECRETARY", "PK");
    const lead = await createOrganisation(programme, "PK");
    const focal = await createActor(programme, "FOCAL_POINT", "PK", lead);
    const organisations = { PK: [{ ...lead, abbreviation: "", role: "supporting" as const, suggested: false, focalPoint: null }] };
    const owner = { id: focal.memberId ?? 0, name: focal.name, side: "PK" };
    const later = await createItem(programme, { owner, organisations, deadline: day("2199-01-01") });
    const late = await createItem(programme, { owner, deadline: day("2020-01-01") });
    const supported = await createItem(programme, { organisations });
    const closed = await createItem(programme, { owner, organisations });
    await act(closed.secretary, programme, closed.number, (now) => moveStatus(now, "discontinue", move("No longer relevant")));
    await createItem(programme);

    const work = await workOf(focal);
    expect(listed(work.owned)).toEqual([late.number, later.number]);
    expect(work.owned?.groups.map(({ urgency }) => urgency)).toEqual(["past", "later"]);
    expect(listed(work.led)).toEqual([supported.number]);
    expect([listed((await workOf(pk)).owned), (await workOf(pk)).led]).toEqual([[], null]);
    expect(work.owned?.all).toBe(`/p/${programme.key}/recommendations?status=OPEN&owner=${focal.memberId}&sort=deadline`);
  });
});

describe("the first page", () => {
  const goTo = async (actor: Actor, path = "/") => (await ask({ loader: entrance }, { path, cookie: await cookieOf(actor.personId ?? 0) }))?.location;

  test("is one's work; who is signed out signs in", async () => {
    expect(await goTo(pk)).toBe("/me");
    expect((await ask({ loader: entrance }, { path: "/" }))?.location).toBe("/sign-in");
  });

  test("is one's work in all programmes where one is in several, from the one that was asked for", async () => {
    const elsewhere = await createProgramme();
    await db.member.create({ data: { programmeId: elsewhere.id, personId: pk.personId ?? 0, sideId: elsewhere.sides[0]?.id, office: "Second office", roles: ["SECRETARY"] } });
    expect(await goTo(pk)).toBe("/me");
    expect(await goTo(pk, `/?programme=${elsewhere.key}`)).toBe(`/me#${elsewhere.key}`);
    expect(await goTo(pk, "/?programme=pk-kz")).toBe("/me");
    const said = { loader: myWork };
    const pressed = await ask(said, { path: `/me?done=${elsewhere.key}.3.PK-2`, cookie: await cookieOf(pk.personId ?? 0) });
    expect(JSON.parse(pressed?.body ?? "{}").done).toEqual({ url: `/p/${elsewhere.key}/recommendations/3`, reference: "T-3", entry: "PK-2" });
    for (const done of ["", "x", "pk-kz.3.1", `${elsewhere.key}.0.1`, `${elsewhere.key}.3.<b>`]) {
      const other = await ask(said, { path: `/me?done=${encodeURIComponent(done)}`, cookie: await cookieOf(pk.personId ?? 0) });
      expect([done, JSON.parse(other?.body ?? "{}").done]).toEqual([done, null]);
    }
    const page = await ask(said, { path: "/me", cookie: await cookieOf(pk.personId ?? 0) });
    expect(JSON.parse(page?.body ?? "{}")).toMatchObject({ shell: null, work: [{}, {}] });
  });

  test("is administration for an administrator of no programme", async () => {
    const { id } = await db.person.create({ data: { email: `${randomUUID()}@example.org`, name: "Administrator", isAdministrator: true } });
    expect((await ask({ loader: entrance }, { path: "/", cookie: await cookieOf(id) }))?.location).toBe("/admin");
  });
});
