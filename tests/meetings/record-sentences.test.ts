import { expect, test } from "vitest";
import { composeOutcome, type ToldOutcome } from "~/meetings/record/compose-outcome";
import type { FieldChange } from "~/recommendations/changes";
import { wordsOf } from "../support/item-page";

const PK = { id: 1, code: "PK", name: "Pakistan" };
const KZ = { id: 2, code: "KZ", name: "Kazakhstan" };
const TWO = wordsOf({ sides: [PK, KZ] });
const ONE = wordsOf({ sides: [{ id: 1, code: "OFF", name: "The Office" }] });

const told = (more: Partial<ToldOutcome>): ToldOutcome => ({
  kind: "CHANGE", effect: "TAKEN", text: "", side: "", item: { number: 12, reference: "PK-KZ-12", title: "Start direct flights" }, changes: [], decided: false, proposal: null, ...more,
});

const deadline = { kind: "OFFSET" as const, said: "three months from signature", lastDay: "2027-09-30", event: "signature" };
const moved: FieldChange = { field: "deadline", key: "", from: null, to: deadline };
const closed: FieldChange = { field: "status", key: "", from: "REPORTED_IMPLEMENTED", to: "CLOSED_IMPLEMENTED" };
const proposed = (side: string, changes: FieldChange[]): FieldChange => ({
  field: "proposal", key: "1", from: null, to: { act: "confirmCompletion", changes, note: "", state: "WAITING", side, concurred: [] },
});

test("what is noted without words is the phrase of the sides, or of the meeting where there is one", () => {
  expect(composeOutcome(told({ kind: "NOTED", effect: "NONE" }), TWO)).toBe("The Sides noted the information provided.");
  expect(composeOutcome(told({ kind: "NOTED", effect: "NONE" }), ONE)).toBe("The meeting noted the information provided.");
  expect(composeOutcome(told({ kind: "NOTED", effect: "NONE", text: "The Sides took note of the delay" }), TWO)).toBe("The Sides took note of the delay.");
});

test("what is said names who says it, with one full stop in any script", () => {
  expect(composeOutcome(told({ kind: "RESERVATION", side: "KZ", text: "the route is under study." }), TWO)).toBe("Kazakhstan reserved its position: the route is under study.");
  expect(composeOutcome(told({ kind: "RESERVATION", side: "KZ" }), TWO)).toBe("Kazakhstan reserved its position.");
  expect(composeOutcome(told({ kind: "INFORMATION", side: "PK", text: "ٹھیک ہے۔" }), TWO)).toBe("Pakistan informed the meeting: ٹھیک ہے۔");
  expect(composeOutcome(told({ kind: "DECISION", text: "to meet in May" }), TWO)).toBe("It was decided: to meet in May.");
});

test("a change says what was set, what was decided together, and what only takes effect later", () => {
  expect(composeOutcome(told({ changes: [moved] }), TWO)).toBe("The deadline of PK-KZ-12 was set to 30 September 2027 (three months from signature).");
  expect(composeOutcome(told({ changes: [{ ...moved, from: { ...deadline, kind: "DAY", lastDay: "2027-01-31" } } as FieldChange], decided: true }), TWO))
    .toBe("It was decided that the deadline of PK-KZ-12 be changed from 31 January 2027 to 30 September 2027 (three months from signature).");
  expect(composeOutcome(told({ changes: [moved], effect: "ON_SIGNATURE" }), TWO)).toContain("with effect from the conclusion of this record");
  expect(composeOutcome(told({ changes: [moved], effect: "TO_PLENARY" }), TWO)).toMatch(/^It was proposed to the plenary that the deadline/);
});

test("a proposal says whose reply it awaits, and what came of it", () => {
  const waiting = told({ effect: "PROPOSED", changes: [proposed("PK", [closed])], proposal: { id: "1", state: "WAITING" } });
  expect(composeOutcome(waiting, TWO)).toBe("It was proposed that the status of PK-KZ-12 be “Closed – implemented”. The proposal awaits the reply of Kazakhstan.");
  expect(composeOutcome({ ...waiting, proposal: { id: "1", state: "DECLINED" } }, TWO)).toContain("has since been declined");
  expect(composeOutcome(waiting, ONE)).toContain("awaits confirmation by a second person");
});

test("a step says what, who and by when; a hold its day of review; a split what it lives on in", () => {
  const step: FieldChange = { field: "actionItem", key: "a", from: null, to: { what: "Draft the schedule.", assignee: null, organisation: { id: 1, name: "Aviation Authority" }, due: { ...deadline, lastDay: null }, status: "OPEN" } };
  expect(composeOutcome(told({ kind: "ACTION_ITEM", changes: [step] }), TWO)).toBe("Action: Draft the schedule — Aviation Authority — three months from signature.");
  const held: FieldChange[] = [{ field: "status", key: "", from: "IN_PROGRESS", to: "ON_HOLD" }, { field: "reviewOn", key: "", from: null, to: "2027-03-01" }, { field: "heldFrom", key: "", from: null, to: "IN_PROGRESS" }];
  expect(composeOutcome(told({ changes: held, text: "the budget is awaited" }), TWO)).toBe("PK-KZ-12 was put on hold, to be reviewed on 1 March 2027. Stated: the budget is awaited.");
  const split: FieldChange[] = [closed, { field: "livesOnIn", key: "1", from: null, to: { id: 3, name: "PK-KZ-40" } }, { field: "livesOnIn", key: "2", from: null, to: { id: 4, name: "PK-KZ-41" } }];
  expect(composeOutcome(told({ changes: split, decided: true }), TWO)).toBe("It was decided that PK-KZ-12 be carried over and live on in PK-KZ-40 and PK-KZ-41.");
});
