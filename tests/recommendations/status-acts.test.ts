import { describe, expect, test } from "vitest";
import { STATUS_ACTS, statusActsFrom, type StatusActName } from "~/recommendations/acts";
import { STATUSES } from "~/recommendations/status";
import { moveStatus, type StatusInput } from "~/recommendations/move-status";
import type { Status } from "#db/enums";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence } from "../support/factories";

/** The table of acts of the product's design: from → to, needs, when it takes effect. */
const TABLE: Record<StatusActName, { from: Status[]; to: Status | "BEFORE" | "CHOSEN"; joint: boolean }> = {
  reportNotStarted: { from: ["NOT_REPORTED"], to: "NOT_STARTED", joint: false },
  start: { from: ["NOT_REPORTED", "NOT_STARTED"], to: "IN_PROGRESS", joint: false },
  hold: { from: ["NOT_REPORTED", "NOT_STARTED", "IN_PROGRESS"], to: "ON_HOLD", joint: false },
  resume: { from: ["ON_HOLD"], to: "BEFORE", joint: false },
  reportImplemented: { from: ["NOT_REPORTED", "NOT_STARTED", "IN_PROGRESS", "ON_HOLD"], to: "REPORTED_IMPLEMENTED", joint: false },
  return: { from: ["REPORTED_IMPLEMENTED"], to: "IN_PROGRESS", joint: false },
  confirmCompletion: { from: ["REPORTED_IMPLEMENTED"], to: "CLOSED_IMPLEMENTED", joint: true },
  discontinue: { from: ["NOT_REPORTED", "NOT_STARTED", "IN_PROGRESS", "ON_HOLD", "REPORTED_IMPLEMENTED"], to: "CLOSED_DISCONTINUED", joint: true },
  carryOver: { from: ["NOT_REPORTED", "NOT_STARTED", "IN_PROGRESS", "ON_HOLD", "REPORTED_IMPLEMENTED"], to: "CLOSED_CARRIED_OVER", joint: true },
  reopen: { from: ["CLOSED_IMPLEMENTED", "CLOSED_DISCONTINUED", "CLOSED_CARRIED_OVER"], to: "BEFORE", joint: true },
  correctStatus: { from: [...STATUSES], to: "CHOSEN", joint: true },
};

const input = (more: Partial<StatusInput> = {}): StatusInput => ({ entry: entry(), evidence: [], reviewOn: null, status: null, livesOnIn: [], ...more });

describe.each(Object.entries(TABLE))("%s", (name, row) => {
  const given = STATUS_ACTS[name as StatusActName];
  test("leads from where the table says to where it says", () => {
    expect([...given.from].sort()).toEqual([...row.from].sort());
    expect(given).toMatchObject({ to: row.to, joint: row.joint });
  });
  test.each(STATUSES.filter((status) => !row.from.includes(status)))("is refused from %s", (status) => {
    expect(statusActsFrom(status)).not.toContain(name);
  });
});

/** A one-sided programme whose secretary may do everything that needs no second person. */
async function oneSided() {
  const programme = await createProgramme({ sides: ["X"], exemptActs: ["confirmCompletion", "discontinue", "carryOver", "reopen", "correctStatus", "setDeadline"] });
  const item = await createItem(programme);
  const secretary = await createActor(programme, "SECRETARY", "X");
  const move = (name: StatusActName, more: Partial<StatusInput> = {}) => act(secretary, programme, item.number, (now) => moveStatus(now, name, input(more)));
  return { programme, item, secretary, move };
}

test("holding needs a reason and a review date after today", async () => {
  const { move } = await oneSided();
  expect(await move("hold", { reviewOn: "2099-01-01" })).toMatchObject({ field: "note" });
  expect(await move("hold", { entry: entry({ note: "Waiting for the budget" }) })).toMatchObject({ field: "reviewOn" });
  expect(await move("hold", { entry: entry({ note: "Waiting for the budget" }), reviewOn: "2020-01-01" })).toMatchObject({ field: "reviewOn" });
  expect(await move("hold", { entry: entry({ note: "Waiting for the budget" }), reviewOn: "2099-01-01" })).toMatchObject({ ok: true });
});

test("resuming leads back to the status before the hold, also after a closure and a reopening in between", async () => {
  const { item, move } = await oneSided();
  await move("start");
  await move("hold", { entry: entry({ note: "Budget" }), reviewOn: "2099-01-01" });
  await move("discontinue", { entry: entry({ note: "Not pursued" }) });
  expect(await item.row()).toMatchObject({ status: "CLOSED_DISCONTINUED", closedFrom: "ON_HOLD" });
  await move("reopen", { entry: entry({ note: "Pursued after all" }) });
  expect(await item.row()).toMatchObject({ status: "ON_HOLD", heldFrom: "IN_PROGRESS" });
  await move("resume");
  expect(await item.row()).toMatchObject({ status: "IN_PROGRESS", heldFrom: null, closedFrom: null, reviewOn: null });
});

test("reporting implementation needs a note and evidence", async () => {
  const { item, move } = await oneSided();
  expect(await move("reportImplemented", { evidence: evidence() })).toMatchObject({ field: "note" });
  expect(await move("reportImplemented", { entry: entry({ note: "Done" }) })).toMatchObject({ field: "evidence" });
  expect(await move("reportImplemented", { entry: entry({ note: "Done" }), evidence: evidence() })).toMatchObject({ ok: true });
  expect(await item.row()).toMatchObject({ status: "REPORTED_IMPLEMENTED" });
});

test("a carried-over item names where it lives on, and never itself", async () => {
  const { programme, item, move } = await oneSided();
  const { id } = await item.row();
  const other = await (await createItem(programme)).row();
  expect(await move("carryOver")).toMatchObject({ field: "livesOnIn" });
  expect(await move("carryOver", { livesOnIn: [{ id, name: "T-1" }] })).toMatchObject({ field: "livesOnIn" });
  expect(await move("carryOver", { livesOnIn: [{ id: other.id, name: other.reference }] })).toMatchObject({ ok: true });
});

test("a correction of the status leads anywhere but where it is, and says what was wrong", async () => {
  const { item, move } = await oneSided();
  expect(await move("correctStatus", { status: "CLOSED_IMPLEMENTED" })).toMatchObject({ field: "note" });
  expect(await move("correctStatus", { status: "NOT_REPORTED", entry: entry({ note: "Wrong" }) })).toMatchObject({ field: "status" });
  await move("correctStatus", { status: "CLOSED_IMPLEMENTED", entry: entry({ note: "Imported wrongly" }) });
  expect(await item.row()).toMatchObject({ status: "CLOSED_IMPLEMENTED" });
});

test("completion waits for open action items", async () => {
  const { programme, item, secretary, move } = await oneSided();
  const { addActionItem } = await import("~/action-items/decide");
  const values = { what: "Draft", assignee: null, organisation: await createOrganisation(programme, "X"), due: null };
  await act(secretary, programme, item.number, (now) => addActionItem(now, crypto.randomUUID(), values, entry()));
  await move("reportImplemented", { entry: entry({ note: "Done" }), evidence: evidence() });
  expect(await move("confirmCompletion")).toMatchObject({ ok: false, message: { key: "recommendations.refusal.actionItemsOpen" } });
});
