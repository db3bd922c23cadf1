import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addActionItem, completeActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import { setDeadline } from "~/recommendations/edit-item";
import { moveStatus } from "~/recommendations/move-status";
import type { StatusActName } from "~/recommendations/acts";
import { writeSince } from "~/reports/since-docx.server";
import { describeSince, sinceFor } from "~/reports/since.server";
import { translator } from "~/locales/translator";
import { writeAgenda, type PrintedAgenda } from "~/meetings/papers/agenda-docx.server";
import { formatDay } from "~/ui/dates";
import { all, readDocx, textOf } from "../support/docx";
import { act, createActor, createItem, createProgramme, entry } from "../support/factories";

let programme: Programme;
let today: string;
let pk: Actor;

const ago = (days: number) => addDays(today, -days) ?? today;
const on = (days: number) => entry({ happened: { on: ago(days), precision: "DAY" }, note: "As it was said" });
const due = (days: number) => ({ kind: "DAY" as const, said: ago(days), lastDay: ago(days), event: "" });
const since = (body: number | string = "") => describeSince(programme, new URLSearchParams({ body: String(body) }));
const move = (number: number, name: StatusActName, daysAgo: number) =>
  act(pk, programme, number, (item) => moveStatus(item, name, { entry: on(daysAgo), evidence: [], reviewOn: null, status: null, livesOnIn: [] }));

beforeAll(async () => {
  programme = await createProgramme({ exemptActs: ["discontinue", "setDeadline"] });
  today = todayIn(programme.timeZone);
  pk = await createActor(programme, ["SECRETARY", "CO_CHAIR"], "PK");
});

test("without a session there is nothing to count from", async () => {
  expect(await since()).toMatchObject({ bodies: [], session: null, found: null, unknown: false });
});

test("what happened since the last session of a body is counted out of what there was, and each body has its own day", async () => {
  const { id: programmeId } = programme;
  const [commission, council, idle] = await Promise.all(["Commission", "Council", "Idle group"].map((name) => db.body.create({ data: { programmeId, name } })));
  const session = (bodyId: number, title: string, daysAgo: number, more = {}) => db.meeting.create({ data: { programmeId, bodyId, kind: "SESSION", title, heldOn: ago(daysAgo), ...more } });
  await session(commission!.id, "First", 400);
  await session(commission!.id, "Second", 100);
  await session(commission!.id, "Called off", 20, { state: "CANCELLED" });
  await session(commission!.id, "Planned", -50, { state: "PLANNED" });
  await session(council!.id, "Council met", 30);

  const old = async (title: string) => (await createItem(programme, { title, deadline: due(-50) }, { entry: on(200) })).number;
  const [begun, ended, moved, quiet] = [await old("Begun"), await old("Ended"), await old("Moved"), await old("Quiet")];
  await move(begun, "start", 60);
  await move(ended, "discontinue", 10);
  await act(pk, programme, moved, (item) => setDeadline(item, due(-90), on(20)));
  await createItem(programme, { title: "New" }, { entry: on(15) });
  const [done, late, open] = [randomUUID(), randomUUID(), randomUUID()];
  for (const [id, dueLastDay] of [[done, 5], [late, 5], [open, -5]] as const) {
    await act(pk, programme, quiet, (item) => addActionItem(item, id, { what: `Write ${id}`, assignee: null, organisation: null, due: due(dueLastDay) }, on(150)));
  }
  await act(pk, programme, quiet, (item) => completeActionItem(item, done, on(110)));

  const council30 = await since();
  expect(council30.session).toMatchObject({ body: council!.id, title: "Council met", day: ago(30), basis: "stood" });
  expect(council30.found).toMatchObject({ was: { total: 4, open: 4 }, is: { total: 5, open: 4 }, added: 1, moved: 0, rescheduled: 1, closed: 1, reopened: 0, actionItems: { done: 0, open: 2, pastDue: 1 } });
  const commission100 = await since(commission!.id);
  expect(commission100.session).toMatchObject({ title: "Second", day: ago(100) });
  expect(commission100.found).toMatchObject({ added: 1, moved: 1, rescheduled: 1, closed: 1, actionItems: { done: 0 } });
  expect(commission100.bodies.map(({ name }) => name)).toEqual(["Council", "Commission"]);
  expect(await since(idle!.id)).toMatchObject({ unknown: true, session: { body: council!.id } });
  expect(await since("x")).toMatchObject({ unknown: true });
});

test("a session that was closed here counts from that day, by what was recorded since", async () => {
  const { id: programmeId } = programme;
  const here = await db.body.create({ data: { programmeId, name: "Held here" } });
  await db.meeting.create({ data: { programmeId, bodyId: here.id, kind: "SESSION", title: "Kept here", heldOn: ago(3), state: "RECORD_IN_DRAFT", closedAt: new Date(`${ago(2)}T12:00:00Z`) } });
  const { session, found } = await since(here.id);
  expect(session).toMatchObject({ day: ago(2), basis: "recorded" });
  expect(found).toMatchObject({ was: { total: 0, open: 0 }, added: 5, actionItems: { done: 1, open: 2, pastDue: 1 } });
});

test("the papers of a session begin with what happened since the last, where its body has held one", async () => {
  const words = { t: translator("en"), intl: "en-GB" };
  const body = await db.body.create({ data: { programmeId: programme.id, name: "Panel" } });
  expect(await sinceFor(programme, body.id)).toBeNull();
  await db.meeting.create({ data: { programmeId: programme.id, bodyId: body.id, kind: "SESSION", title: "Panel 1", heldOn: ago(90) } });
  const told = await sinceFor(programme, body.id);
  const agenda: PrintedAgenda = {
    programme: { name: "Programme", notice: null }, title: "Panel 2", body: "Panel", heldOn: "2027", precision: "YEAR", startsAt: null, endsAt: null, timeZone: "UTC", place: "", standing: "", points: [], removed: [],
  };
  const { document } = readDocx(await writeAgenda(agenda, words, told ? writeSince(told, words) : []));
  const paragraphs = all(document, "w:p").map((one) => textOf(one).trim()).filter(Boolean);
  expect(paragraphs[0]).toBe(`Since Panel 1, ${formatDay(ago(90), "en-GB")}`);
  expect(paragraphs).toContain("Action items past due");
  expect(all(document, "w:br").map(({ attributes }) => attributes["w:type"])).toEqual(["page"]);
  expect(paragraphs.indexOf("Panel 2")).toBeGreaterThan(paragraphs.indexOf("Action items past due"));
});
