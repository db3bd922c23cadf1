import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { followBody } from "~/people/follows.server";
import { findMyWork } from "~/people/my-work.server";
import { markSeen } from "~/people/news.server";
import { addDays } from "~/history/calendar";
import type { Programme } from "~/programmes/programme";
import { todayIn } from "~/programmes/programme";
import { followItem } from "~/recommendations/item-page/follow.server";
import { moveStatus } from "~/recommendations/move-status";
import { updateItem } from "~/recommendations/update-item";
import { followView, saveView } from "~/recommendations/views/change.server";
import type { Viewer } from "~/viewer.server";
import { cookieOf } from "../support/answers";
import { act, createActor, createItem, createProgramme, entry, rowOf } from "../support/factories";
import { visit } from "../support/site";

let programme: Programme;
let pk: Actor;
let kz: Actor;

beforeEach(async () => {
  programme = await createProgramme();
  pk = await createActor(programme, "SECRETARY", "PK");
  kz = await createActor(programme, "SECRETARY", "KZ");
});

const at = (actor: Actor) => ({ actor, programme });
const update = (actor: Actor, number: number, note: string, audience: string | null = null) => act(actor, programme, number, (now) => updateItem(now, entry({ note, audience }), []), null, audience);

async function workOf(actor: Actor) {
  const viewer = { personId: actor.personId, name: actor.name, locale: "en", timeZone: "UTC" } as Viewer;
  const [work] = await findMyWork(viewer, [at(actor)], new Request("http://localhost/me"));
  if (!work) throw new Error("No work");
  return work;
}

const newsOf = async (actor: Actor) => (await workOf(actor)).news;
/** Items by number, each with its entries. */
const told = async (actor: Actor) => (await newsOf(actor)).items.map(({ number, entries }) => [number, entries.map(({ name }) => name)]);
const lookedAt = async (actor: Actor) => (await db.member.findUniqueOrThrow({ where: { id: actor.memberId ?? 0 } })).lookedAt?.toISOString() ?? null;

async function look(actor: Actor) {
  const { until } = await newsOf(actor);
  if (until) await markSeen(actor.memberId ?? 0, until);
}

describe("news of what is followed", () => {
  test("are what others recorded, jointly or in the reader's own room, item by item, the newest first", async () => {
    const { number, secretary } = await createItem(programme);
    const other = await createItem(programme);
    for (const actor of [pk, kz]) for (const one of [number, other.number]) await followItem(actor, programme, one, true);
    await update(secretary, number, "Ours", "PK");
    await update(secretary, other.number, "Elsewhere");
    await update(secretary, number, "For all");
    await update(pk, number, "My own");
    expect(await told(pk)).toEqual([[number, ["2", "PK-1", "1"]], [other.number, ["2", "1"]]]);
    expect(await told(kz)).toEqual([[number, ["3", "2", "1"]], [other.number, ["2", "1"]]]);
    const { news } = await workOf(kz);
    expect(JSON.stringify(news)).not.toMatch(/PK-1|Ours/);
    expect(news.items[0]?.entries[0]?.sentence).toBe(`${pk.name} gave an update`);
    expect((await newsOf(pk)).items[0]?.entries[1]?.side).toBe("PK");
  });

  test("of the other side's room betray nothing, not even by the order or a count", async () => {
    const [quiet, loud] = [await createItem(programme), await createItem(programme)];
    for (const { number } of [quiet, loud]) await followItem(kz, programme, number, true);
    await look(kz);
    const colleague = await createActor(programme, "VERIFIER", "PK");
    await followItem(colleague, programme, quiet.number, true);
    await look(colleague);
    await update(pk, quiet.number, "Between us", "PK");
    expect(await told(colleague)).toEqual([[quiet.number, ["PK-1"]]]);
    expect(await newsOf(kz)).toMatchObject({ items: [], until: null });
    await update(pk, loud.number, "For all");
    await update(pk, quiet.number, "Between us again", "PK");
    expect((await newsOf(kz)).items).toMatchObject([{ number: loud.number, more: 0 }]);
  });

  test("are no longer new once one has looked; only saying so does that, and never back", async () => {
    const { number, secretary } = await createItem(programme);
    await followItem(pk, programme, number, true);
    const cookie = await cookieOf(pk.personId ?? 0);
    expect((await visit("/me", { cookie })).status).toBe(200);
    expect([await lookedAt(pk), await told(pk)]).toEqual([null, [[number, ["1"]]]]);

    const { until } = await newsOf(pk);
    const sent = await visit(`/p/${programme.key}/follows/seen`, { cookie, form: new URLSearchParams({ until: until ?? "" }) });
    expect([sent.location, await lookedAt(pk), await told(pk)]).toEqual(["/me", until, []]);
    await update(secretary, number, "Since then");
    expect(await told(pk)).toEqual([[number, ["2"]]]);
    expect((await newsOf(pk)).since).not.toBeNull();

    await markSeen(pk.memberId ?? 0, "2020-01-01T00:00:00.000Z");
    expect(await lookedAt(pk)).toBe(until);
    await markSeen(pk.memberId ?? 0, "2099-01-01T00:00:00.000Z");
    expect((await lookedAt(pk) ?? "") <= new Date().toISOString()).toBe(true);
    for (const wrong of ["", "yesterday", "2026-01-01", "0000-00-00T00:00:00Z"]) {
      expect((await visit(`/p/${programme.key}/follows/seen`, { cookie, form: new URLSearchParams({ until: wrong }) })).status).toBe(422);
    }
  });

  test("go back no more than 14 days for who never looked", async () => {
    const { number } = await createItem(programme);
    await followItem(pk, programme, number, true);
    const { id: _, ...first } = await db.revision.findFirstOrThrow({ where: { recommendationId: (await rowOf(programme, number)).id } });
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    for (const [version, days] of [[90, 15], [91, 13]] as const) {
      await db.revision.create({ data: { ...first, version, recordedAt: ago(days), changes: [], report: undefined, act: "update" } });
    }
    expect(await told(pk)).toEqual([[number, ["1", "91"]]]);
    await db.member.update({ where: { id: pk.memberId ?? 0 }, data: { lookedAt: ago(16) } });
    expect(await told(pk)).toEqual([[number, ["1", "91", "90"]]]);
  });

  test("tell three entries of an item and how many more there are", async () => {
    const { number, secretary } = await createItem(programme);
    await followItem(pk, programme, number, true);
    for (const note of ["One", "Two", "Three", "Four"]) await update(secretary, number, note);
    expect((await newsOf(pk)).items).toMatchObject([{ number, more: 2, entries: [{ name: "5" }, { name: "4" }, { name: "3" }] }]);
  });
});

describe("news of a followed view", () => {
  async function follow(actor: Actor, query: string, by = actor) {
    const saved = await saveView(at(by), { name: "A view", audience: by === actor ? "OWN" : "PROGRAMME" }, query);
    if (!saved.ok) throw new Error("Not saved");
    await followView(at(actor), saved.id, true);
    return saved.id;
  }

  test("are those of the items that it finds now, each once, also where the item is followed itself", async () => {
    const [waiting, started] = [await createItem(programme), await createItem(programme)];
    await act(started.secretary, programme, started.number, (now) => moveStatus(now, "start", { entry: entry(), evidence: [], reviewOn: null, status: null, livesOnIn: [] }));
    await follow(pk, "status=IN_PROGRESS");
    expect(await told(pk)).toEqual([[started.number, ["2", "1"]]]);
    await follow(pk, "status=NOT_REPORTED");
    await followItem(pk, programme, started.number, true);
    expect(await told(pk)).toEqual([[started.number, ["2", "1"]], [waiting.number, ["1"]]]);
  });

  test("are found by words too, and end with the view, or when it is shared no more", async () => {
    await createItem(programme, { title: "Direct flights" });
    await createItem(programme, { title: "Customs" });
    const mine = await follow(pk, "q=flights");
    expect((await newsOf(pk)).items.map(({ title }) => title)).toEqual(["Direct flights"]);
    await followView(at(pk), mine, false);
    expect(await told(pk)).toEqual([]);

    const theirs = await follow(pk, "q=customs", kz);
    expect((await newsOf(pk)).items.map(({ title }) => title)).toEqual(["Customs"]);
    await db.savedView.update({ where: { id: theirs }, data: { audience: "OWN" } });
    expect(await told(pk)).toEqual([]);
  });
});

describe("meetings", () => {
  const meeting = (title: string, heldOn: string, more: { bodyId?: number; heldPrecision?: "MONTH" | "YEAR"; changedAt?: Date | null } = {}) =>
    db.meeting.create({ data: { programmeId: programme.id, kind: "SESSION", title, heldOn, ...more } });

  test("of a followed body are news when they are noted or changed, and not those of others or of long ago", async () => {
    const [body, other] = [await db.body.create({ data: { programmeId: programme.id, name: "Commission" } }), await db.body.create({ data: { programmeId: programme.id, name: "Council" } })];
    await followBody(at(pk), body.id, true);
    await meeting("Planned", "2099-01-01", { bodyId: body.id });
    await meeting("Old", "2007-04-20", { bodyId: body.id, changedAt: null });
    await meeting("Elsewhere", "2099-01-01", { bodyId: other.id });
    expect((await newsOf(pk)).meetings.map(({ title }) => title)).toEqual(["Planned"]);
    await look(pk);
    expect((await newsOf(pk)).meetings).toEqual([]);
    await db.meeting.updateMany({ where: { title: "Old", programmeId: programme.id }, data: { changedAt: new Date() } });
    expect((await newsOf(pk)).meetings.map(({ title }) => title)).toEqual(["Old"]);
    await followBody(at(pk), body.id, false);
    expect((await newsOf(pk)).meetings).toEqual([]);
    expect((await followBody(at(pk), (await db.body.create({ data: { programmeId: (await createProgramme()).id, name: "Council" } })).id, true)).ok).toBe(false);
  });

  test("that are next are those from today on; a month or a year is until it is over", async () => {
    const today = todayIn(programme.timeZone);
    await meeting("Yesterday", addDays(today, -1) ?? "");
    await meeting("Today", today);
    await meeting("This month", today.slice(0, 7), { heldPrecision: "MONTH" });
    await meeting("This year", today.slice(0, 4), { heldPrecision: "YEAR" });
    await meeting("Last year", String(Number(today.slice(0, 4)) - 1), { heldPrecision: "YEAR" });
    await meeting("In a year", addDays(today, 365) ?? "");
    expect((await workOf(pk)).meetings.map(({ title }) => title)).toEqual(["This year", "This month", "Today", "In a year"]);
  });
});
