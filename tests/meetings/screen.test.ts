import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { cookieOf } from "../support/answers";
import { createActor } from "../support/factories";
import { createSession, sendOutcome, type Stage } from "../support/sessions";
import { visit } from "../support/site";

let stage: Stage;
let entry: string;
const as = (by: Actor) => cookieOf(by.personId ?? 0);

beforeAll(async () => {
  stage = await createSession({ items: 2 });
  entry = String(stage.entries[0]);
});

const publish = async (form: Record<string, string>, by = stage.host) => visit(`${stage.base}/screen/publish`, { cookie: await as(by), form: new URLSearchParams(form), accept: "application/json" });
const screen = async (by = stage.guest) => (await visit(`${stage.base}/screen`, { cookie: await as(by) })).html;

describe("the screen of the room", () => {
  test("shows the agenda and nothing recorded, until its keeper publishes the point", async () => {
    await sendOutcome(stage, stage.host, { entry, kind: "decision", text: "To meet in May." });
    expect(await screen()).toContain("Other business");
    expect(await screen()).not.toContain("To meet in May.");
    expect((await publish({ entry })).status).toBe(200);
    expect(await screen()).toContain("To meet in May.");
    expect(await screen(await createActor(stage.programme, "OBSERVER", "KZ"))).toContain("To meet in May.");
  });

  test("does not show what is recorded afterwards, until it is published as well", async () => {
    await sendOutcome(stage, stage.host, { entry, kind: "decision", text: "To meet in June." });
    expect(await screen()).not.toContain("To meet in June.");
    await publish({ entry });
    expect(await screen()).toContain("To meet in June.");
  });

  test("never shows what is of one side, not even to that side", async () => {
    await sendOutcome(stage, stage.host, { entry, kind: "note", text: "Our red line.", audience: "PK" });
    await publish({ entry });
    expect(await screen(stage.host)).not.toContain("Our red line.");
    expect(await db.outcome.count({ where: { meetingId: stage.meetingId, publishedAt: { not: null }, audienceSideId: { not: null } } })).toBe(0);
  });

  test("goes back to the agenda, and what was published is published no longer", async () => {
    await publish({ entry: "" });
    expect(await screen()).toContain("Other business");
    expect(await screen()).not.toContain("To meet in May.");
    expect(await db.outcome.count({ where: { meetingId: stage.meetingId, publishedAt: { not: null } } })).toBe(0);
  });

  test("is led by who keeps the record alone, to points of this session alone", async () => {
    expect((await publish({ entry }, stage.guest)).status).toBe(403);
    const other = await createSession();
    const refused = await publish({ entry: String(other.entries[0]) });
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining("outcomes.refusal.noSuchPoint")]);
  });
});
