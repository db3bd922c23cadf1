import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Status } from "#db/enums";
import { db } from "~/db.server";
import { MANY_ACT_NAMES, type ManyAct } from "~/recommendations/many/acts";
import { createItemIn, createWorld, signIn, type World } from "../../support/act-forms";
import { createActor } from "../../support/factories";
import { digest } from "../../support/digest";
import { fill, namedErrors, readFields } from "../../support/forms";
import { hostileForm } from "../../support/hostile";
import { visit } from "../../support/site";

let world: World;
let foreign: string[];
beforeAll(async () => {
  world = await createWorld();
  foreign = [...Object.values(world.others).map(String), "999999", "none"];
});

type Form = { status?: Status; right: () => Record<string, string>; wrong: Record<string, string>; names: string };

const LONG = "a".repeat(10_001);
const note = (status: Status, more: Record<string, string> = {}): Form => ({ status, right: () => ({ note: "For all of them", ...more }), wrong: { ...more, note: LONG }, names: "note" });

const FORMS: Record<Exclude<ManyAct, "follow" | "unfollow">, Form> = {
  assignOwner: { right: () => ({ owner: String(world.focal.memberId) }), wrong: { owner: "" }, names: "owner" },
  setOrganisations: { right: () => ({ organisation: String(world.lead.id), part: "none" }), wrong: { organisation: "999999" }, names: "organisation" },
  setDeadline: { right: () => ({ deadline: "third quarter of 2099" }), wrong: { deadline: "soonish" }, names: "deadline" },
  editDetails: { right: () => ({ sector: String(world.sector.id) }), wrong: { sector: "", priority: "" }, names: "sector" },
  start: note("NOT_REPORTED"),
  resume: note("ON_HOLD"),
  reportImplemented: { status: "IN_PROGRESS", right: () => ({ note: "Done", links: "https://example.org/report The report" }), wrong: { note: "Done" }, names: "evidence" },
  confirmCompletion: note("REPORTED_IMPLEMENTED"),
  return: { status: "REPORTED_IMPLEMENTED", right: () => ({ note: "Not yet" }), wrong: { note: "" }, names: "note" },
  reportNotStarted: note("NOT_REPORTED"),
  hold: { right: () => ({ note: "Waits", reviewOn: "2099-01-01" }), wrong: { note: "Waits", reviewOn: "2020-01-01" }, names: "reviewOn" },
  discontinue: { right: () => ({ note: "Not pursued" }), wrong: { note: "" }, names: "note" },
  reopen: { status: "CLOSED_IMPLEMENTED", right: () => ({ note: "Again" }), wrong: { note: "" }, names: "note" },
  correctStatus: { right: () => ({ note: "Wrong", status: "ON_HOLD" }), wrong: { note: "Wrong" }, names: "status" },
  confirmRegistration: note("IN_PROGRESS"),
  void: { right: () => ({ note: "Twice" }), wrong: { note: "" }, names: "note" },
};

const addressOf = (act: string, numbers: number[]) => `/p/${world.programme.key}/recommendations/many/new?act=${act}${numbers.map((number) => `&number=${number}`).join("")}`;
const two = async (status?: Status) => [(await createItemIn(world, status)).number, (await createItemIn(world, status)).number];
const outcomes = async (location: string | null) => (await db.bulkItem.groupBy({ by: ["outcome"], where: { bulkChangeId: location?.split("/").at(-1) }, _count: true })).map(({ outcome, _count }) => [outcome, _count]);

describe.each(Object.entries(FORMS))("%s", (act, { status, right, wrong, names }) => {
  test("is previewed, then carried out, on two at once", async () => {
    const address = addressOf(act, await two(status));
    const cookie = world.cookies.secretary;
    const page = await visit(address, { cookie });
    expect([page.status, page.html.includes("2 recommendations")]).toEqual([200, true]);
    const before = await db.revision.count();

    const sent = await visit(address, { cookie, form: fill(readFields(page.html) ?? [], right()) });
    expect([sent.status, namedErrors(sent.html)]).toEqual([302, []]);
    expect(await db.revision.count()).toBe(before);
    const [[said]] = (await outcomes(sent.location)) as [[string, number]];
    expect(["CHANGED", "PROPOSED"]).toContain(said);

    expect((await visit(`${sent.location}`, { cookie })).html).toContain("Carry out for 2");
    const done = await visit(`${sent.location}/carry-out`, { cookie, form: new URLSearchParams({ any: "" }) });
    expect([done.status, done.location]).toEqual([302, sent.location]);
    expect(await outcomes(sent.location)).toEqual([[said, 2]]);
    expect(await db.revision.count()).toBe(before + 2);
    expect((await visit(`${sent.location}`, { cookie })).html).toContain("Undo all of it");
  });

  test("names what is wrong, keeps what was typed and freezes nothing", async () => {
    const address = addressOf(act, await two(status));
    const cookie = world.cookies.secretary;
    const fields = readFields((await visit(address, { cookie })).html) ?? [];
    const before = await digest();
    const answer = await visit(address, { cookie, form: fill(fields, wrong) });
    expect(answer.status).toBe(422);
    expect(namedErrors(answer.html)).toContain(names);
    const text = readFields(answer.html)?.find(({ name }) => name === "note");
    if (wrong.note) expect(text?.value).toBe(wrong.note);
    expect(await digest()).toEqual(before);
  });

  test("answers every hostile form with a 4xx that writes nothing, or with a preview", async () => {
    const address = addressOf(act, await two(status));
    const cookie = world.cookies.secretary;
    const fields = readFields((await visit(address, { cookie })).html) ?? [];
    await fc.assert(fc.asyncProperty(hostileForm(fields, foreign), async (values) => {
      const before = await digest();
      const answer = await visit(address, { cookie, form: fill(fields, values) });
      const { BulkChange: _, BulkItem: __, ...after } = await digest();
      const { BulkChange: ___, BulkItem: ____, ...same } = before;
      expect(after).toEqual(same);
      if (answer.status === 302) expect((await visit(answer.location ?? "", { cookie })).status).toBe(200);
      else expect([400, 413, 415, 422]).toContain(answer.status);
      expect(answer.html).not.toMatch(/of another programme|PrismaClient|SyntaxError/);
    }), { numRuns: Number(process.env.HOSTILE_RUNS ?? 3), interruptAfterTimeLimit: 40_000 });
  }, 60_000);
});

test("every act on many has a form here, but following, which asks nothing", () => {
  expect(MANY_ACT_NAMES.filter((act) => !(act in FORMS))).toEqual(["follow", "unfollow"]);
});

test("an act that is never this person's is refused, whatever the list; one that does not exist is no page", async () => {
  const [number = 0] = await two();
  const observer = await signIn(await createActor(world.programme, "OBSERVER", "PK"));
  for (const act of Object.keys(FORMS)) {
    expect((await visit(addressOf(act, [number]), { cookie: observer })).status).toBe(403);
    expect((await visit(addressOf(act, [number]), { cookie: observer, form: new URLSearchParams({ note: "x" }) })).status).toBe(403);
  }
  expect((await visit(addressOf("follow", [number]), { cookie: observer })).status).toBe(200);
  expect((await visit(addressOf("carryOver", [number]), { cookie: world.cookies.secretary })).status).toBe(404);
});

test("nothing chosen, and nothing that exists, is said so", async () => {
  const cookie = world.cookies.secretary;
  for (const address of [addressOf("void", []), addressOf("void", [99_999]), `${addressOf("void", [])}&again=00000000-0000-0000-0000-000000000000`, `${addressOf("void", [])}&number=x&again=x`]) {
    const page = await visit(address, { cookie });
    expect([page.status, page.html.includes("Nothing is selected")]).toEqual([200, true]);
    expect((await visit(address, { cookie, form: new URLSearchParams({ note: "All" }) })).status).toBe(422);
  }
});

test("a page without script is chosen by its box, and all that match by theirs", async () => {
  const cookie = world.cookies.secretary;
  const base = `/p/${world.programme.key}/recommendations/many/new?act=follow`;
  const many = await db.recommendation.count({ where: { programmeId: world.programme.id, voided: false } });
  const heading = async (address: string) => /<h1[^>]*>([^<]*)/.exec((await visit(address, { cookie })).html)?.[1];
  expect(await heading(`${base}&of=all`)).toBe(`Follow · ${many} recommendations`);
  expect(await heading(`${base}&of=page`)).toBe(`Follow · ${Math.min(many, 50)} recommendations`);
  const closed = await db.recommendation.count({ where: { programmeId: world.programme.id, voided: false, status: "CLOSED_IMPLEMENTED" } });
  expect(await heading(`${base}&of=all&status=CLOSED_IMPLEMENTED`)).toBe(`Follow · ${closed} recommendations`);
  expect(await heading(`${base}&of=page&number=1`)).toBe("Follow · one recommendation");
});
