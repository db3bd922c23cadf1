import { expect, test } from "vitest";
import { describeCircumstances, describeRecording } from "~/history/entry-words";
import type { HistoryEntry } from "~/history/entry";
import { describeChanges } from "~/history/change-words";
import { sayEntry, sayLapsed } from "~/history/sentence";
import { ACTS, type Act } from "~/recommendations/acts";
import { FIELD_VALUES, type Field, type FieldChange, type ProposalValue } from "~/recommendations/changes";
import { wordsOf } from "../support/item-page";

const TWO = wordsOf({ sides: [{ id: 1, code: "PK", name: "Pakistan" }, { id: 2, code: "KZ", name: "Kazakhstan" }] });
const ONE = wordsOf({ sides: [{ id: 1, code: "OFF", name: "The Office" }] });

const told = (more: Partial<HistoryEntry>): HistoryEntry => ({
  place: { side: null, version: 2 },
  of: null,
  act: "update",
  happened: { on: "2026-03-03", precision: "DAY" },
  recordedAt: "2026-03-03T06:00:00.000Z",
  effectiveAt: null,
  personId: 1,
  by: { name: "A. Bekov", office: "Executive secretary", organisation: "Ministry of Trade", side: "KZ" },
  onBehalfOf: "",
  meeting: null,
  channel: "PAGE",
  channelReference: "",
  note: "A note",
  changes: [],
  report: null,
  undoes: null,
  corrects: null,
  undoneBy: null,
  correctedBy: [],
  ...more,
});

const proposal = (state: ProposalValue["state"], concurred: string[]): ProposalValue => ({
  act: "setDeadline",
  note: "",
  state,
  side: "PK",
  concurred: concurred.map((side) => ({ side, personId: null, name: side })),
  changes: [{ field: "deadline", key: "", from: null, to: { kind: "QUARTER", said: "Q3 2027", lastDay: "2027-09-30", event: "" } }],
});

const changed = (field: Field, from: unknown, to: unknown, key = "") => ({ field, key, from, to }) as FieldChange;

test.each(Object.keys(ACTS) as Act[])("%s reads as a sentence, whatever it holds", (act) => {
  const sentence = sayEntry(told({ act, changes: [changed("proposal", null, proposal("WAITING", ["PK"]), "x")] }), TWO);
  expect(sentence).toContain("A. Bekov");
  expect(sentence).not.toMatch(/\{\{|history\.|acts\.|undefined/);
});

test("a concurrence says what it is about, and whether that is in effect", () => {
  const concurs = (state: ProposalValue["state"]) => told({ act: "concur", changes: [changed("proposal", proposal("WAITING", ["PK"]), proposal(state, ["PK", "KZ"]), "x")] });
  expect(sayEntry(concurs("EFFECTIVE"), TWO)).toBe("A. Bekov concurred with a deadline; it is in effect");
  expect(sayEntry(concurs("WAITING"), TWO)).toBe("A. Bekov concurred with a deadline");
  expect(sayEntry(concurs("EFFECTIVE"), ONE)).toBe("A. Bekov confirmed a deadline as the second person; it is in effect");
});

test("a concurrence recorded for another side names that side", () => {
  const entry = told({ act: "recordConcurrence", changes: [changed("proposal", proposal("WAITING", ["PK"]), proposal("EFFECTIVE", ["PK", "KZ"]), "x")] });
  expect(sayEntry(entry, TWO)).toBe("A. Bekov recorded that Kazakhstan concurred with a deadline; it is in effect");
});

test("a new proposal shows what it would change", () => {
  expect(describeChanges([changed("proposal", null, proposal("WAITING", ["PK"]), "x")], TWO)).toEqual([
    { field: "Deadline, as proposed", from: "", to: "Q3 2027 (by 30 September 2027)" },
  ]);
});

test("a proposal that lapsed with an entry is said beside it", () => {
  const entry = told({ act: "start", changes: [changed("proposal", proposal("WAITING", ["PK"]), proposal("LAPSED", ["PK"]), "x")] });
  expect(sayLapsed(entry, TWO)).toEqual(["The proposal of a deadline lapsed: the recommendation had moved."]);
});

test("a press report names nobody of the programme as its maker", () => {
  const report = { kind: "rescheduled", citations: [], announcedFor: { date: "2027-03", precision: "month" } };
  const entry = told({ channel: "PRESS", report });
  expect(sayEntry(entry, TWO)).toBe("A new date was reported: March 2027");
  expect(describeCircumstances(entry, TWO, "Asia/Karachi")).toEqual(["Reason not stated"]);
  expect(describeRecording(entry, TWO)).toBe("recorded 3 March 2026 by A. Bekov, Executive secretary, Ministry of Trade, Kazakhstan");
  expect(describeRecording(told({}), TWO)).toBe("");
});

test("an entry says by whom in which office, for whom, by which channel, and when it was recorded where that was later", () => {
  const entry = told({ happened: { on: "2026-02", precision: "MONTH" }, onBehalfOf: "SCAT Airlines", channel: "LETTER", channelReference: "No. 12" });
  expect(describeCircumstances(entry, TWO, "Asia/Karachi")).toEqual([
    "on behalf of SCAT Airlines",
    "by letter, No. 12",
    "Executive secretary, Ministry of Trade, Kazakhstan",
    "recorded 3 Mar 2026, 11:00",
  ]);
});

test("an entry recorded on the day it happened does not repeat the day", () => {
  expect(describeCircumstances(told({}), TWO, "Asia/Karachi")).toEqual(["Executive secretary, Ministry of Trade, Kazakhstan"]);
});

test("a change that was recorded after a later one says from when it counts", () => {
  const late = told({ act: "start", happened: { on: "2026-01-05", precision: "DAY" }, effectiveAt: "2026-02-09T19:00:00.000Z" });
  expect(describeCircumstances(late, TWO, "Asia/Karachi")).toContain("counts from 10 February 2026: changes count in the order they were recorded");
});

test("a session is named with its day, and as reported where it was", () => {
  const meeting = { title: "Third session", heldOn: "2026-02", heldPrecision: "MONTH" as const, asReported: true };
  expect(describeCircumstances(told({ meeting, channel: "SESSION" }), TWO, "Asia/Karachi")[0]).toBe("in Third session, February 2026 (as reported)");
});

const EXAMPLES: Record<Field, unknown> = {
  title: "Draft the schedule",
  kind: "COMMITMENT",
  sector: { id: 1, name: "Transport" },
  priority: "HIGH",
  successMeasure: "Two flights a week",
  status: "ON_HOLD",
  heldFrom: "IN_PROGRESS",
  closedFrom: "IN_PROGRESS",
  confirmed: true,
  reviewOn: "2026-05-01",
  owner: { id: 1, name: "A. Bekov", side: "KZ" },
  deadline: { kind: "OFFSET", said: "three months from signature", lastDay: null, event: "signature" },
  position: { value: "AGREED_IN_PART", reason: "One flight only", on: "2026-05-01" },
  positionDraft: { value: "AGREED", reason: "", on: null },
  organisations: [{ id: 1, name: "TDAP", abbreviation: "", role: "lead", suggested: true, focalPoint: { id: 2, name: "Focal point" } }],
  wording: "0".repeat(64),
  voided: true,
  livesOnIn: { id: 4, name: "PK-KZ-4" },
  carriedFrom: { id: 4, name: "PK-KZ-4", by: "split" },
  succession: { closing: [{ id: 4, name: "PK-KZ-4", number: 4 }], into: null, parts: [{ title: "The first half", wordings: {}, status: null }], actionItemsTo: 0 },
  dependsOn: { id: 4, name: "PK-KZ-4" },
  passage: { source: { id: 1, name: "The paper" }, location: "p. 4", quote: "", start: null, end: null },
  actionItem: { what: "Draft", assignee: null, organisation: { id: 1, name: "TDAP" }, due: null, status: "OPEN" },
  evidence: { kind: "LINK", title: "Report", url: "https://example.org", sha256: "", mediaType: "", size: 0 },
  outcome: { kind: "RESERVATION", side: "PK" },
  proposal: proposal("WAITING", ["PK"]),
};

test("every field of the history reads as words from nothing, and to nothing", () => {
  for (const [field, value] of Object.entries(EXAMPLES) as [Field, unknown][]) {
    expect(FIELD_VALUES[field].safeParse(value).success, field).toBe(true);
    const rows = describeChanges([changed(field, null, value, "PK"), changed(field, value, null, "PK")], TWO);
    for (const row of rows) expect(Object.values(row).join(" "), field).not.toMatch(/\{\{|history\.|item\.|undefined|\[object/);
  }
});

test("a change says its old and its new value", () => {
  const rows = describeChanges([
    changed("status", "IN_PROGRESS", "ON_HOLD"),
    changed("organisations", null, EXAMPLES.organisations, "PK"),
    changed("actionItem", EXAMPLES.actionItem, { ...(EXAMPLES.actionItem as object), status: "DONE" }),
  ], TWO);
  expect(rows).toEqual([
    { field: "Status", from: "In progress", to: "On hold" },
    { field: "Organisations of Pakistan", from: "", to: "TDAP (focal point: Focal point), lead (suggested)" },
    { field: "State", from: "Open", to: "Done" },
  ]);
});
