import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addActionItem, completeActionItem } from "~/action-items/decide";
import { changeSteps, previewSteps } from "~/action-items/many/carry-out.server";
import { findNamed, readChosen } from "~/action-items/many/chosen.server";
import type { StepChange } from "~/action-items/many/decide-steps";
import type { AssigneeOption } from "~/action-items/assign-to";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import { PLAIN_ENTRY } from "~/recommendations/item";
import { cookieOf } from "../support/answers";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, historyOf } from "../support/factories";
import { visit } from "../support/site";

let programme: Programme;
let secretary: Actor;
let secretaryKZ: Actor;
let observer: Actor;

beforeAll(async () => {
  programme = await createProgramme();
  [secretary, secretaryKZ, observer] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ"), await createActor(programme, "OBSERVER", "KZ")];
});

const reader = (actor: Actor) => ({ actor, programme, today: todayIn(programme.timeZone) });
const now = () => new Date(Date.now() + 60_000).toISOString();
const change = (more: Partial<StepChange>): StepChange => ({ act: "complete", assignee: null, due: null, entry: entry({ note: "Said in the session" }), ...more });

async function stage(steps: readonly (string | null)[] = [null, null]) {
  const { number } = await createItem(programme);
  const ids = steps.map(() => randomUUID());
  for (const [index, audience] of steps.entries()) {
    await act(secretary, programme, number, (item) => addActionItem(item, ids[index]!, { what: `Step ${index}`, assignee: null, organisation: null, due: null }, entry({ audience })), null, audience);
  }
  return { number, ids };
}

const statusOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await db.actionItem.findUniqueOrThrow({ where: { id } })).status));
const carryOut = async (actor: Actor, ids: readonly string[], given: StepChange, seen = now()) =>
  (await changeSteps({ actor, programme }, await findNamed(reader(actor), ids), given, seen)).map(({ id, reason }): [number, string | null] => [ids.indexOf(id), reason?.key ?? null]).sort(([a], [b]) => a - b);

test("action items of one recommendation are done in one entry, those of another in another, and of a room in the room's own", async () => {
  const [first, second] = [await stage([null, null, "PK"]), await stage([null])];
  const ids = [...first.ids, ...second.ids];
  expect((await carryOut(secretary, ids, change({}))).every(([, reason]) => reason === null)).toBe(true);
  expect(await statusOf(ids)).toEqual(["DONE", "DONE", "DONE", "DONE"]);
  const done = (await historyOf(programme, first.number)).filter(({ act }) => act === "completeActionItem");
  expect(done.sort((a, b) => (a.audienceSideId ?? 0) - (b.audienceSideId ?? 0)).map(({ audienceSideId, changes, note }) => [audienceSideId !== null, (changes as unknown[]).length, note])).toEqual([[false, 2, "Said in the session"], [true, 1, "Said in the session"]]);
  expect((await historyOf(programme, second.number)).filter(({ act }) => act === "completeActionItem")).toHaveLength(1);
});

test("a new assignee, a new date and a cancellation with one note are written to each", async () => {
  const { ids } = await stage();
  const organisation = await createOrganisation(programme, "PK", "Customs Service");
  const assignee: AssigneeOption = { kind: "organisation", ...organisation, side: "PK" };
  await carryOut(secretary, ids, change({ act: "assign", assignee }));
  await carryOut(secretary, ids, change({ act: "due", due: { kind: "DAY", said: "", event: "", lastDay: "2099-03-31" } }));
  const rows = await findNamed(reader(secretary), ids);
  expect(rows.map(({ who, day }) => [who, day])).toEqual([["Customs Service", "2099-03-31"], ["Customs Service", "2099-03-31"]]);
  expect(await carryOut(secretary, ids, change({ act: "cancel", entry: PLAIN_ENTRY }))).toEqual([[0, "recommendations.refusal.noteNeeded"], [1, "recommendations.refusal.noteNeeded"]]);
  await carryOut(secretary, ids, change({ act: "cancel" }));
  expect(await statusOf(ids)).toEqual(["CANCELLED", "CANCELLED"]);
});

test("all of a recommendation or none: one that is closed already keeps the others of it as they are, and no other recommendation", async () => {
  const [first, second] = [await stage(), await stage([null])];
  await act(secretary, programme, first.number, (item) => completeActionItem(item, first.ids[0]!, entry()));
  const outcomes = await carryOut(secretary, [...first.ids, ...second.ids], change({ act: "cancel" }));
  expect(outcomes).toEqual([[0, "recommendations.refusal.actionItemClosed"], [1, "recommendations.refusal.actionItemClosed"], [2, null]]);
  expect(await statusOf([...first.ids, ...second.ids])).toEqual(["DONE", "OPEN", "CANCELLED"]);
});

test("what was changed since the page was opened is left as it is", async () => {
  const { ids } = await stage([null]);
  expect(await carryOut(secretary, ids, change({}), "2026-01-01T00:00:00.000Z")).toEqual([[0, "actionItems.many.changedMeanwhile"]]);
  expect(await statusOf(ids)).toEqual(["OPEN"]);
});

test("nobody changes what is not theirs, and each action item is asked for", async () => {
  const organisation = await createOrganisation(programme, "PK", "Customs Service of Punjab");
  const verifier = await createActor(programme, "VERIFIER", "PK", organisation);
  const { number, ids } = await stage();
  await carryOut(secretary, [ids[0]!], change({ act: "assign", assignee: { kind: "organisation", ...organisation, side: "PK" } }));
  const rows = await findNamed(reader(verifier), ids);
  const preview = await previewSteps({ actor: verifier, programme }, rows, "complete");
  expect(ids.map((id) => preview.find((one) => one.id === id)?.reason?.key ?? null)).toEqual([null, "recommendations.refusal.notAllowed"]);
  expect((await carryOut(verifier, ids, change({}))).map(([, reason]) => reason)).toEqual(Array(2).fill("recommendations.refusal.notAllowed"));
  expect(await carryOut(verifier, [ids[0]!], change({}))).toEqual([[0, null]]);
  expect((await historyOf(programme, number)).at(-1)?.act).toBe("completeActionItem");
});

test("a room's action item is not found by the other side, and is given to nobody of it", async () => {
  const { ids } = await stage(["PK"]);
  expect(await findNamed(reader(secretaryKZ), ids)).toEqual([]);
  expect((await readChosen({ actor: secretaryKZ, programme }, new URLSearchParams(`step=${ids[0]}`))).rows).toEqual([]);
  const theirs: AssigneeOption = { kind: "organisation", ...(await createOrganisation(programme, "KZ")), side: "KZ" };
  expect(await carryOut(secretary, ids, change({ act: "assign", assignee: theirs }))).toEqual([[0, "actionItemForms.sideAssignee"]]);
});

test("the page shows what is left as it is and why, and leads back to the list when all is done", async () => {
  const { ids } = await stage();
  const cookie = await cookieOf(secretary.personId ?? 0);
  const address = `/p/${programme.key}/action-items/many?status=ALL&act=complete&step=${ids[0]}&step=${ids[1]}`;
  const page = await visit(address, { cookie });
  expect(page.status).toBe(200);
  const seen = /name="seen" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
  expect(page.html.match(/name="step" value="[0-9a-f-]{36}"/g)).toHaveLength(2);
  const form = new URLSearchParams([["act", "complete"], ["seen", seen], ["note", ""], ...ids.map((id): [string, string] => ["step", id])]);
  const answer = await visit(address, { cookie, form });
  expect([answer.status, answer.location]).toEqual([302, expect.stringMatching(/action-items\?status=ALL&done=2&entries=\d+\.\d+$/)]);
  expect(await statusOf(ids)).toEqual(["DONE", "DONE"]);
  const again = await visit(address, { cookie, form });
  expect(again.status).toBe(409);
  expect(again.html).toContain("were left as they are");
  expect((await visit(address, { cookie: await cookieOf(observer.personId ?? 0) })).status).toBe(403);
});

test("a change of several is taken back as a whole, but where something was recorded on top", async () => {
  const [first, second] = [await stage([null, null]), await stage([null])];
  const ids = [...first.ids, ...second.ids];
  const cookie = await cookieOf(secretary.personId ?? 0);
  const list = `/p/${programme.key}/action-items`;
  const form = new URLSearchParams([["act", "complete"], ["note", ""], ["seen", now()], ...ids.map((id) => ["step", id])]);
  const done = new URL((await visit(`${list}/many?act=complete`, { cookie, form })).location ?? "", "http://localhost");
  expect(done.searchParams.get("done")).toBe("3");
  expect((await visit(done.pathname + done.search, { cookie })).html).toContain(`action="${list}/undo"`);
  await act(secretary, programme, second.number, (item) => addActionItem(item, randomUUID(), { what: "On top", assignee: null, organisation: null, due: null }, entry()));

  const entries = done.searchParams.get("entries") ?? "";
  const undone = await visit(`${list}/undo`, { cookie, form: new URLSearchParams({ entries, to: "" }) });
  expect(undone.location).toContain("undone=1&kept=1");
  expect(await statusOf(ids)).toEqual(["OPEN", "OPEN", "DONE"]);
  expect((await visit(`${list}/undo`, { cookie, form: new URLSearchParams({ entries: "nothing" }) })).status).toBe(422);
});
