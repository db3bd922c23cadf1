import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { circulateAgenda, concurAgenda, findConcurrence, stampOf } from "~/meetings/agenda/concur.server";
import { addPoint, editPoint, movePoint, removePoint, type PointValues } from "~/meetings/agenda/edit-points.server";
import { addFromTheFloor } from "~/meetings/agenda/from-the-floor.server";
import { findVersion } from "~/meetings/agenda/freeze-agenda.server";
import { readScope } from "~/meetings/agenda/read-group.server";
import type { Actor } from "~/people/actor";
import { planMeeting } from "~/meetings/planning/plan-meeting.server";
import { editMeeting } from "~/meetings/planning/edit-meeting.server";
import { agendaOf, asked, createPreparation, putOn, see, type Preparation } from "../support/agendas";
import { createActor, createItem } from "../support/factories";

let stage: Preparation;

beforeEach(async () => {
  stage = await createPreparation();
});

const topic = (title: string) => ({ kind: "TOPIC" as const, title, said: title });
const titles = async () => (await agendaOf(stage)).map(({ title }) => title);
const add = async (title: string) => {
  const added = await addPoint(await asked(stage), topic(title));
  return added.ok ? added.value.id : 0;
};
const shown = async () => stampOf(await agendaOf(stage));
const concurs = async () => (await findConcurrence(db, stage.programme, stage.meetingId)).map(({ by }) => by !== null);
const VALUES: PointValues = { title: "One", query: "", minutes: null, presenter: "", standing: false };

describe("the order of an agenda", () => {
  test("is moved by one, to a place, and never past its ends", async () => {
    const [one = 0, , three = 0] = [await add("One"), await add("Two"), await add("Three")];
    const place = await asked(stage);
    await movePoint(place, one, { by: 1 });
    expect(await titles()).toEqual(["Two", "One", "Three"]);
    await movePoint(place, three, { to: 1 });
    expect(await titles()).toEqual(["Three", "Two", "One"]);
    await movePoint(place, three, { to: 9_999 });
    expect(await titles()).toEqual(["Two", "One", "Three"]);
    expect(await movePoint(place, three, { by: 1 })).toMatchObject({ ok: false, message: { key: "agenda.refusal.nothingChanged" } });
  });

  test("does not know a point that was taken off, until it is put back where it stood", async () => {
    const [, two = 0] = [await add("One"), await add("Two"), await add("Three")];
    const place = await asked(stage);
    expect(await removePoint(place, two)).toMatchObject({ ok: true });
    expect(await movePoint(place, two, { to: 1 })).toMatchObject({ ok: false, reason: "not-found" });
    expect(await removePoint(place, two)).toMatchObject({ ok: false, reason: "not-found" });
    expect(await removePoint(place, two, true)).toMatchObject({ ok: true });
    expect(await titles()).toEqual(["One", "Two", "Three"]);
  });

  test("is the host's to make: the other side's secretary, an observer and a forged request change nothing", async () => {
    const one = await add("One");
    const observer = await createActor(stage.programme, "OBSERVER", "PK");
    for (const by of [stage.guest, observer]) {
      expect(await movePoint(await asked(stage, by), one, { to: 2 })).toMatchObject({ ok: false, reason: "not-allowed" });
      for (const path of [`/${one}/edit`, `/${one}/move`, `/${one}/remove`, "/circulate", "/add/topic"]) expect((await see(stage, path, by, { title: "X", to: "1" })).status).toBe(403);
    }
    const elsewhere = await createPreparation();
    expect((await see(elsewhere, `/${one}/remove`, elsewhere.host, {})).status).toBe(404);
    expect(await titles()).toEqual(["One"]);
  });

  test("holds five hundred points and not one more", async () => {
    await db.agendaEntry.createMany({ data: Array.from({ length: 500 }, (_, place) => ({ meetingId: stage.meetingId, place, kind: "TOPIC" as const, title: `Topic ${place}` })) });
    expect(await addPoint(await asked(stage), topic("One too many"))).toMatchObject({ ok: false, message: { key: "agenda.refusal.tooMany", values: { maximum: 500, now: 500 } } });
    const page = await see(stage, "", stage.host);
    expect([page.status, page.html.includes("Topic 499")]).toEqual([200, true]);
  });
});

describe("a point", () => {
  test("is changed by two people at once where they change different things, and told of where they change the same", async () => {
    const one = await add("One");
    const place = await asked(stage);
    expect(await editPoint(place, one, VALUES, { ...VALUES, minutes: 20 })).toMatchObject({ ok: true });
    expect(await editPoint(place, one, VALUES, { ...VALUES, presenter: "Chair" })).toMatchObject({ ok: true });
    expect(await editPoint(place, one, VALUES, { ...VALUES, minutes: 30 })).toMatchObject({ ok: false, reason: "stale" });
    expect((await agendaOf(stage))[0]).toMatchObject({ minutes: 20, presenter: "Chair" });
    const { status, html } = await see(stage, `/${one}/edit`, stage.host, { title: "One", minutes: "30", presenter: "", drawnTitle: "One" });
    expect([status, html.includes("It says now: One · Chair · 20′"), html.includes('value="30"')]).toEqual([409, true, true]);
  });

  test.each(["0", "-1", "100000", "abc", "1.5", "١٠"])("is not %s minutes long", async (minutes) => {
    const { status, html } = await see(stage, "/add/topic", stage.host, { title: "One", minutes });
    expect([status, html.includes("whole minutes, from 1 to 600")]).toEqual([422, true]);
    expect(await titles()).toEqual([]);
  });

  test("is a recommendation by its reference, by its number or by words that mean one", async () => {
    const [first, second, third] = [await createItem(stage.programme, { title: "Open the bridge at Khorgos" }), await createItem(stage.programme, { title: "Print one calendar" }), await createItem(stage.programme, { title: "Hold a fair" })];
    const tries = [[`T-${first.number}`, 302], [String(second.number), 302], ["fair", 302], [`t-${third.number}`, 422], ["Nothing like it", 422], ["T-999999", 422], ["", 422]] as const;
    for (const [item, status] of tries) expect([item, (await see(stage, "/add/item", stage.host, { item })).status]).toEqual([item, status]);
    expect(await titles()).toEqual(["Open the bridge at Khorgos", "Print one calendar", "Hold a fair"]);
  });

  test("is asked for again, with a choice, where words mean several recommendations", async () => {
    for (const n of [1, 2]) await createItem(stage.programme, { title: `Corridor number ${n}` });
    const { status, html } = await see(stage, "/add/item", stage.host, { item: "corridor" });
    expect([status, html.includes("Which of these is meant"), html.includes("Corridor number 2")]).toEqual([422, true, true]);
  });

  test("is a group by the address of a list of this programme, and nothing else", async () => {
    const { key } = stage.programme;
    const tries = { [`https://example.org/p/${key}/recommendations?status=OPEN&sort=-title`]: 302, "status=NONSENSE": 422, "sector=nowhere": 422, "hello world": 422, [`/p/${key}/recommendations`]: 422, "/p/other/recommendations?status=OPEN": 422, "is=followed": 422, "": 422 };
    for (const [address, status] of Object.entries(tries)) expect([address, (await see(stage, "/add/group", stage.host, { address })).status]).toEqual([address, status]);
    expect((await agendaOf(stage)).map(({ kind, query, title }) => [kind, query, title])).toEqual([["GROUP", "status=OPEN", "Status: Open"]]);
  });

  test("raised from the floor is put on it by any side, once, while the session is recorded", async () => {
    const { number } = await createItem(stage.programme);
    const first = await addFromTheFloor(await asked(stage, stage.guest), number);
    expect(first).toMatchObject({ ok: true, value: { there: false } });
    expect(await addFromTheFloor(await asked(stage), number)).toEqual({ ok: true, value: { id: first.ok ? first.value.id : 0, there: true } });
    expect(await addFromTheFloor(await asked(stage), 999_999)).toMatchObject({ ok: false, reason: "not-found" });
    expect((await agendaOf(stage)).map(({ fromTheFloor }) => fromTheFloor)).toEqual([true]);
    await db.meeting.update({ where: { id: stage.meetingId }, data: { state: "CONCLUDED" } });
    expect(await addFromTheFloor(await asked(stage), (await createItem(stage.programme)).number)).toMatchObject({ ok: false });
  });
});

test("what a body reviews is read from the address of a list, and nonsense of it is refused", async () => {
  const { programme } = stage;
  expect(await readScope(programme, `/p/${programme.key}/recommendations?status=OPEN&columns=title`)).toMatchObject({ ok: true, query: "status=OPEN" });
  expect(await readScope(programme, "  ")).toEqual({ ok: true, query: "" });
  for (const typed of ["status=SOMEHOW", "owner=999999", "everything", "is=awaiting-our-reply"]) expect(await readScope(programme, typed)).toMatchObject({ ok: false, field: "scope" });
});

describe("concurrence", () => {
  const concur = async (by: Actor, stamp: string) => concurAgenda(await asked(stage, by), stamp);

  test("is each side's own, of the agenda it has seen, and a change asks every side again", async () => {
    await add("One");
    const stamp = await shown();
    expect(await concur(stage.host, stamp)).toMatchObject({ ok: true });
    expect(await concur(stage.guest, stamp)).toMatchObject({ ok: true });
    expect(await concurs()).toEqual([true, true]);
    await add("Two");
    expect(await concurs()).toEqual([false, false]);
    expect(await concur(stage.guest, stamp)).toMatchObject({ ok: false, reason: "stale" });
    expect(await concur(await createActor(stage.programme, "CO_CHAIR", "KZ"), await shown())).toMatchObject({ ok: false, reason: "not-allowed" });
  });

  test("is missed when the agenda is circulated: not without saying so", async () => {
    await add("One");
    const send = async (without: boolean, stamp?: string) => circulateAgenda(await asked(stage), stamp ?? (await shown()), without);
    expect(await send(false)).toMatchObject({ ok: false, field: "without", message: { values: { sides: "KZ" } } });
    expect(await send(true, "stale")).toMatchObject({ ok: false, reason: "stale" });
    expect(await send(true)).toMatchObject({ ok: true, value: 1 });
    expect((await findVersion(db, stage.meetingId, 1))?.agenda).toMatchObject({ concurred: ["PK"], without: ["KZ"] });
  });
});

describe("a circulated version", () => {
  const reader = () => createActor(stage.programme, "OBSERVER", "KZ");

  test("is read by everybody, stays as it was, and later changes are marked", async () => {
    const [one = 0, two = 0] = [await add("One"), await add("Two"), await add("Three")];
    expect((await see(stage, "", await reader())).html).toContain("has not gone round yet");
    await circulateAgenda(await asked(stage), await shown(), true);
    await editPoint(await asked(stage), one, VALUES, { ...VALUES, title: "One and a half" });
    await removePoint(await asked(stage), two);
    await add("Four");
    const { html } = await see(stage, "", await reader());
    for (const said of ["Changed after version 1", "Added after version 1", "Taken off since version 1", "One and a half"]) expect(html).toContain(said);
    const old = (await see(stage, "?version=1", await reader())).html;
    expect([old.includes("This is version 1 as it was circulated"), old.includes("Two"), old.includes("Four"), old.includes("and a half")]).toEqual([true, true, false, false]);
    expect((await see(stage, "?version=2", await reader())).status).toBe(404);
  });

  test("marks what was moved and nothing that only made way", async () => {
    const [one = 0] = [await add("One"), await add("Two"), await add("Three")];
    await circulateAgenda(await asked(stage), await shown(), true);
    await movePoint(await asked(stage), one, { to: 3 });
    expect((await see(stage, "", stage.host)).html.split("Moved after version 1").length - 1).toBe(1);
  });
});

describe("what lies beside a point", () => {
  test("a side's own note is on that side's page, and no trace of it anywhere on the other's", async () => {
    const one = await add("One");
    const before = await db.meeting.findUniqueOrThrow({ where: { id: stage.meetingId } });
    expect((await see(stage, `/${one}/note`, stage.guest, { note: "Our red line", drawn: "" })).status).toBe(302);
    expect((await see(stage, "", stage.guest)).html).toContain("Our red line");
    await circulateAgenda(await asked(stage), await shown(), true);
    for (const path of ["", "?version=1", `/${one}/note`, `/${one}/edit`]) expect((await see(stage, path, stage.host)).html).not.toContain("Our red line");
    expect(JSON.stringify((await findVersion(db, stage.meetingId, 1))?.agenda)).not.toContain("red line");
    expect(await db.meetingChange.count({ where: { meetingId: stage.meetingId, version: { lte: before.version } } })).toBe(1);
    expect((await see(stage, `/${one}/note`, stage.guest, { note: "Another", drawn: "" })).status).toBe(409);
    expect((await see(stage, `/${one}/note`, await createActor(stage.programme, "OBSERVER", "KZ"), { note: "X", drawn: "" })).status).toBe(403);
  });

  test("a paper is read by who reads the agenda, and concurrence stays", async () => {
    const one = await add("One");
    await concurAgenda(await asked(stage, stage.guest), await shown());
    expect((await see(stage, `/${one}/papers/new`, stage.guest, { links: "https://example.org/a The draft" })).status).toBe(302);
    expect((await see(stage, `/${one}/papers/new`, stage.guest, { links: "javascript:alert(1)" })).status).toBe(422);
    expect(await concurs()).toEqual([false, true]);
    const [paper] = (await agendaOf(stage))[0]?.papers ?? [];
    expect(paper).toMatchObject({ kind: "LINK", title: "The draft" });
    const path = `/${one}/papers/${paper?.id}`;
    const observer = await createActor(stage.programme, "OBSERVER", "PK");
    expect((await see(stage, path, observer)).status).toBe(404);
    await circulateAgenda(await asked(stage), await shown(), false);
    expect(await see(stage, path, observer)).toMatchObject({ status: 302, location: "https://example.org/a" });
    expect((await see(await createPreparation(), path, stage.host)).status).toBe(404);
  });
});

describe("the next session", () => {
  const when = (heldOn: string) => ({ heldOn, heldPrecision: "MONTH" as const, startsAt: null, endsAt: null, timeZone: "" });
  const plan = (heldOn: string, after: number | null = stage.meetingId) =>
    planMeeting(stage.host, stage.programme, { bodyId: stage.body.id, after, title: `Next ${heldOn}`, number: null, place: "", link: "", hostSideId: null, when: when(heldOn) });

  test("begins with the standing topics of the last, in their order, and nothing else of it", async () => {
    await putOn(stage, stage.meetingId, (await createItem(stage.programme)).number, 1);
    for (const [place, title] of ["Opening", "Only once", "Date of the next session"].entries()) {
      await db.agendaEntry.create({ data: { meetingId: stage.meetingId, kind: "TOPIC", title, place: place + 2, standing: title !== "Only once", minutes: 5 } });
    }
    const next = await plan("2027-09");
    expect((await agendaOf({ ...stage, meetingId: next.ok ? next.value : 0 })).map(({ title, minutes, standing }) => [title, minutes, standing])).toEqual([["Opening", 5, true], ["Date of the next session", 5, true]]);
  });

  test("never comes before the one it follows: what is carried over goes in no circle", async () => {
    expect(await plan("2027-02")).toMatchObject({ ok: false, field: "on", message: { key: "meetings.refusal.beforePrevious" } });
    expect(await plan("2027-09", 999_999)).toMatchObject({ ok: false, message: { key: "meetings.refusal.noSuchPrevious" } });
    const next = await plan("2027-09");
    const moved = await editMeeting(stage.host, { programme: stage.programme, meetingId: stage.meetingId, version: 1 }, { title: stage.title, number: null, place: "", link: "", hostSideId: stage.programme.sides[0]?.id ?? null, when: when("2027-11") });
    expect(moved).toMatchObject({ ok: false, message: { key: "meetings.refusal.afterFollowing" } });
    await expect(db.meeting.update({ where: { id: stage.meetingId }, data: { previousId: next.ok ? next.value : 0 } })).rejects.toThrow("Meeting_follows_an_earlier_one");
  });
});
