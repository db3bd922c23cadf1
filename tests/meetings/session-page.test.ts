import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { cookieOf } from "../support/answers";
import { createActor, createItem } from "../support/factories";
import { createSession, sendOutcome, type Stage } from "../support/sessions";
import { visit } from "../support/site";
import type { Actor } from "~/people/actor";

let stage: Stage;
const as = (by: Actor) => cookieOf(by.personId ?? 0);

beforeAll(async () => {
  stage = await createSession({ items: 2 });
});

describe("a plain form", () => {
  const send = async (form: Record<string, string>, at = stage.entries[0]) =>
    visit(`${stage.base}/session?entry=${at}&form=decision&index`, { cookie: await as(stage.host), form: new URLSearchParams({ entry: String(at), ...form }) });

  test("opens by a link, and records where it was opened", async () => {
    const [first] = stage.entries;
    const page = await visit(`${stage.base}/session?entry=${first}&form=decision`, { cookie: await as(stage.host) });
    expect(page.html).toContain("What was decided");
    const { status, location } = await send({ kind: "decision", text: "To meet in May." });
    const { id } = await db.outcome.findFirstOrThrow({ where: { entryId: first } });
    expect([status, location]).toEqual([302, `${stage.base}/session?entry=${first}&done=${id}#o-${id}`]);
    expect((await visit(location ?? "", { cookie: await as(stage.host) })).html).toContain("To meet in May.");
  });

  test("that goes on leads to the next point", async () => {
    expect((await send({ kind: "noted", then: "next" })).location).toBe(`${stage.base}/session?entry=${stage.entries[1]}`);
  });

  test("that cannot be recorded comes back with why, and with all that was typed", async () => {
    const { status, html } = await visit(`${stage.base}/session?entry=${stage.entries[0]}&form=deadline&index`, {
      cookie: await as(stage.host), form: new URLSearchParams({ entry: String(stage.entries[0]), kind: "deadline", deadline: "when pigs fly", text: "More time is asked for." }),
    });
    expect(status).toBe(422);
    expect(html).toContain('value="when pigs fly"');
    expect(html).toContain("More time is asked for.");
    expect(html).toContain('id="deadline-error"');
  });
});

test("the page without a point leads to the first that nothing is recorded of", async () => {
  const fresh = await createSession({ items: 2 });
  expect(await visit(`${fresh.base}/session`, { cookie: await as(fresh.host) })).toMatchObject({ status: 302, location: `${fresh.base}/session?entry=${fresh.entries[0]}` });
  await sendOutcome(fresh, fresh.host, { entry: String(fresh.entries[0]), kind: "noted" });
  expect(await visit(`${fresh.base}/session`, { cookie: await as(fresh.host) })).toMatchObject({ location: `${fresh.base}/session?entry=${fresh.entries[1]}` });
});

test("who does not record sees the point and no form; a concluded session says why nothing is recorded", async () => {
  const observer = await createActor(stage.programme, "OBSERVER", "PK");
  expect((await visit(`${stage.base}/session?entry=${stage.entries[0]}`, { cookie: await as(observer) })).html).not.toContain("What to record");
  const concluded = await createSession({ state: "CONCLUDED" });
  const { html } = await visit(`${concluded.base}/session?entry=${concluded.entries[0]}`, { cookie: await as(concluded.host) });
  expect(html).toContain("The record is concluded.");
  expect(html).not.toContain("What to record");
});

describe("an item from the floor", () => {
  const add = async (number: number, by = stage.guest) => visit(`${stage.base}/session/floor`, { cookie: await as(by), form: new URLSearchParams({ item: String(number) }) });

  test("is found, and becomes a point once, however often it is raised", async () => {
    const { number } = await createItem(stage.programme);
    expect((await visit(`${stage.base}/session/floor?q=${number}`, { cookie: await as(stage.guest) })).html).toContain(`id="floor-${number}"`);
    const [first, again] = [await add(number), await add(number, stage.host)];
    const points = await db.agendaEntry.findMany({ where: { meetingId: stage.meetingId, fromTheFloor: true } });
    expect(points).toHaveLength(1);
    expect([first.location, again.location]).toEqual(Array(2).fill(`${stage.base}/session?entry=${points[0]?.id}`));
  });

  test("of another programme is refused in words", async () => {
    expect(await add(999_999)).toMatchObject({ status: 404, html: expect.stringContaining("data-errors") });
  });
});

describe("who is where", () => {
  const say = async (by: Actor, form: Record<string, string>) => {
    const { html } = await visit(`${stage.base}/session/here`, { cookie: await as(by), form: new URLSearchParams(form), accept: "application/json" });
    return (JSON.parse(html) as { places: { name: string; entryId: number | null; writes: boolean }[] }).places;
  };

  test("is told to the others who record, and forgotten when they leave or fall silent", async () => {
    const [entry] = stage.entries;
    await say(stage.guest, { entry: String(entry), writes: "1" });
    expect(await say(stage.host, { entry: "" })).toEqual([{ name: stage.guest.name, entryId: entry, writes: true }]);
    await db.$executeRaw`UPDATE "SessionPlace" SET "seenAt" = clock_timestamp() - interval '46 seconds' WHERE "personId" = ${stage.guest.personId}`;
    expect(await say(stage.host, { entry: "" })).toEqual([]);
    await say(stage.guest, { entry: String(entry) });
    expect(await say(stage.host, { entry: "" })).toHaveLength(1);
    await say(stage.guest, { gone: "1" });
    expect(await say(stage.host, { entry: "" })).toEqual([]);
  });

  test("names no point of another session", async () => {
    const other = await createSession();
    await say(stage.guest, { entry: String(other.entries[0]) });
    expect(await say(stage.host, { entry: "" })).toEqual([{ name: stage.guest.name, entryId: null, writes: false }]);
  });
});

test("two record of one point at once, and neither overwrites the other", async () => {
  const entry = String(stage.topic);
  const both = await Promise.all([
    sendOutcome(stage, stage.host, { entry, kind: "information", text: "Said by the host.", side: "PK" }),
    sendOutcome(stage, stage.guest, { entry, kind: "information", text: "Said by the guest.", side: "KZ" }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { html } = await visit(`${stage.base}/session?entry=${entry}`, { cookie: await as(stage.guest) });
  expect(html).toContain("Said by the host.");
  expect(html).toContain("Said by the guest.");
});
