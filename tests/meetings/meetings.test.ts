import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { editMeeting, moveMeeting } from "~/meetings/planning/edit-meeting.server";
import { findComing, findMeetings } from "~/meetings/list.server";
import { findMeeting } from "~/meetings/find-meeting.server";
import { planMeeting } from "~/meetings/planning/plan-meeting.server";
import { proposeNext } from "~/meetings/planning/propose-next.server";
import { readOverview } from "~/meetings/read-overview.server";
import { readWhen } from "~/meetings/planning/when";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { translator } from "~/locales/translator";
import { createActor, createProgramme, sideNamed } from "../support/factories";

let programme: Programme;
let pk: Actor;
let kz: Actor;
const t = translator("en");

beforeAll(async () => {
  programme = await createProgramme();
  [pk, kz] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
});

const body = async (more: { closedAt?: Date } = {}) => (await db.body.create({ data: { programmeId: programme.id, name: `Council ${crypto.randomUUID()}`, ...more } })).id;
const at = (on: string, startTime = "", endTime = "") => {
  const read = readWhen({ on, startTime, startWhich: "", endDay: "", endTime, endWhich: "", timeZone: "Asia/Almaty" });
  if (!read.ok) throw new Error(read.message.key);
  return read.when;
};
const blank = { number: null, place: "", link: "", hostSideId: null };

async function plan(by: Actor, bodyId: number, more: Partial<Parameters<typeof planMeeting>[2]> = {}) {
  return planMeeting(by, programme, { ...blank, bodyId, after: null, title: crypto.randomUUID(), when: at("first half of 2027"), ...more });
}

async function planned(by: Actor, bodyId: number, more: Partial<Parameters<typeof planMeeting>[2]> = {}) {
  const made = await plan(by, bodyId, more);
  if (!made.ok) throw new Error(made.message.key);
  const meeting = async () => {
    const found = await findMeeting(programme.id, made.value);
    if (!found) throw new Error("gone");
    return found;
  };
  return { id: made.value, meeting, history: async () => (await readOverview({ id: made.value })).changes.map(({ act }) => act) };
}

describe("a session", () => {
  test("is planned by a secretary for half a year, without a day, with its first entry", async () => {
    const { id, meeting } = await planned(pk, await body(), { title: "Session one", number: 1, place: "Astana" });
    expect(await meeting()).toMatchObject({ state: "PLANNED", heldOn: "2027-H1", precision: "HALF_YEAR", startsAt: null, timeZone: "", number: 1, version: 1 });
    expect((await readOverview({ id })).changes).toMatchObject([{ act: "plan", by: pk.name, changes: [
      { field: "title", from: null, to: "Session one" }, { field: "number", to: 1 }, { field: "place", to: "Astana" }, { field: "heldOn", to: "2027-H1" },
    ] }]);
  });

  test("is planned by nobody else, in no closed body and in none of another programme", async () => {
    const [open, closed] = [await body(), await body({ closedAt: new Date() })];
    for (const role of ["OBSERVER", "FOCAL_POINT", "VERIFIER", "CO_CHAIR"] as const) expect(await plan(await createActor(programme, role, "PK"), open)).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await plan(pk, closed)).toMatchObject({ ok: false, field: "bodyId", message: { key: "meetings.refusal.bodyClosed" } });
    const other = await createProgramme();
    const theirs = await db.body.create({ data: { programmeId: other.id, name: "Theirs" } });
    expect(await plan(pk, theirs.id)).toMatchObject({ ok: false, field: "bodyId" });
    expect(await plan(pk, open, { hostSideId: sideNamed(other, "PK").id })).toMatchObject({ ok: false, field: "hostSideId" });
  });

  test("is hosted by a side that says so itself, and then run by its secretaries alone", async () => {
    const of = await body();
    expect(await plan(pk, of, { hostSideId: sideNamed(programme, "KZ").id })).toMatchObject({ ok: false, field: "hostSideId", message: { key: "meetings.refusal.otherHost" } });
    const { id, meeting } = await planned(pk, of);
    const { title } = await meeting();
    const edit = (by: Actor, hostSideId: number | null, version: number) => editMeeting(by, { programme, meetingId: id, version }, { ...blank, title, hostSideId, when: at("first half of 2027") });
    expect(await edit(kz, sideNamed(programme, "KZ").id, 1)).toMatchObject({ ok: true });
    expect(await edit(pk, null, 2)).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await moveMeeting(pk, { programme, meetingId: id, version: 2 }, "cancel", "No")).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await moveMeeting(kz, { programme, meetingId: id, version: 2 }, "cancel", "No room")).toMatchObject({ ok: true });
  });

  test("has its number alone in its body, and its title alone on its day, also where two plan at once", async () => {
    const of = await body();
    await planned(pk, of, { number: 7, title: "Seventh" });
    expect(await plan(pk, of, { number: 7 })).toMatchObject({ ok: false, field: "number" });
    expect(await plan(pk, await body(), { title: "Seventh" })).toMatchObject({ ok: false, field: "title" });
    const both = await Promise.all([plan(pk, of, { number: 8 }), plan(kz, of, { number: 8 })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("keeps its past: each change names its fields, and a change of nothing is none", async () => {
    const { id, meeting, history } = await planned(pk, await body(), { title: "Third" });
    const values = { ...blank, title: "Third", place: "Almaty", when: at("12 March 2027", "10:00", "13:00") };
    expect(await editMeeting(pk, { programme, meetingId: id, version: 1 }, values)).toMatchObject({ ok: true, version: 2 });
    expect(await meeting()).toMatchObject({ startsAt: "2027-03-12T05:00:00.000Z", endsAt: "2027-03-12T08:00:00.000Z", timeZone: "Asia/Almaty", heldOn: "2027-03-12", precision: "DAY" });
    expect(await editMeeting(pk, { programme, meetingId: id, version: 2 }, values)).toMatchObject({ ok: false, message: { key: "meetings.refusal.nothingChanged" } });
    expect(await history()).toEqual(["edit", "plan"]);
    await expect(db.meetingChange.deleteMany({ where: { meetingId: id } })).rejects.toThrow();
    await expect(db.meetingChange.updateMany({ where: { meetingId: id }, data: { note: "X" } })).rejects.toThrow();
  });

  test("saved from an outdated page is refused only where the same was changed meanwhile", async () => {
    const { id, meeting } = await planned(pk, await body(), { title: "Fourth" });
    const { title } = await meeting();
    const values = { ...blank, title, when: at("first half of 2027") };
    await editMeeting(kz, { programme, meetingId: id, version: 1 }, { ...values, place: "Astana" });
    expect(await editMeeting(pk, { programme, meetingId: id, version: 1 }, { ...values, place: "Lahore" })).toMatchObject({ ok: false, reason: "stale", version: 2 });
    expect(await moveMeeting(pk, { programme, meetingId: id, version: 1 }, "postpone", "")).toMatchObject({ ok: true });
    expect(await moveMeeting(kz, { programme, meetingId: id, version: 1 }, "postpone", "")).toMatchObject({ ok: false, reason: "stale" });
  });

  test("is postponed, planned anew and called off, and nothing of it is changed afterwards", async () => {
    const { id, meeting, history } = await planned(pk, await body());
    const target = (version: number) => ({ programme, meetingId: id, version });
    expect(await moveMeeting(pk, target(1), "replan", "", at("2028"))).toMatchObject({ ok: false, message: { key: "meetings.refusal.notNow" } });
    await moveMeeting(pk, target(1), "postpone", "Elections");
    expect(await moveMeeting(pk, target(2), "replan", "", at("12 March 2028", "10:00"))).toMatchObject({ ok: true });
    expect(await meeting()).toMatchObject({ state: "PLANNED", heldOn: "2028-03-12", startsAt: "2028-03-12T05:00:00.000Z" });
    await moveMeeting(pk, target(3), "cancel", "Not needed");
    expect(await history()).toEqual(["cancel", "replan", "postpone", "plan"]);
    const { title } = await meeting();
    expect(await editMeeting(pk, target(4), { ...blank, title, place: "X", when: at("2028") })).toMatchObject({ ok: false, message: { key: "meetings.refusal.settled" } });
  });

  test("that was only noted as reported is changed by nobody", async () => {
    const { id } = await db.meeting.create({ data: { programmeId: programme.id, kind: "SESSION", title: crypto.randomUUID(), heldOn: "2026-02-04", asReported: true } });
    expect(await moveMeeting(pk, { programme, meetingId: id, version: 1 }, "cancel", "X")).toMatchObject({ ok: false, reason: "not-allowed" });
  });
});

describe("the next session of a body", () => {
  const propose = (actor: Actor, after: number | null, bodyId: number | null = null) => proposeNext({ programme, actor, t, bodyId, after });

  test("is proposed from the last: same body, number and title counted on, the other side's turn to host", async () => {
    const of = await body();
    const { id } = await planned(pk, of, { title: "Council session 4", number: 4, hostSideId: pk.side?.id ?? null });
    expect(await propose(kz, id)).toMatchObject({ bodyId: of, after: id, turn: null, values: { number: 5, title: "Council session 5", hostSideId: kz.side?.id } });
    expect(await propose(pk, id)).toMatchObject({ turn: "KZ", values: { number: 5, hostSideId: null } });
    const next = await planned(kz, of, { title: "Council session 5", number: 5, after: id, hostSideId: kz.side?.id ?? null, when: at("2028") });
    expect(await next.meeting()).toMatchObject({ previousId: id });
    expect(await readOverview({ id })).toMatchObject({ before: null, after: { id: next.id } });
    expect(await readOverview({ id: next.id })).toMatchObject({ before: { id }, after: null });
  });

  test("follows no session of another body or programme, whatever is sent", async () => {
    const { id } = await planned(pk, await body());
    const alone = await planned(pk, await body(), { after: id });
    expect(await alone.meeting()).toMatchObject({ previousId: null });
    const other = await createProgramme();
    const foreign = await proposeNext({ programme: other, actor: pk, t, bodyId: null, after: id });
    expect(foreign).toMatchObject({ after: null, follows: null });
  });
});

test("the page of meetings has those to come first, the next on top, and the others newest first", async () => {
  const of = await body();
  const [late, soon] = [await planned(pk, of, { when: at("2028") }), await planned(pk, of, { when: at("12 March 2027") })];
  const off = await planned(pk, of, { when: at("2029") });
  await moveMeeting(pk, { programme, meetingId: off.id, version: 1 }, "cancel", "No");
  const held = await db.meeting.create({ data: { programmeId: programme.id, bodyId: of, kind: "SESSION", title: "Held", heldOn: "2026-02-04" } });
  const query = { body: of, kind: null, before: null };
  expect((await findComing(programme, query)).map(({ id }) => id)).toEqual([soon.id, late.id]);
  expect((await findMeetings(programme, query)).meetings.map(({ id }) => id)).toEqual([off.id, held.id]);
});
