import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import { leaveSuggestions, takeSuggestions } from "~/meetings/agenda/take.server";
import { setDeadline } from "~/recommendations/edit-item";
import type { Registration } from "~/recommendations/new-item";
import { agendaOf, asked, createPreparation, putOn, suggestedFor, type Preparation } from "../support/agendas";
import { act, createActor, createItem, createProgramme, entry, rowOf } from "../support/factories";

let stage: Preparation;

beforeAll(async () => {
  stage = await createPreparation();
});

const PAST = { kind: "DAY" as const, said: "1 March 2024", lastDay: "2024-03-01", event: "" };

async function register(values: Partial<Registration> = {}) {
  const { id } = await db.source.upsert({ where: { programmeId_key: { programmeId: stage.programme.id, key: "paper" } }, create: { programmeId: stage.programme.id, key: "paper", title: "Paper" }, update: {} });
  return (await createItem(stage.programme, values, { passages: [{ sourceId: id, location: "1" }] })).number;
}

const reasonsOf = async (number: number) => (await suggestedFor(stage)).get(`item-${number}`) ?? [];

describe("a recommendation is suggested", () => {
  test("when it is new, nothing was reported and no side has communicated a position", async () => {
    expect(await reasonsOf(await register())).toEqual(["positionMissing", "new", "noReport"]);
  });

  test("when it is reported implemented and waits to be confirmed", async () => {
    expect((await reasonsOf(await register({ status: "REPORTED_IMPLEMENTED" })))[0]).toBe("reportedImplemented");
  });

  test("when it is past due", async () => {
    expect((await reasonsOf(await register({ deadline: PAST })))[0]).toBe("pastDue");
  });

  test("when it is on hold past its review date", async () => {
    expect(await reasonsOf(await register({ status: "ON_HOLD", reviewOn: "2024-03-01" }))).toContain("holdPastReview");
  });

  test("when a side awaits a reply", async () => {
    const number = await register();
    await act(stage.host, stage.programme, number, (now) => setDeadline(now, { ...PAST, lastDay: "2099-03-01" }, entry()));
    expect((await reasonsOf(number))[0]).toBe("awaitingReply");
  });

  test("when an action item of it is due by the session, and not for one of the other side's own", async () => {
    const [joint, room] = [await register(), await register()];
    const what = { what: "Draft", assignee: null, organisation: null, due: PAST };
    await act(stage.host, stage.programme, joint, (now) => addActionItem(now, randomUUID(), what, entry()));
    await act(stage.guest, stage.programme, room, (now) => addActionItem(now, randomUUID(), what, entry({ audience: "KZ" })), null, "KZ");
    expect(await reasonsOf(joint)).toContain("actionItemsDue");
    expect(await reasonsOf(room)).not.toContain("actionItemsDue");
  });

  test("when the session before had it on its agenda and did not reach it, and not when something was recorded", async () => {
    const [missed, reached] = [await register(), await register()];
    await putOn(stage, stage.previous.id, missed);
    await recordOn(await putOn(stage, stage.previous.id, reached), stage.previous.id, reached, "NONE");
    expect(await reasonsOf(missed)).toContain("carriedOver");
    expect(await reasonsOf(reached)).not.toContain("carriedOver");
  });

  test("first of all when a working group proposes a change to adopt, until one is adopted", async () => {
    const number = await register();
    const session = await db.meeting.create({ data: { programmeId: stage.programme.id, bodyId: stage.group.id, kind: "SESSION", state: "CONCLUDED", title: randomUUID(), heldOn: "2026-05-02" } });
    const outcome = await recordOn(await putOn(stage, session.id, number), session.id, number, "TO_PLENARY");
    expect((await reasonsOf(number))[0]).toBe("proposedToPlenary");
    expect([...(await suggestedFor(stage))][0]).toEqual([`report-${stage.group.id}`, ["proposedToPlenary"]]);
    await db.outcome.update({ where: { id: outcome }, data: { takenBackAt: new Date() } });
    expect(await reasonsOf(number)).not.toContain("proposedToPlenary");
  });

  test("not when it is closed or voided", async () => {
    const closed = await register({ status: "CLOSED_DISCONTINUED" });
    expect(await reasonsOf(closed)).toEqual([]);
  });

  test("only within what the body reviews, once that is said", async () => {
    const [held, other] = [await register({ status: "ON_HOLD", reviewOn: "2024-03-01" }), await register()];
    await db.body.update({ where: { id: stage.body.id }, data: { scope: "status=ON_HOLD" } });
    const suggested = await suggestedFor(stage);
    await db.body.update({ where: { id: stage.body.id }, data: { scope: "" } });
    expect([suggested.has(`item-${held}`), suggested.has(`item-${other}`)]).toEqual([true, false]);
  });
});

test("a deadline that was moved since is a reason of its own", async () => {
  const at = await createPreparation({ programme: await createProgramme({ exemptActs: ["setDeadline"] }) });
  const { number } = await createItem(at.programme, { deadline: { ...PAST, lastDay: "2098-01-01" } });
  await act(at.host, at.programme, number, (now) => setDeadline(now, { ...PAST, lastDay: "2099-01-01" }, entry({ note: "Late" })));
  expect((await suggestedFor(at)).get(`item-${number}`)).toContain("rescheduled");
});

describe("a suggestion", () => {
  test("is taken with its reasons by a secretary of any side, once, and is then suggested no more", async () => {
    const number = await register({ deadline: PAST });
    const both = await Promise.all([stage.host, stage.guest].map(async (by) => takeSuggestions(await asked(stage, by), [`item-${number}`])));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const points = (await agendaOf(stage)).filter(({ item }) => item?.number === number);
    expect(points.map(({ reasons }) => reasons[0]?.reason)).toEqual(["pastDue"]);
    expect(await reasonsOf(number)).toEqual([]);
  });

  test("is left, and comes back when it is brought back", async () => {
    const name = `item-${await register()}`;
    expect(await leaveSuggestions(await asked(stage, stage.guest), [name])).toMatchObject({ ok: true, value: 1 });
    expect((await suggestedFor(stage)).has(name)).toBe(false);
    expect(await leaveSuggestions(await asked(stage), [name], true)).toMatchObject({ ok: true, value: 1 });
    expect((await suggestedFor(stage)).has(name)).toBe(true);
  });

  test("of a topic that was not reached is one step: it is carried on from the session before alone", async () => {
    const point = await putOn(stage, stage.previous.id, "Visa matters");
    expect((await suggestedFor(stage)).get(`point-${point}`)).toEqual(["carriedOver"]);
    await takeSuggestions(await asked(stage), [`point-${point}`]);
    expect((await agendaOf(stage)).filter(({ title }) => title === "Visa matters")).toHaveLength(1);
    expect((await suggestedFor(stage)).has(`point-${point}`)).toBe(false);
  });

  test("that names nothing of this programme, or nothing at all, is refused and takes nothing", async () => {
    const elsewhere = await createPreparation();
    const foreign = await putOn(elsewhere, elsewhere.previous.id, "Visa matters");
    const mine = `item-${await register()}`;
    const before = (await agendaOf(stage)).length;
    for (const names of [[mine, "item-999999"], [mine, `point-${foreign}`], [`report-${elsewhere.group.id}`], [`report-${stage.body.id}`], ["item-0"], ["DROP"], []]) {
      expect(await takeSuggestions(await asked(stage), names), names.join()).toMatchObject({ ok: false });
    }
    expect(await agendaOf(stage)).toHaveLength(before);
  });

  test("is taken by no observer", async () => {
    const name = `item-${await register()}`;
    const observer = await createActor(stage.programme, "OBSERVER", "PK");
    expect(await takeSuggestions(await asked(stage, observer), [name])).toMatchObject({ ok: false, reason: "not-allowed" });
  });
});

async function recordOn(entryId: number, meetingId: number, number: number, effect: "NONE" | "TO_PLENARY") {
  const { id: recommendationId } = await rowOf(stage.programme, number);
  const { id } = await db.outcome.create({ data: { id: randomUUID(), programmeId: stage.programme.id, meetingId, entryId, recommendationId, kind: "DECISION", effect, personId: stage.host.personId ?? 0, actorName: "Office" } });
  return id;
}
