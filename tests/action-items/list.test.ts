import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { ActionItemStatus } from "#db/enums";
import { exportSteps } from "~/action-items/list/csv.server";
import { readQuery } from "~/action-items/list/filters.server";
import { askSteps, findSteps } from "~/action-items/list/list.server";
import { FIRST_QUERY, printPairs, printQuery, SORT_KEYS, VIEWS, type View } from "~/action-items/list/query";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import type { Membership } from "~/programmes/membership.server";
import type { Reader } from "~/recommendations/list/source.server";
import { createPortfolio, type Portfolio } from "../support/portfolio";

type Who = "anna" | "boris" | "tdap" | "scat" | null;
type Made = { id: string; side: number | null; who: Who; name: string; day: string | null; status: ActionItemStatus; voided: boolean; number: number; sector: string | null; organisations: number[]; meeting: boolean; changed: string };

let here: Portfolio;
let made: Made[];
let meeting: number;

beforeAll(async () => {
  here = await createPortfolio("pk", 40);
  made = [];
  const [pk, kz] = here.programme.sides;
  meeting = (await db.meeting.create({ data: { programmeId: here.programme.id, kind: "SESSION", title: "First session", heldOn: "2026-02-04" } })).id;
  for (let n = 0; n < 130; n++) {
    const item = here.items[n % here.items.length]!;
    const who = (["anna", "boris", "tdap", "scat", null] as const)[n % 5] ?? null;
    const one: Made = {
      id: randomUUID(), side: n % 10 === 3 ? pk!.id : n % 10 === 7 ? kz!.id : null, who, name: who ? here[who] && { anna: "Anna", boris: "boris", tdap: here.tdap.name, scat: here.scat.name }[who] : "",
      day: n % 4 === 3 ? null : (addDays(here.today, (n % 9) * 10 - 40) ?? null), status: (["OPEN", "OPEN", "DONE", "CANCELLED"] as const)[n % 7 % 4] ?? "OPEN", voided: item.voided,
      number: item.number, sector: item.sector, organisations: Object.values(item.organisations).flat(), meeting: n % 6 === 0, changed: new Date(Date.UTC(2026, 0, 1 + (n % 11), 5)).toISOString(),
    };
    made.push(one);
    await db.$executeRaw`
      INSERT INTO "ActionItem" ("id", "programmeId", "recommendationId", "audienceSideId", "what", "assigneeId", "assigneeOrganisationId", "assigneeName", "dueKind", "dueSaid", "dueLastDay", "status", "changedAt")
      VALUES (${one.id}::uuid, ${here.programme.id}, ${item.id}, ${one.side}, ${`Step ${n} ${n % 8 ? "schedule" : "lighthouse"}`}, ${who === "anna" ? here.anna.id : who === "boris" ? here.boris.id : null},
        ${who === "tdap" ? here.tdap.id : who === "scat" ? here.scat.id : null}, ${one.name}, ${one.day ? "DAY" : null}::"DeadlineKind", ${one.day ?? ""}, ${one.day}::date, ${one.status}::"ActionItemStatus", ${one.changed}::timestamptz)`;
    if (one.meeting) await writeEntry(item.id, one.side, meeting, one.id, n + 10);
  }
});

async function writeEntry(recommendationId: number, sideId: number | null, meetingId: number, key: string, version: number) {
  const changes = JSON.stringify([{ field: "actionItem", key, from: null, to: { what: "Step" } }]);
  await db.$executeRaw`
    INSERT INTO "Revision" ("programmeId", "recommendationId", "audienceSideId", "version", "recordedAt", "happenedOn", "happenedPrecision", "actorName", "actorOffice",
      "actorOrganisation", "actorSide", "onBehalfOf", "meetingId", "channel", "channelReference", "act", "note", "changes", "previousHash", "hash")
    VALUES (${here.programme.id}, ${recommendationId}, ${sideId}, ${version}, now(), '2026-01-01', 'DAY', '', '', '', '', '', ${meetingId}, 'SESSION', '', 'addActionItem', '', ${changes}::jsonb, '', '')`;
}

const find = async (address: string, reader: Reader = here.ofPakistan) => findSteps(await askSteps(reader, new URLSearchParams(address)));

async function walk(address: string, reader: Reader = here.ofPakistan) {
  const ids: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { rows, next } = await find(`${address}&after=${after}`, reader);
    ids.push(...rows.map(({ id }) => id));
    after = next;
  }
  return ids;
}

const seenBy = (side: number) => made.filter((one) => !one.voided && (one.side === null || one.side === side));
const byDue = (all: Made[]) => [...all].sort((a, b) => (a.day ?? "9999").localeCompare(b.day ?? "9999") || a.id.localeCompare(b.id)).map(({ id }) => id);
const day = (days: number) => addDays(here.today, days) ?? "";

describe("each filter leaves exactly its action items, the earliest due first, over all pages", () => {
  const open = ({ status }: Made) => status === "OPEN";
  test.each<[string, () => string, (one: Made) => boolean]>([
    ["open at first", () => "", open],
    ["done", () => "status=DONE", ({ status }) => status === "DONE"],
    ["two statuses", () => "status=DONE&status=CANCELLED", ({ status }) => status !== "OPEN"],
    ["all", () => "status=ALL", () => true],
    ["mine", () => "whose=mine", (one) => open(one) && one.who === "anna"],
    ["my organisation's", () => "whose=ours", (one) => open(one) && ["anna", "tdap"].includes(one.who ?? "")],
    ["nobody's", () => "assignee=none", (one) => open(one) && one.who === null],
    ["a person's", () => `assignee=member-${here.boris.id}&status=ALL`, ({ who }) => who === "boris"],
    ["an organisation's", () => `assignee=organisation-${here.scat.id}`, (one) => open(one) && one.who === "scat"],
    ["joint", () => "room=joint&status=ALL", ({ side }) => side === null],
    ["our own room", () => "room=own&status=ALL", ({ side }) => side !== null],
    ["a sector", () => "sector=trade&status=ALL", ({ sector }) => sector === "trade"],
    ["an organisation of the item", () => `organisation=${here.tdap.id}&status=ALL`, ({ organisations }) => organisations.includes(here.tdap.id)],
    ["a meeting", () => `meeting=${meeting}&status=ALL`, (one) => one.meeting],
    ["past due", () => "is=past-due", (one) => open(one) && one.day !== null && one.day < here.today],
    ["due soon", () => "is=due-soon", (one) => open(one) && one.day !== null && one.day >= here.today && one.day <= day(30)],
    ["without a date", () => "is=undated&status=ALL", (one) => one.day === null],
    ["from", () => `from=${here.today}&status=ALL`, (one) => one.day !== null && one.day >= here.today],
    ["to", () => `to=${day(-1)}&status=ALL`, (one) => one.day !== null && one.day < here.today],
    ["a word of it", () => "q=lighth&status=ALL", (one) => made.indexOf(one) % 8 === 0],
    ["a word of the recommendation", () => "q=customs&status=ALL", ({ number }) => number % 9 === 1],
    ["a name", () => "q=boris&status=ALL", ({ who }) => who === "boris"],
    ["an organisation by its short name", () => "q=tdap&status=ALL", ({ who }) => who === "tdap"],
    ["a reference", () => "q=PK-KZ-7&status=ALL", ({ number }) => number === 7],
  ])("%s", async (_, address, holds) => {
    const wanted = seenBy(here.programme.sides[0]!.id).filter(holds);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await walk(address())).toEqual(byDue(wanted));
    expect((await find(address())).total).toBe(wanted.length);
  });
});

test("each view counts as many as it shows, and each status as many whatever status is asked for", async () => {
  const { views, status } = await find("status=DONE");
  for (const view of Object.keys(VIEWS) as View[]) expect([view, views[view]]).toEqual([view, (await walk(printQuery({ ...FIRST_QUERY, ...VIEWS[view] }).slice(1))).length]);
  for (const one of ["OPEN", "DONE", "CANCELLED"] as const) expect(status[one]).toBe((await walk(`status=${one}`)).length);
});

test("every order is the same forwards and backwards, over all pages", async () => {
  const keys = { due: (one: Made) => one.day ?? "9999", item: (one: Made) => String(one.number).padStart(9, "0"), assignee: (one: Made) => one.name.toLowerCase(), changed: (one: Made) => one.changed };
  for (const key of SORT_KEYS) {
    const there = await walk(`sort=${key}&status=ALL`);
    const wanted = [...seenBy(here.programme.sides[0]!.id)].sort((a, b) => keys[key](a).localeCompare(keys[key](b)) || a.id.localeCompare(b.id)).map(({ id }) => id);
    expect([key, there]).toEqual([key, wanted]);
    expect(await walk(`sort=-${key}&status=ALL`)).toEqual(wanted.reverse());
  }
});

test("a side's own action items are shown, counted and named to that side alone", async () => {
  const theirs = seenBy(here.programme.sides[1]!.id);
  expect(await walk("status=ALL", here.ofKazakhstan)).toEqual(byDue(theirs));
  expect((await find("status=ALL", here.ofKazakhstan)).total).toBe(theirs.length);
  expect(await walk(`status=ALL&meeting=${meeting}`, here.ofNoSide)).toEqual(byDue(made.filter(({ side, voided, ...one }) => side === null && !voided && one.meeting)));
  const { query, dropped } = await askSteps(here.ofNoSide, new URLSearchParams("room=own"));
  expect([query.room, dropped.map(({ name }) => name)]).toEqual([null, ["room"]]);
});

test("an office that has gone is a choice only of who sees an action item of theirs", async () => {
  const [pk] = here.programme.sides;
  const names = async (reader: Reader) => (await askSteps(reader, new URLSearchParams())).choices.members.map(({ name }) => name);
  expect(await names(here.ofPakistan)).not.toContain("Left");
  await db.$executeRaw`INSERT INTO "ActionItem" ("id", "programmeId", "recommendationId", "audienceSideId", "what", "assigneeId", "assigneeName", "status")
    VALUES (${randomUUID()}::uuid, ${here.programme.id}, ${here.items[16]!.id}, ${pk!.id}, 'Secret', ${here.left.id}, 'Left', 'OPEN')`;
  expect(await names(here.ofPakistan)).toContain("Left");
  expect(await names(here.ofKazakhstan)).not.toContain("Left");
});

test("the page before the second page is the first", async () => {
  const first = await find("status=ALL");
  const second = await find(`status=ALL&after=${first.next}`);
  const back = await find(`status=ALL&before=${second.previous}`);
  expect(back.rows).toEqual(first.rows);
  expect(first.previous).toBeNull();
});

test("an address is understood whatever it says, and what means nothing is named", async () => {
  const { query, dropped } = readQuery(new URLSearchParams("status=GONE&whose=theirs&is=late&after=%00&colour=red&from=2026-02-30&assignee=member-x&sort=size&asOf=soon"));
  expect(query).toEqual(FIRST_QUERY);
  expect(dropped.map(({ name }) => name)).toEqual(["status", "whose", "is", "after", "colour", "from", "assignee", "sort", "asOf"]);
  const asked = await askSteps(here.ofPakistan, new URLSearchParams("meeting=999999&organisation=999999&assignee=member-999999&sector=none"));
  expect(asked.dropped.map(({ name }) => name)).toEqual(["assignee", "organisation", "sector", "meeting"]);
  for (const key of SORT_KEYS) {
    for (const after of ["abc", '["2026-02-30","x"]', "[1,2,3]", `["2026-02-30 10:00:00+00","${made[0]!.id}"]`]) {
      expect((await find(`sort=${key}&status=ALL&after=${Buffer.from(after).toString("base64url")}`)).rows).toHaveLength(50);
    }
  }
});

test("a query is printed as the address that it is read from", () => {
  const address = "q=draft&status=DONE&status=CANCELLED&whose=mine&assignee=organisation-3&room=own&sector=trade&organisation=4&meeting=5&from=2026-01-01&to=2026-12-31&is=past-due&is=undated&sort=-changed&after=abc&asOf=2026-01-01";
  expect(new URLSearchParams(printPairs(readQuery(new URLSearchParams(address)).query)).toString()).toBe(address);
});

const download = async (address: string, reader: Reader) => {
  const membership = { viewer: { locale: "en" }, actor: reader.actor, programme: { ...reader.programme, notice: "Only a try" } } as unknown as Membership;
  return (await (await exportSteps(membership, new URLSearchParams(address))).text()).split("\r\n").filter(Boolean);
};

test("the file holds what the list shows and what is joint alone, unless a side asks for its own room", async () => {
  const joint = await download("status=ALL&room=joint", here.ofPakistan);
  expect(joint.length - 2).toBe((await walk("status=ALL&room=joint")).length);
  expect(await download("status=ALL", here.ofPakistan)).toEqual(joint);
  expect(joint.at(-1)).toContain("Only a try");
  const own = await download("status=ALL&room=own", here.ofPakistan);
  expect(own.length - 2).toBe((await walk("status=ALL&room=own")).length);
  expect(own[1]).toContain("PK’s side only");
  expect(await download("status=ALL&room=own", here.ofNoSide)).toEqual(await download("status=ALL", here.ofNoSide));
});
