import { expect, test } from "vitest";
import { db } from "~/db.server";
import { allOrNothing } from "~/all-or-nothing.server";
import { concludeEffects } from "~/meetings/session/conclude-effects.server";
import { rowOf } from "../support/factories";
import { createSession, sendOutcome, type Stage } from "../support/sessions";

const SIGNED_ON = "2027-03-12";

/** Puts the same recommendation on another session's agenda. */
async function reviewAgain(first: Stage) {
  const second = await createSession({ items: 0, programme: first.programme });
  const point = await db.agendaEntry.create({ data: { meetingId: second.meetingId, kind: "ITEM", place: 9, recommendationId: (await rowOf(first.programme, first.numbers[0]!)).id } });
  return { ...second, point: String(point.id) };
}

const conclude = ({ programme, meetingId, host }: Stage) => allOrNothing((tx) => concludeEffects(tx, { actor: host, programme, meetingId, signedOn: SIGNED_ON }).then((done) => ({ ok: true as const, ...done })));
const stepsOf = async ({ programme, numbers }: Stage) =>
  (await db.actionItem.findMany({ where: { recommendationId: (await rowOf(programme, numbers[0]!)).id }, orderBy: { id: "asc" } })).map(({ what, dueSaid, dueLastDay }) => [what, dueSaid, dueLastDay?.toISOString().slice(0, 10) ?? null]);

test("a signature dates the steps that its own session gave, counted from its day and as they were said", async () => {
  const stage = await createSession();
  await sendOutcome(stage, stage.host, { entry: String(stage.entries[0]), kind: "actionItem", line: "Draft the schedule 3 months from signature" });
  await sendOutcome(stage, stage.host, { entry: String(stage.entries[0]), kind: "actionItem", line: "Name a contact 10 days from signature" });
  expect(await conclude(stage)).toMatchObject({ resolved: 1 });
  expect((await stepsOf(stage)).sort()).toEqual([["Draft the schedule", "3 months from signature", "2027-06-12"], ["Name a contact", "10 days from signature", "2027-03-22"]]);
});

test("a step that another session gave waits for that session's own signature", async () => {
  const first = await createSession();
  await sendOutcome(first, first.host, { entry: String(first.entries[0]), kind: "actionItem", line: "Draft the schedule 3 months from signature" });
  const second = await reviewAgain(first);
  await sendOutcome(second, second.host, { entry: second.point, kind: "actionItem", line: "Print it 1 month from signature" });
  await conclude(second);
  expect((await stepsOf(first)).sort()).toEqual([["Draft the schedule", "3 months from signature", null], ["Print it", "1 month from signature", "2027-04-12"]]);
});
