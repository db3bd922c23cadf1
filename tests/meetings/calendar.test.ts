import { beforeAll, describe, expect, test } from "vitest";
import { addActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import { readFeed } from "~/people/calendar-feed-events.server";
import { createFeed, findFeedReader } from "~/people/calendar-feed.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { cookieOf } from "../support/answers";
import { act, createActor, createItem, createProgramme, entry } from "../support/factories";
import { discontinueNow } from "../support/offices";
import { visit } from "../support/site";

const ORIGIN = "http://localhost:3000";
const due = (lastDay: string) => ({ kind: "DAY" as const, said: lastDay, lastDay, event: "" });
const pathOf = (address: string) => new URL(address).pathname;
/** A file with its long lines whole again. */
const unfold = (text: string) => text.replace(/\r\n /g, "");

let programme: Programme;
let chair: Actor;

beforeAll(async () => {
  programme = await createProgramme();
  chair = await createActor(programme, "CO_CHAIR", "PK");
});

const meet = (values: Record<string, unknown> = {}) =>
  db.meeting.create({ data: { programmeId: programme.id, kind: "SESSION", title: `Session ${crypto.randomUUID()}`, heldOn: "2099-03-12", state: "PLANNED", ...values } });

async function step(programme: Programme, actor: Actor, what: string, assignee: Actor, audience: string | null = null) {
  const { number } = await createItem(programme);
  const made = await act(actor, programme, number, (item) => addActionItem(item, crypto.randomUUID(),
    { what, assignee: { id: assignee.memberId ?? 0, name: assignee.name }, organisation: null, due: due("2099-04-01") }, entry({ audience })), null, audience);
  if (!made.ok) throw new Error(made.message.key);
  return number;
}

const owned = (programme: Programme, owner: Actor, title: string) =>
  createItem(programme, { title, owner: { id: owner.memberId ?? 0, name: owner.name, side: owner.side?.code ?? "" }, deadline: due("2099-05-01") });

/** What the calendar at an address shows; null where there is none. */
async function open(address: string) {
  const { status, html } = await visit(pathOf(address));
  return status === 200 ? unfold(html) : null;
}

const summaries = (text: string | null) => [...(text ?? "").matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, said]) => said);

describe("the file of one meeting", () => {
  const fileOf = async (id: number) => {
    const { status, html } = await visit(`/p/${programme.key}/meetings/${id}.ics`, { cookie: await cookieOf(chair.personId ?? 0) });
    return [status, unfold(html)] as const;
  };

  test("has its hours as instants, its number, its version and its place, and says the hours of its own zone", async () => {
    const { id } = await meet({ title: "Сессия, №2; \\ next", startsAt: new Date("2099-03-12T04:00:00Z"), endsAt: new Date("2099-03-12T07:30:00Z"), timeZone: "Asia/Karachi", place: "Islamabad, Hall 1", version: 4 });
    const [status, file] = await fileOf(id);
    expect(status).toBe(200);
    for (const line of ["DTSTART:20990312T040000Z", "DTEND:20990312T073000Z", "SEQUENCE:4", "SUMMARY:Сессия\\, №2\\; \\\\ next", "LOCATION:Islamabad\\, Hall 1", "STATUS:CONFIRMED", `UID:meeting-${id}.${programme.key}@localhost:3000`]) {
      expect(file).toContain(`${line}\r\n`);
    }
    expect(file).toMatch(/DESCRIPTION:In Karachi\\, GMT\+5: 12 March 2099\\, 09:00–12:30/);
  });

  test.each([
    ["DAY", "2099-03-12", "20990312", "20990313", "CONFIRMED"], ["MONTH", "2099-02", "20990201", "20990301", "TENTATIVE"],
    ["HALF_YEAR", "2027-H1", "20270101", "20270701", "TENTATIVE"], ["YEAR", "2099", "20990101", "21000101", "TENTATIVE"],
  ])("spans the whole days of a %s, which take up nobody's time", async (heldPrecision, heldOn, first, after, status) => {
    const [, file] = await fileOf((await meet({ heldOn, heldPrecision })).id);
    for (const line of [`DTSTART;VALUE=DATE:${first}`, `DTEND;VALUE=DATE:${after}`, `STATUS:${status}`, "TRANSP:TRANSPARENT"]) expect(file).toContain(`${line}\r\n`);
  });

  test("says that it is cancelled", async () => expect((await fileOf((await meet({ state: "CANCELLED" })).id))[1]).toContain("STATUS:CANCELLED"));

  test("is asked for by members alone, and its page is another address", async () => {
    const { id } = await meet();
    const stranger = await createActor(await createProgramme(), "SECRETARY", "PK");
    const asked = (cookie?: string) => visit(`/p/${programme.key}/meetings/${id}.ics`, { cookie });
    expect((await asked(await cookieOf(stranger.personId ?? 0))).status).toBe(404);
    expect((await asked()).location).toContain("/sign-in?to=");
    expect((await visit(`/p/${programme.key}/meetings/0.ics`, { cookie: await cookieOf(chair.personId ?? 0) })).status).toBe(404);
  });
});

describe("a private calendar", () => {
  test("shows the meetings that have a day and are not cancelled, and what is due by its person, of every programme of theirs", async () => {
    const own = await createProgramme();
    const actor = await createActor(own, "SECRETARY", "PK");
    const at = (values: Record<string, unknown>) => db.meeting.create({ data: { programmeId: own.id, kind: "SESSION", title: "x", heldOn: "2099-03-12", state: "PLANNED", ...values } });
    await Promise.all([at({ title: "Planned" }), at({ title: "Cancelled", state: "CANCELLED" }), at({ title: "Later", state: "POSTPONED" }), at({ title: "Some time", heldOn: "2099-H1", heldPrecision: "HALF_YEAR" }), at({ title: "Long ago", heldOn: "2001-01-01", state: "HELD" })]);
    await step(own, actor, "Draft the schedule", actor);
    await step(own, actor, "Somebody else’s", await createActor(own, "FOCAL_POINT", "PK"));
    await owned(own, actor, "Start flights");
    await discontinueNow(own, (await owned(own, actor, "Ended")).number);
    const elsewhere = await createProgramme();
    await db.meeting.create({ data: { programmeId: elsewhere.id, kind: "SESSION", title: "Not theirs", heldOn: "2099-03-12", state: "PLANNED" } });
    const file = await open(await createFeed(actor.personId ?? 0, ORIGIN));
    expect(summaries(file).sort()).toEqual(["Deadline: T-3 Start flights", "Due: Draft the schedule", "Planned", "Postponed: Later"]);
    expect(file).toContain("DTSTART;VALUE=DATE:20990401\r\nDTEND;VALUE=DATE:20990402");
  });

  test("has nothing of the other side's room", async () => {
    const own = await createProgramme();
    const [pk, kz] = [await createActor(own, "SECRETARY", "PK"), await createActor(own, "SECRETARY", "KZ")];
    await step(own, kz, "Only ours", kz, "KZ");
    await step(own, kz, "Ours for them", pk, null);
    // Assigned across the rooms it is still not read.
    await db.actionItem.updateMany({ where: { what: "Only ours", programmeId: own.id }, data: { assigneeId: pk.memberId } });
    expect(summaries(await open(await createFeed(pk.personId ?? 0, ORIGIN)))).toEqual(["Due: Ours for them"]);
    await db.actionItem.updateMany({ where: { what: "Only ours", programmeId: own.id }, data: { assigneeId: kz.memberId } });
    expect(summaries(await open(await createFeed(kz.personId ?? 0, ORIGIN)))).toEqual(["Due: Only ours"]);
  });

  test("is asked of each programme by one statement", async () => {
    const reader = await findFeedReader(pathOf(await createFeed(chair.personId ?? 0, ORIGIN)).replace(/^\/calendar\/|\.ics$/g, ""));
    expect(reader?.places.map(({ programme: { key } }) => key)).toEqual([programme.key]);
    expect((await readFeed(reader!, ORIGIN)).length).toBeGreaterThan(0);
  });

  test("is no more once it is revoked or made anew, and once its person is deactivated or has left", async () => {
    const actor = await createActor(programme, "OBSERVER", "PK");
    const personId = actor.personId ?? 0;
    const cookie = await cookieOf(personId);
    const post = (path: string) => visit(path, { cookie, form: new URLSearchParams({ version: "1" }) });
    const made = async () => /value="(http:\/\/localhost:3000\/calendar\/[\w-]{43}\.ics)"/.exec((await post("/account/calendar?index")).html)?.[1] ?? "";
    const first = await made();
    expect(summaries(await open(first)).length).toBeGreaterThan(0);
    const second = await made();
    expect([await open(first), (await open(second)) !== null]).toEqual([null, true]);
    expect((await visit("/account/calendar", { cookie })).html).not.toContain(second);
    expect((await post("/account/calendar/revoke")).location).toContain("revoked");
    expect(await open(second)).toBeNull();
    const third = await made();
    await db.member.updateMany({ where: { personId }, data: { endedAt: new Date() } });
    expect(summaries(await open(third))).toEqual([]);
    await db.person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } });
    expect(await open(third)).toBeNull();
  });

  test("keeps only the hash of its address, works once of two made at the same time, and notes that it is read", async () => {
    const { personId } = await createActor(programme, "OBSERVER", "PK");
    const addresses = await Promise.all([1, 2, 3].map(() => createFeed(personId ?? 0, ORIGIN)));
    const opened = await Promise.all(addresses.map(open));
    expect(opened.filter((one) => one !== null)).toHaveLength(1);
    const feeds = await db.calendarFeed.findMany({ where: { personId: personId ?? 0 } });
    const secrets = addresses.map((one) => pathOf(one).slice(10, -4));
    expect(feeds.filter(({ tokenHash }) => secrets.some((secret) => tokenHash.includes(secret)))).toEqual([]);
    expect(feeds.filter(({ lastReadAt }) => lastReadAt !== null)).toHaveLength(1);
    expect(feeds.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
  });

  test("at an address that was never made does not exist", async () => {
    const answers = await Promise.all(["nothing", "a".repeat(43), "a".repeat(5_000), "%00", "..%2f"].map((token) => visit(`/calendar/${token}.ics`)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });
});
