import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import { cookieOf } from "../support/answers";
import { createActor, createItem, historyOf, rowOf } from "../support/factories";
import { createSession, sendOutcome, type Stage } from "../support/sessions";
import { visit } from "../support/site";

let stage: Stage;
let [number, point] = [0, "0"];

beforeAll(async () => {
  stage = await createSession({ items: 3 });
});

async function next() {
  number = (await createItem(stage.programme)).number;
  const entry = await db.agendaEntry.create({ data: { meetingId: stage.meetingId, kind: "ITEM", place: 99, recommendationId: (await rowOf(stage.programme, number)).id } });
  point = String(entry.id);
  return { entry: point, item: String(number) };
}

const kept = (id: string) => db.outcome.findUniqueOrThrow({ where: { id } });
const last = async () => (await historyOf(stage.programme, number)).at(-1)!;

describe("an outcome that was only said", () => {
  test("is one key: the Sides noted the information provided, on the item's history with the session", async () => {
    const { entry } = await next();
    const { status, id, body } = await sendOutcome(stage, stage.host, { entry, kind: "noted" });
    expect([status, body?.effect]).toEqual([200, "NONE"]);
    expect(await last()).toMatchObject({ act: "recordOutcome", channel: "SESSION", meetingId: stage.meetingId, note: "The Sides noted the information provided.", changes: [{ field: "outcome", to: { kind: "NOTED" } }] });
    expect(await kept(id)).toMatchObject({ kind: "NOTED", text: "The Sides noted the information provided.", revisionId: (await last()).id });
  });

  test("sent twice, or by two requests at once, is one", async () => {
    const { entry } = await next();
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => sendOutcome(stage, stage.host, { id, entry, kind: "decision", text: "To meet in May." })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await db.outcome.count({ where: { id } })).toBe(1);
    expect((await historyOf(stage.programme, number)).filter(({ act }) => act === "recordOutcome")).toHaveLength(1);
  });

  test("said twice is two, even within a second", async () => {
    const { entry } = await next();
    await sendOutcome(stage, stage.host, { entry, kind: "noted" });
    await sendOutcome(stage, stage.host, { entry, kind: "noted" });
    expect((await historyOf(stage.programme, number)).filter(({ act }) => act === "recordOutcome")).toHaveLength(2);
    expect(await db.outcome.count({ where: { entryId: Number(entry) } })).toBe(2);
  });

  test("of a point without a recommendation stands in the session alone", async () => {
    const { id, status } = await sendOutcome(stage, stage.host, { entry: String(stage.topic), kind: "information", text: "The next forum is in Almaty.", side: "KZ" });
    expect(status).toBe(200);
    expect(await kept(id)).toMatchObject({ recommendationId: null, revisionId: null });
  });

  test("with a mark that another person used is refused, and nothing is written", async () => {
    const { entry } = await next();
    const first = await sendOutcome(stage, stage.host, { entry, kind: "decision", text: "One." });
    const second = await sendOutcome(stage, stage.guest, { id: first.id, entry, kind: "information", text: "Two." });
    expect([second.status, second.body?.message?.key]).toEqual([422, "outcomes.refusal.idTaken"]);
  });

  test("of one side's own is never seen by the other", async () => {
    const { entry } = await next();
    const { id } = await sendOutcome(stage, stage.guest, { entry, kind: "note", text: "Our red line.", audience: "KZ" });
    expect(await kept(id)).toMatchObject({ audienceSideId: stage.guest.side?.id });
    const { findOutcomes } = await import("~/meetings/session/find-outcomes.server");
    expect((await findOutcomes(stage.meetingId, stage.host, { entryId: Number(entry) })).map((one) => one.id)).toEqual([]);
    expect((await findOutcomes(stage.meetingId, stage.guest, { entryId: Number(entry) })).map((one) => one.id)).toEqual([id]);
    expect((await last()).act).toBe("comment");
    expect((await sendOutcome(stage, stage.host, { entry, kind: "note", text: "x", audience: "KZ" })).status).toBe(422);
  });
});

describe("an outcome that changes the item", () => {
  test("is the update itself, by the same rules", async () => {
    const { entry, item } = await next();
    const { id, body } = await sendOutcome(stage, stage.host, { entry, kind: "status", act: "start", text: "Work began in May." });
    expect(body?.effect).toBe("TAKEN");
    expect(await rowOf(stage.programme, number)).toMatchObject({ status: "IN_PROGRESS" });
    expect(await kept(id)).toMatchObject({ act: "start", changes: expect.arrayContaining([expect.objectContaining({ field: "status", to: "IN_PROGRESS" })]) });
    const refused = await sendOutcome(stage, stage.host, { entry, item, kind: "status", act: "start" });
    expect([refused.status, refused.body?.errors ?? refused.body?.message]).toMatchObject([422, {}]);
    expect(await db.outcome.count({ where: { entryId: Number(entry) } })).toBe(1);
  });

  test("that one side alone cannot make waits for the other, unless the Sides decided it together", async () => {
    const { entry } = await next();
    const proposed = await sendOutcome(stage, stage.host, { entry, kind: "deadline", deadline: "30 September 2027" });
    expect(proposed.body?.effect).toBe("PROPOSED");
    expect(await kept(proposed.id)).toMatchObject({ proposalId: expect.any(String), changes: [expect.objectContaining({ field: "deadline" })] });
    expect((await rowOf(stage.programme, number)).deadlineSaid).toBe("");
    await next();
    const decided = await sendOutcome(stage, stage.host, { entry: point, kind: "deadline", deadline: "30 September 2027", how: "decided" });
    expect(decided.body?.effect).toBe("TAKEN");
    expect(await rowOf(stage.programme, number)).toMatchObject({ deadlineSaid: "30 September 2027" });
    expect(await last()).toMatchObject({ act: "setDeadline", channel: "SESSION" });
  });

  test("as decided together is recorded by who keeps the record, of a session that was opened", async () => {
    const { entry } = await next();
    const guest = await sendOutcome(stage, stage.guest, { entry, kind: "deadline", deadline: "2027", how: "decided" });
    expect([guest.status, guest.body?.errors?.how?.[0]?.key]).toEqual([403, "outcomes.refusal.notKeeper"]);
    const planned = await createSession({ state: "PLANNED" });
    const early = await sendOutcome(planned, planned.host, { entry: String(planned.entries[0]), kind: "deadline", deadline: "2027", how: "decided" });
    expect(early.body?.errors?.how?.[0]?.key).toBe("outcomes.refusal.notOpened");
  });

  test("is an action item in one line, with a deadline that waits for the signature", async () => {
    const { entry } = await next();
    const { id } = await sendOutcome(stage, stage.host, { entry, kind: "actionItem", line: "Draft the schedule 3 months from signature" });
    const action = await db.actionItem.findFirstOrThrow({ where: { recommendation: { number, programmeId: stage.programme.id } } });
    expect(action).toMatchObject({ what: "Draft the schedule", dueKind: "OFFSET", dueEvent: "signature", dueLastDay: null });
    expect(await kept(id)).toMatchObject({ kind: "ACTION_ITEM", effect: "TAKEN" });
  });

  test("is the position of another side as its delegation stated it", async () => {
    const { entry } = await next();
    const { status } = await sendOutcome(stage, stage.host, { entry, kind: "position", side: "KZ", position: "AGREED" });
    expect(status).toBe(200);
    expect(await last()).toMatchObject({ act: "setPosition", onBehalfOf: "the delegation of KZ", channelReference: stage.title });
    const guest = await sendOutcome(stage, stage.guest, { entry, kind: "position", side: "PK", position: "AGREED" });
    expect(guest.body?.errors?.side?.[0]?.key).toBe("outcomes.refusal.otherSide");
  });

  test("names its field where something is missing, and writes nothing", async () => {
    const { entry } = await next();
    for (const [fields, field] of [[{ kind: "deadline", deadline: "when pigs fly" }, "deadline"], [{ kind: "reservation" }, "text"], [{ kind: "status", act: "carryOver" }, "act"], [{ kind: "actionItem", line: "" }, "line"]] as const) {
      const { status, body } = await sendOutcome(stage, stage.host, { entry, ...fields });
      expect([status, Object.keys(body?.errors ?? {})]).toEqual([422, [field]]);
    }
    expect(await db.outcome.count({ where: { entryId: Number(entry) } })).toBe(0);
  });
});

describe("a working group", () => {
  test("proposes to its plenary and changes nothing; the plenary adopts it once", async () => {
    const plenary = await createSession({ items: 1 });
    const group = await createSession({ items: 1, parentId: plenary.body.id, programme: plenary.programme });
    const [item] = group.numbers as [number];
    const asked = { entry: String(group.entries[0]), kind: "deadline", deadline: "third quarter 2027", how: "decided" };
    const proposed = await sendOutcome(group, group.host, asked);
    expect(proposed.body?.effect).toBe("TO_PLENARY");
    expect(await rowOf(group.programme, item)).toMatchObject({ deadlineSaid: "" });
    const adopt = () => sendOutcome(plenary, plenary.host, { entry: String(plenary.topic), kind: "adopt", adopts: proposed.id });
    const answers = await Promise.all([adopt(), adopt()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.find(({ status }) => status === 200)?.body?.effect).toBe("ON_SIGNATURE");
    expect(await rowOf(group.programme, item)).toMatchObject({ deadlineSaid: "" });
  });
});

describe("taking back", () => {
  const takeBack = async (id: string, by = stage.host, note = "") =>
    visit(`${stage.base}/outcomes/${id}/take-back`, { cookie: await cookieOf(by.personId ?? 0), form: new URLSearchParams({ note }), accept: "application/json" });

  test("undoes what was changed while nothing came on top, and leaves the record", async () => {
    const { entry } = await next();
    const { id } = await sendOutcome(stage, stage.host, { entry, kind: "status", act: "start" });
    expect((await takeBack(id)).status).toBe(200);
    expect(await rowOf(stage.programme, number)).toMatchObject({ status: "NOT_REPORTED" });
    expect((await kept(id)).takenBackAt).not.toBeNull();
  });

  test("of something said earlier says why, in the history too", async () => {
    const { entry } = await next();
    const { id } = await sendOutcome(stage, stage.host, { entry, kind: "decision", text: "One." });
    await sendOutcome(stage, stage.host, { entry, kind: "decision", text: "Two." });
    expect((await takeBack(id)).status).toBe(422);
    expect((await takeBack(id, stage.host, "Said of another item.")).status).toBe(200);
    expect(await last()).toMatchObject({ act: "correctEntry", note: "Said of another item." });
    expect((await takeBack(id, stage.host, "Again.")).status).toBe(404);
  });

  test("is not for who did not record it and does not keep the record", async () => {
    const { entry } = await next();
    const { id } = await sendOutcome(stage, stage.host, { entry, kind: "noted" });
    expect((await takeBack(id, stage.guest)).status).toBe(403);
    expect((await takeBack(id, await createActor(stage.programme, "OBSERVER", "PK"))).status).toBe(403);
  });
});

test("nothing is recorded once the record goes round", async () => {
  const closed = await createSession({ state: "RECORD_CIRCULATED" });
  const { status, body } = await sendOutcome(closed, closed.host, { entry: String(closed.entries[0]), kind: "noted" });
  expect([status, body?.message?.key]).toEqual([422, "outcomes.refusal.closed"]);
});

describe("a form of the item that was opened from a point", () => {
  test("records an outcome of that point, with the session on the entry, and leads back there", async () => {
    const { entry } = await next();
    const back = `${stage.base}/session?entry=${entry}`;
    const address = `/p/${stage.programme.key}/recommendations/${number}`;
    const form = new URLSearchParams({ version: String((await rowOf(stage.programme, number)).version), note: "Two tasks in one.", language: "en", "part-0": "First", "part-1": "Second" });
    const cookie = await cookieOf(stage.host.personId ?? 0);
    const send = () => visit(`${address}/split?in=${stage.meetingId}.${entry}`, { cookie, form });
    expect(await send()).toMatchObject({ status: 302, location: back });
    expect(await last()).toMatchObject({ act: "propose", channel: "SESSION", meetingId: stage.meetingId });
    const [proposed] = await db.outcome.findMany({ where: { entryId: Number(entry) } });
    expect(proposed).toMatchObject({ act: "split", effect: "PROPOSED" });
    const concur = `${address}/proposals/${proposed?.proposalId}/concur?in=${stage.meetingId}.${entry}`;
    expect(await visit(concur, { cookie: await cookieOf(stage.guest.personId ?? 0), form: new URLSearchParams({ version: String((await rowOf(stage.programme, number)).version) }) })).toMatchObject({ status: 302, location: back });
    expect(await rowOf(stage.programme, number)).toMatchObject({ status: "CLOSED_CARRIED_OVER" });
    expect(await db.outcome.findMany({ where: { entryId: Number(entry) }, orderBy: { order: "asc" }, select: { act: true, effect: true } })).toEqual([{ act: "split", effect: "PROPOSED" }, { act: "concur", effect: "TAKEN" }]);
  });
});

test("whatever was recorded and taken back, the history is whole", async () => {
  for (const { id } of await db.programme.findMany()) expect(await verifyProgramme(id)).toMatchObject({ finding: null });
});
