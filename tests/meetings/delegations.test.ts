import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { orderByPlace } from "~/meetings/delegations/delegations";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { createActor, createProgramme } from "../support/factories";
import { fill, namedErrors, readFields, refusalOf } from "../support/forms";
import { cookieOf } from "../support/answers";
import { visit } from "../support/site";

let programme: Programme;
let secretary: Actor;
let other: Actor;
const cookies = new Map<Actor, string>();

beforeAll(async () => {
  programme = await createProgramme();
  secretary = await createActor(programme, "SECRETARY", "PK");
  other = await createActor(programme, "SECRETARY", "KZ");
  for (const actor of [secretary, other]) cookies.set(actor, await cookieOf(actor.personId ?? 0));
});

/** A planned session of the first side's, with the addresses of its lists. */
async function plan(state: "PLANNED" | "CONCLUDED" = "PLANNED") {
  const [pk, kz] = programme.sides;
  const { id } = await db.meeting.create({ data: { programmeId: programme.id, kind: "SESSION", title: `Training ${crypto.randomUUID()}`, heldOn: "2027-03-12", state, hostSideId: pk?.id } });
  const base = `/p/${programme.key}/meetings/${id}/delegations`;
  return { id, base, PK: `${base}/${pk?.id}`, KZ: `${base}/${kz?.id}`, observers: `${base}/observers` };
}

const go = (actor: Actor, address: string, form?: FormData) => visit(address, { cookie: cookies.get(actor), form });
const delegates = (meetingId: number) => db.delegate.findMany({ where: { meetingId }, orderBy: [{ sideId: "asc" }, { place: "asc" }] });
const changes = (meetingId: number) => db.meetingChange.findMany({ where: { meetingId }, orderBy: { version: "asc" } });

/** Pastes a list and saves what was read as it is, or with fields that are mended first; by plain forms. */
async function paste(actor: Actor, address: string, list: string, mended: Record<string, string> = {}) {
  const read = await go(actor, `${address}/paste`, fill([], { list }));
  const fields = readFields(read.html) ?? [];
  return { read, saved: await go(actor, `${address}/edit`, fill(fields, mended)) };
}

const FORTY = Array.from({ length: 40 }, (_, index) => `${index + 1}. Mr Name${index}, Office ${index}, Organisation ${index}`).join("\r\n");

describe("a list that is pasted", () => {
  test("of forty names is read, looked over and saved by two plain forms, in its order, with one entry", async () => {
    const meeting = await plan();
    const { read, saved } = await paste(secretary, meeting.PK, FORTY);
    expect([read.status, read.html.includes("40 people were read"), (await go(secretary, meeting.base)).html.includes("Name39")]).toEqual([200, true, true]);
    expect(saved.location).toContain("saved=1");
    const kept = await delegates(meeting.id);
    expect(kept.map(({ name }) => name)).toEqual(Array.from({ length: 40 }, (_, index) => `Name${index}`));
    expect(kept[0]).toMatchObject({ role: "HEAD", title: "Mr", office: "Office 0", organisation: "Organisation 0", attendance: "EXPECTED" });
    expect(await changes(meeting.id)).toMatchObject([{ act: "editDelegation", version: 2, actorName: secretary.name, actorSide: "PK", note: "PK" }]);
    expect((await changes(meeting.id))[0]?.changes).toMatchObject([{ field: "delegates", from: [], to: expect.arrayContaining([{ said: "Mr Name0, Office 0, Organisation 0", role: "HEAD" }]) as unknown }]);
  });

  test("is not kept by being read", async () => {
    const meeting = await plan();
    await go(secretary, `${meeting.PK}/paste`, fill([], { list: FORTY }));
    expect([await delegates(meeting.id), await changes(meeting.id)]).toEqual([[], []]);
  });

  test("that cannot be read is refused with its line and kept in the field", async () => {
    const meeting = await plan();
    const { read } = await paste(secretary, meeting.PK, `Mr A\n${"x".repeat(5_000)}`);
    expect([read.status, namedErrors(read.html), read.html.includes("Line 2 has 5,000 letters")]).toEqual([422, ["list"], true]);
    expect(readFields(read.html)?.[0]?.value).toContain("x".repeat(5_000));
  });

  test("of mixed scripts is saved letter by letter", async () => {
    const meeting = await plan();
    await paste(secretary, meeting.PK, "1.\tMr\tAli Khan\tSecretary\tMinistry\n2.\tГ-н\tАхметов А.\tДиректор\tМинистерство торговли\n3.\tجناب\tعلی خان\tسیکریٹری\tوزارت تجارت");
    expect((await delegates(meeting.id)).map(({ title, name, organisation }) => [title, name, organisation])).toEqual([["Mr", "Ali Khan", "Ministry"], ["Г-н", "Ахметов А.", "Министерство торговли"], ["جناب", "علی خان", "وزارت تجارت"]]);
  });

  test("with two heads is asked about, and saved once one is chosen", async () => {
    const meeting = await plan();
    const list = "Mr A (Head of delegation)\nMs B (Head of delegation)";
    const { read, saved } = await paste(secretary, meeting.PK, list);
    expect([read.html.includes("Choose the one who is"), saved.status, namedErrors(saved.html), await delegates(meeting.id)]).toEqual([true, 422, ["role-1"], []]);
    expect((await paste(secretary, meeting.PK, list, { "role-1": "ALTERNATE" })).saved.status).toBe(302);
    expect((await delegates(meeting.id)).map(({ role }) => role)).toEqual(["HEAD", "ALTERNATE"]);
  });

  test("again keeps what was noted of who is on it still", async () => {
    const meeting = await plan();
    await paste(secretary, meeting.PK, "Mr A\nMs B\nMs C");
    await db.delegate.updateMany({ where: { meetingId: meeting.id, name: "B" }, data: { attendance: "REPRESENTED", representedBy: "D" } });
    await paste(secretary, meeting.PK, "Mr A, Minister\nMr New\nMs B");
    expect((await delegates(meeting.id)).map(({ name, attendance, representedBy }) => [name, attendance, representedBy])).toEqual([["A", "EXPECTED", ""], ["New", "EXPECTED", ""], ["B", "REPRESENTED", "D"]]);
  });
});

describe("a list that is edited", () => {
  test("moves who gets another number, drops who is emptied, and asks for a head and for names", async () => {
    const meeting = await plan();
    await paste(secretary, meeting.PK, "Mr A\nMr B\nMr C\nMr D");
    const fields = readFields((await go(secretary, `${meeting.PK}/edit`)).html) ?? [];
    const bad = await go(secretary, `${meeting.PK}/edit`, fill(fields, { "role-0": "MEMBER", "name-1": "" }));
    expect([bad.status, namedErrors(bad.html).sort()]).toEqual([422, ["name-1", "role-0"]]);
    await go(secretary, `${meeting.PK}/edit`, fill(fields, { "place-3": "2", "name-1": "", "title-1": "" }));
    expect((await delegates(meeting.id)).map(({ name }) => name)).toEqual(["A", "D", "C"]);
    expect((await changes(meeting.id)).at(-1)?.changes).toEqual([{ field: "delegates", from: ["Mr B"], to: [] }]);
  });

  test("that nothing changes in leaves no entry", async () => {
    const meeting = await plan();
    await paste(secretary, meeting.PK, "Mr A\nMr B");
    await go(secretary, `${meeting.PK}/edit`, fill(readFields((await go(secretary, `${meeting.PK}/edit`)).html) ?? []));
    expect(await changes(meeting.id)).toHaveLength(1);
  });

  test("meanwhile by somebody else is refused with what stands there now, and saved on top of that once it is sent again", async () => {
    const meeting = await plan();
    await paste(secretary, meeting.PK, "Mr A\nMr B");
    const fields = readFields((await go(secretary, `${meeting.PK}/edit`)).html) ?? [];
    await paste(secretary, meeting.PK, "Mr A\nMr Z");
    const late = await go(secretary, `${meeting.PK}/edit`, fill(fields, { "office-0": "Minister" }));
    expect([late.status, refusalOf(late.html)]).toEqual([409, expect.stringContaining("It now reads: A; Z.")]);
    const again = readFields(late.html) ?? [];
    expect(again.find(({ name }) => name === "office-0")?.value).toBe("Minister");
    expect((await go(secretary, `${meeting.PK}/edit`, fill(again))).status).toBe(302);
    expect((await delegates(meeting.id)).map(({ name, office }) => [name, office])).toEqual([["A", "Minister"], ["B", ""]]);
  });

  test("of each side by its own secretary at once is kept whole, each with its entry", async () => {
    const meeting = await plan();
    const saved = await Promise.all([paste(secretary, meeting.PK, "Mr A\nMr B"), paste(other, meeting.KZ, "Mr C\nMr D")]);
    expect(saved.map((one) => one.saved.status)).toEqual([302, 302]);
    expect((await delegates(meeting.id)).map(({ name }) => name)).toEqual(["A", "B", "C", "D"]);
    expect((await changes(meeting.id)).map(({ version, actorSide }) => [version, actorSide]).sort()).toHaveLength(2);
  });
});

describe("who keeps a list", () => {
  test("is that side's secretary alone; of no side, whoever runs the meeting; of a signed one, nobody", async () => {
    const meeting = await plan();
    const asked = (actor: Actor, address: string) => go(actor, `${address}/edit`).then(({ status }) => status);
    expect([await asked(other, meeting.PK), await asked(secretary, meeting.KZ), await asked(other, meeting.observers), await asked(secretary, meeting.observers)]).toEqual([403, 403, 403, 200]);
    expect([await asked(secretary, `${meeting.base}/999999`), await asked(secretary, `${meeting.base}/x`)]).toEqual([404, 404]);
    expect(await asked(secretary, (await plan("CONCLUDED")).PK)).toBe(403);
    await paste(secretary, meeting.observers, "Ms O, Analyst, Bank");
    expect(await delegates(meeting.id)).toMatchObject([{ name: "O", role: "OBSERVER", sideId: null }]);
  });

  test("is asked again when it is saved: a form sent past its page changes nothing", async () => {
    const meeting = await plan();
    const theirs = await go(other, `${meeting.PK}/edit`, fill([], { basis: "", "name-0": "X", "role-0": "HEAD" }));
    expect([theirs.status, await delegates(meeting.id)]).toEqual([403, []]);
  });
});

describe("the list of the session before", () => {
  test("is offered to that side's secretary while this one has none, and taken over in its order in one press, with nobody noted as present", async () => {
    const [last, next] = [await plan("CONCLUDED"), await plan()];
    await db.meeting.update({ where: { id: next.id }, data: { previousId: last.id } });
    const rows = [{ name: "Head", role: "HEAD" }, { name: "Second", role: "ALTERNATE", office: "Director" }, { name: "Third", role: "INTERPRETER" }] as const;
    for (const side of programme.sides) await db.delegate.createMany({ data: rows.map((row, place) => ({ ...row, place, meetingId: last.id, sideId: side.id, attendance: "PRESENT" as const, representedBy: "X" })) });
    const page = await go(secretary, next.base);
    expect([page.html.includes("Take over the 3 of the session before"), page.html.match(/carry-over/g)?.length]).toEqual([true, 1]);
    expect((await go(other, `${next.PK}/carry-over`, new FormData())).status).toBe(403);
    expect((await go(secretary, `${next.PK}/carry-over`, new FormData())).location).toContain("saved=1");
    const kept = await delegates(next.id);
    expect(kept.map(({ name, role, office, attendance, representedBy }) => [name, role, office, attendance, representedBy])).toEqual(
      [["Head", "HEAD", "", "EXPECTED", ""], ["Second", "ALTERNATE", "Director", "EXPECTED", ""], ["Third", "INTERPRETER", "", "EXPECTED", ""]]);
    expect(await changes(next.id)).toMatchObject([{ act: "editDelegation", actorName: secretary.name, note: "PK" }]);
    expect((await delegates(last.id)).every(({ attendance }) => attendance === "PRESENT")).toBe(true);
  });

  test("takes no list's place, and is nothing where there was none", async () => {
    const [last, next] = [await plan(), await plan()];
    await db.meeting.update({ where: { id: next.id }, data: { previousId: last.id } });
    expect((await go(secretary, `${next.PK}/carry-over`, new FormData())).status).toBe(422);
    await paste(secretary, last.PK, "Mr A");
    await paste(secretary, next.PK, "Mr B");
    expect((await go(secretary, `${next.PK}/carry-over`, new FormData())).status).toBe(409);
    expect((await delegates(next.id)).map(({ name }) => name)).toEqual(["B"]);
  });
});

test("numbers beside rows put them in order: up before, down after whose number they took", () => {
  const order = (...places: number[]) => orderByPlace(places.map((place, index) => ({ place, name: "ABCDE"[index] }))).map(({ name }) => name).join("");
  expect([order(1, 2, 3, 4), order(1, 2, 3, 2), order(3, 2, 3, 4), order(9, 2, 3, 4), order(1, 1, 3, 0), order(4, 3, 2, 1)]).toEqual(["ABCD", "ADBC", "BCAD", "BCDA", "DBAC", "DCBA"]);
});
