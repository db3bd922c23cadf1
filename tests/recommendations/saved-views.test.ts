import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Role, ViewAudience } from "#db/enums";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { findChoices } from "~/recommendations/list/choices.server";
import { readQuery } from "~/recommendations/list/filters.server";
import { askList, findList } from "~/recommendations/list/list.server";
import { deleteView, editView, followView, moveView, saveView } from "~/recommendations/views/change.server";
import { countViews } from "~/recommendations/views/count.server";
import { describeViews } from "~/recommendations/views/page.server";
import { describeSaved } from "~/recommendations/views/rail.server";
import { findViews, printView } from "~/recommendations/views/read.server";
import { MOST_VIEWS } from "~/recommendations/views/saved-view";
import type { Viewer } from "~/viewer.server";
import { cookieOf } from "../support/answers";
import { createActor, createItem, createProgramme } from "../support/factories";
import { createPortfolio, type Portfolio } from "../support/portfolio";
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
const namesFor = async (actor: Actor) => (await findViews(at(actor))).map(({ name }) => name);

async function save(actor: Actor, name: string, audience: ViewAudience = "OWN", query = "status=OPEN") {
  const saved = await saveView(at(actor), { name, audience }, query);
  if (!saved.ok) throw new Error(saved.message.key);
  return saved.id;
}

describe("who sees a view", () => {
  test("is its maker, the maker's side, or everybody in the programme, and nobody of another programme", async () => {
    for (const audience of ["OWN", "SIDE", "PROGRAMME"] as const) await save(pk, audience, audience);
    const elsewhere = await createProgramme();
    expect(await namesFor(pk)).toEqual(["OWN", "SIDE", "PROGRAMME"]);
    expect(await namesFor(await createActor(programme, "OBSERVER", "PK"))).toEqual(["SIDE", "PROGRAMME"]);
    expect(await namesFor(kz)).toEqual(["PROGRAMME"]);
    expect(await namesFor(await createActor(programme, "OBSERVER"))).toEqual(["PROGRAMME"]);
    expect(await findViews({ actor: await createActor(elsewhere, "SECRETARY", "PK"), programme: elsewhere })).toEqual([]);
  });

  test("decides all: to the other side it does not exist, and no page gives it away", async () => {
    await createItem(programme);
    const ids = [await save(pk, "Before the talks", "SIDE"), await save(pk, "Before the talks, mine")];
    const cookie = await cookieOf(kz.personId ?? 0);
    const base = `/p/${programme.key}`;
    for (const id of ids) {
      for (const act of ["edit", "delete", "move", "follow"]) {
        const sent = await visit(`${base}/views/${id}/${act}`, { cookie, form: new URLSearchParams({ name: "Ours now", audience: "OWN", by: "up", follow: "yes" }) });
        expect([act, sent.status]).toEqual([act, 404]);
      }
      for (const act of ["edit", "delete"]) expect((await visit(`${base}/views/${id}/${act}`, { cookie })).status).toBe(404);
    }
    for (const page of ["recommendations", `recommendations?status=OPEN&view=${ids[0]}`, "views", "views/counts", "follows"]) {
      expect((await visit(`${base}/${page}`, { cookie })).html).not.toContain("Before the talks");
    }
    expect((await visit(`${base}/views/counts`, { cookie })).html).toBe("{}");
    expect(await namesFor(pk)).toEqual(["Before the talks, mine", "Before the talks"]);
    expect(await db.followedView.count({ where: { memberId: kz.memberId ?? 0 } })).toBe(0);
    // Seen and followed once, and then kept to its own side: gone from what is followed too.
    const shared = await save(pk, "For everybody", "PROGRAMME");
    await followView(at(kz), shared, true);
    await editView(at(pk), shared, { name: "For us", audience: "SIDE" }, null);
    expect((await visit(`${base}/follows`, { cookie })).html).not.toMatch(/For us|For everybody/);
  });

  test.each<[Role, string | null, ViewAudience[]]>([
    ["OBSERVER", "PK", ["OWN"]], ["FOCAL_POINT", "PK", ["OWN", "SIDE"]], ["VERIFIER", "PK", ["OWN", "SIDE"]], ["CO_CHAIR", "PK", ["OWN", "SIDE", "PROGRAMME"]],
    ["SECRETARY", "PK", ["OWN", "SIDE", "PROGRAMME"]], ["FOCAL_POINT", null, ["OWN"]],
  ])("is for %s of %s to choose among %j", async (role, side, offered) => {
    const actor = await createActor(programme, role, side);
    for (const audience of ["OWN", "SIDE", "PROGRAMME"] as const) {
      expect([audience, (await saveView(at(actor), { name: "Open", audience }, "status=OPEN")).ok]).toEqual([audience, offered.includes(audience)]);
    }
  });
});

describe("who changes a view", () => {
  test("is its maker, and of a shared one a secretary of the maker's side", async () => {
    const focal = await createActor(programme, "FOCAL_POINT", "PK");
    const shared = await save(focal, "Ours", "SIDE");
    const own = await save(focal, "Mine");
    const everybodys = await save(pk, "Everybody's", "PROGRAMME");
    const named = { name: "Renamed", audience: "SIDE" as const };
    expect(await editView(at(pk), shared, named, null)).toEqual({ ok: true });
    expect(await editView(at(pk), shared, { ...named, audience: "OWN" }, null)).toMatchObject({ ok: false, reason: "invalid" });
    expect(await editView(at(pk), own, named, null)).toMatchObject({ ok: false, reason: "not-found" });
    expect(await deleteView(at(kz), everybodys)).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await editView(at(await createActor(programme, "CO_CHAIR", "PK")), everybodys, named, null)).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await deleteView(at(pk), shared)).toEqual({ ok: true });
    expect(await namesFor(focal)).toEqual(["Mine", "Everybody's"]);
  });

  test("orders those of one audience", async () => {
    const [, , third] = [await save(pk, "First"), await save(pk, "Second"), await save(pk, "Third")];
    await save(pk, "Shared", "SIDE");
    await moveView(at(pk), third ?? 0, -1);
    expect(await namesFor(pk)).toEqual(["First", "Third", "Second", "Shared"]);
    await moveView(at(pk), third ?? 0, -1);
    await moveView(at(pk), third ?? 0, -1);
    expect(await namesFor(pk)).toEqual(["Third", "First", "Second", "Shared"]);
  });
});

describe("what a view keeps", () => {
  test("is the filters, the order and the columns, and neither a place between rows nor a past day nor where it came from", () => {
    const { query } = readQuery(new URLSearchParams("status=OPEN&sort=-deadline&columns=status&after=WyIxIiwxXQ&asOf=2026-01-01&view=7"), programme.sides);
    expect(printView(query)).toBe("status=OPEN&sort=-deadline&columns=title&columns=status");
  });

  test("is what the page understood of the form, and something", async () => {
    const cookie = await cookieOf(pk.personId ?? 0);
    const post = (query: string) => visit(`/p/${programme.key}/views/new`, { cookie, form: new URLSearchParams({ name: "Kept", audience: "OWN", query }) });
    expect((await post("status=OPEN&colour=red&sort=-title&owner=999999&after=WyIxIiwxXQ")).status).toBe(302);
    expect((await findViews(at(pk)))[0]).toMatchObject({ name: "Kept", query: "status=OPEN&sort=-title" });
    for (const nothing of ["", "colour=red", "owner=999999"]) expect((await post(nothing)).status).toBe(422);
  });

  test("is no more than so many of one person", async () => {
    await db.savedView.createMany({ data: Array.from({ length: MOST_VIEWS }, () => ({ programmeId: programme.id, memberId: pk.memberId ?? 0, name: "Open", query: "status=OPEN" })) });
    expect(await saveView(at(pk), { name: "One more", audience: "OWN" }, "status=OPEN")).toMatchObject({ ok: false, reason: "invalid" });
  });

  test("drops what exists no longer, and says so", async () => {
    await createItem(programme);
    await save(pk, "Of somebody who is gone", "OWN", "owner=999999&status=OPEN");
    const viewer = { personId: pk.personId, locale: "en", timeZone: "UTC" } as Viewer;
    const [group] = (await describeViews({ ...at(pk), viewer }, new Request("http://localhost/"))).groups;
    expect(group?.views).toMatchObject([{ asks: ["Status: Open"], gone: ["owner=999999"], count: 1 }]);
  });
});

describe("beside the list", () => {
  const saved = (address: string, headers = {}) => describeSaved(at(pk), new Request(`http://localhost/p/x/recommendations?${address}`, { headers }));

  test("the view that was opened is marked, also when the list says the same without naming it, and a change of it is seen", async () => {
    const id = await save(pk, "Open ones");
    expect((await saved(`status=OPEN&view=${id}`)).opened).toMatchObject({ id, changed: false, mayChange: true });
    expect((await saved("status=OPEN")).opened).toMatchObject({ id, changed: false });
    expect((await saved(`status=OPEN&sort=title&view=${id}`)).opened).toMatchObject({ id, changed: true });
    expect((await saved(`status=OPEN&after=WyIxIiwxXQ&view=${id}`)).opened).toMatchObject({ id, changed: false });
    expect(await saved("status=CLOSED")).toMatchObject({ opened: null, asked: "status=CLOSED" });
    expect(await saved("view=999999")).toMatchObject({ opened: null, asked: null, unknown: [{ name: "view", value: "999999" }] });
  });

  test("counts come with a page, and are left to a script that asks for its data", async () => {
    const id = await save(pk, "Open ones");
    await createItem(programme);
    expect((await saved("")).counts).toEqual({ [id]: 1 });
    expect((await saved("", { "Sec-Fetch-Dest": "empty" })).counts).toBeNull();
  });
});

describe("the count of a view", () => {
  let here: Portfolio;
  beforeAll(async () => {
    here = await createPortfolio("views");
    await db.follow.createMany({ data: here.items.filter(({ number }) => number % 4 === 0).map(({ id }) => ({ memberId: here.anna.id, recommendationId: id })) });
  });

  test("is the total of the list that it opens, whatever it asks and whoever reads", async () => {
    const pairs = fc.constantFrom(
      "status=OPEN", "status=ON_HOLD", "position.PK=AGREED", "position.KZ=NOT_COMMUNICATED", "owner=none", `owner=${here.anna.id}`, `organisation=${here.tdap.id}`, "side=KZ", "sector=transport",
      "source=first", "from=2026-01-01", "to=2027-01-01", "is=past-due", "is=due-soon", "is=no-owner", "is=no-report", "is=rescheduled", "is=awaiting-our-reply", "is=followed", "q=flights", "q=the", "q=xylophone",
    );
    const choices = await findChoices(here.programme);
    await fc.assert(fc.asyncProperty(fc.array(fc.uniqueArray(pairs, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom(here.ofPakistan, here.ofKazakhstan, here.ofNoSide), async (asked, reader) => {
      const views = asked.map((parts, id) => ({ id, query: parts.join("&") }));
      const counts = await countViews(reader, views, choices);
      for (const { id, query } of views) {
        const { reader: now, query: read, text } = await askList(reader, new URLSearchParams(query));
        expect([query, counts[id]]).toEqual([query, (await findList(now, read, text)).counts.total]);
      }
    }), { numRuns: 25 });
  }, 60_000);
});
