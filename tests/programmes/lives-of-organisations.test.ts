import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { listProgrammeChanges } from "~/programmes/change-log.server";
import { moveItems, type Moving } from "~/programmes/move-items.server";
import { nameOn } from "~/programmes/organisation-names";
import { closeOrganisation, listOrganisations } from "~/programmes/organisations.server";
import type { Programme } from "~/programmes/programme";
import { readChoice, readMove } from "~/programmes/read-move.server";
import { addEarlierName, editOrganisation } from "~/programmes/rename-organisation.server";
import { findSuccessors, reorganise } from "~/programmes/reorganise.server";
import type { Reorganisation } from "~/programmes/reorganise";
import { setOrganisations } from "~/recommendations/assign";
import { describeList } from "~/recommendations/list/page.server";
import { undoLast } from "~/recommendations/undo";
import { updateItem } from "~/recommendations/update-item";
import type { Viewer } from "~/viewer.server";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, historyOf, sideNamed } from "../support/factories";
import { readPage, wordsOf } from "../support/item-page";
import { addStep, createLed, discontinueNow, findingOf, lead, leadsOf, managing } from "../support/offices";
import { describeEntry } from "~/history/timeline-view";
import { readTimeline } from "~/history/timeline.server";

const viewer: Viewer = { personId: 0, name: "", email: "", isAdministrator: false, locale: "en", timeZone: "UTC", theme: "system", keysOff: false, signInId: 0 } as Viewer;
const list = (actor: Actor, programme: Programme, query: string) => describeList({ viewer, actor, programme }, new URL(`http://localhost/p/x/recommendations?${query}`));
const numbers = async (actor: Actor, programme: Programme, query: string) => (await list(actor, programme, query)).rows.map(({ number }) => number).sort((a, b) => a - b);

async function begin() {
  const programme = await createProgramme();
  return { programme, secretary: await createActor(programme, "SECRETARY", "KZ"), ofPakistan: await createActor(programme, "SECRETARY", "PK") };
}

const of = (programme: Programme, id: number) => db.organisation.findUniqueOrThrow({ where: { id, programmeId: programme.id } });
const became = (given: Partial<Reorganisation>): Reorganisation => ({ kind: "REPLACED", successors: [], others: [], on: "2023-09-01", note: "Decree No. 318", goesOn: false, ...given });

/** Moves everything to what `to` says, with the member moves given. */
const move = async (actor: Actor, programme: Programme, from: { id: number }, to: Moving["whereTo"], members: Moving["members"] = new Map()) =>
  moveItems(actor, managing(actor), programme, { from: await of(programme, from.id), whereTo: to, members, note: "Decree No. 318", on: "2023-09-01" });
const all = (to: { id: number; name: string; abbreviation: string }): Moving["whereTo"] => () => ({ to, version: null });

describe("a name", () => {
  test("that is new keeps the one before with its days; lists show the name of now, history and past days that of then, and both find it", async () => {
    const { programme, secretary } = await begin();
    const ministry = await createOrganisation(programme, "KZ", "Ministry of Trade");
    const number = await createLed(programme, { KZ: [lead(ministry)] });
    expect(await editOrganisation(managing(secretary), programme.id, ministry.id, { name: "Ministry of Commerce and Integration", abbreviation: "MCI", since: "2025-03-01" })).toMatchObject({ ok: true });

    expect((await list(secretary, programme, "columns=leads")).rows[0]?.leads).toEqual([{ label: "MCI", name: "Ministry of Commerce and Integration", suggested: false }]);
    expect((await readPage(secretary, programme, number)).sides.find(({ code }) => code === "KZ")?.organisations[0]?.name).toBe("Ministry of Commerce and Integration");
    expect(await leadsOf(programme, number, "KZ")).toEqual(["lead Ministry of Trade"]);
    const [registered] = (await readPage(secretary, programme, number)).entries;
    expect(JSON.stringify(registered?.changes)).toContain("Ministry of Trade");
    for (const word of ["commerce", "trade", "mci"]) expect(await numbers(secretary, programme, `q=${word}`)).toEqual([number]);
    expect(await numbers(secretary, programme, "q=culture")).toEqual([]);

    const named = await db.organisation.findUniqueOrThrow({ where: { id: ministry.id }, include: { names: true } });
    expect([null, "2025-03-01", "2025-02-28", "1999-01-01"].map((day) => nameOn({ ...named, earlier: named.names }, day).name)).toEqual([
      "Ministry of Commerce and Integration", "Ministry of Commerce and Integration", "Ministry of Trade", "Ministry of Trade",
    ]);
    expect((await listProgrammeChanges(programme.id, null)).entries[0]).toMatchObject({ act: "organisationRenamed", changes: [{ field: "name", from: "Ministry of Trade" }, { field: "abbreviation" }, { field: "on", to: "2025-03-01" }] });
    expect(await findingOf(programme)).toBeNull();
  });

  test("that was written wrongly is mended and nothing is kept", async () => {
    const { programme, secretary } = await begin();
    const ministry = await createOrganisation(programme, "KZ", "Minstry");
    expect(await editOrganisation(managing(secretary), programme.id, ministry.id, { name: "Ministry", abbreviation: "", since: null })).toMatchObject({ ok: true });
    expect(await db.organisationName.count({ where: { organisationId: ministry.id } })).toBe(0);
  });

  test("is never one to come, nor from before the name it follows", async () => {
    const { programme, secretary } = await begin();
    const { id } = await createOrganisation(programme, "KZ", "First");
    const rename = (name: string, since: string) => editOrganisation(managing(secretary), programme.id, id, { name, abbreviation: "", since });
    expect(await rename("Second", "2199-01-01")).toMatchObject({ ok: false, field: "since" });
    expect(await rename("Second", "2024-05-01")).toMatchObject({ ok: true });
    for (const since of ["2024-05-01", "2024-04-01"]) expect(await rename("Third", since)).toMatchObject({ ok: false, field: "since" });
    expect(await rename("Third", "2024-05-02")).toMatchObject({ ok: true });
    expect((await db.organisationName.findMany({ where: { organisationId: id }, orderBy: { heldTo: "asc" } })).map(({ name, heldFrom, heldTo }) => [name, heldFrom, heldTo])).toEqual([
      ["First", null, "2024-04-30"], ["Second", "2024-05-01", "2024-05-01"],
    ]);
  });

  test("of before may be added, the earliest first, and is found", async () => {
    const { programme, secretary } = await begin();
    const ministry = await createOrganisation(programme, "KZ", "Ministry of Transport");
    const number = await createLed(programme, { KZ: [lead(ministry)] });
    const add = (name: string, until: string) => addEarlierName(managing(secretary), programme.id, ministry.id, { name, abbreviation: "", until });
    expect(await add("Ministry of Roads", "2014-08-06")).toMatchObject({ ok: true });
    for (const until of ["2014-08-06", "2020-01-01"]) expect(await add("Other", until)).toMatchObject({ ok: false, field: "until" });
    expect(await numbers(secretary, programme, "q=roads")).toEqual([number]);
    const { choices } = await list(secretary, programme, "");
    expect(choices.organisations[0]?.choices[0]?.[1]).toBe("Ministry of Transport (Mini) (until 2014: Ministry of Roads)");
  });
});

describe("a reorganisation", () => {
  const wrong: [string, (id: number, other: number) => Partial<Reorganisation>, string][] = [
    ["without a successor", () => ({}), "successor-0"],
    ["into itself", (id) => ({ successors: [{ id }] }), "successor-0"],
    ["replaced by two", (_, other) => ({ successors: [{ id: other }, { name: "B", abbreviation: "" }] }), "successor-1"],
    ["divided into one", (_, other) => ({ kind: "DIVIDED", successors: [{ id: other }] }), "successor-1"],
    ["merged with nobody into a new one", () => ({ kind: "MERGED", successors: [{ name: "New", abbreviation: "" }] }), "other-0"],
    ["replaced and going on", (_, other) => ({ successors: [{ id: other }], goesOn: true }), "goesOn"],
    ["of a day to come", (_, other) => ({ successors: [{ id: other }], on: "2199-01-01" }), "on"],
    ["into an organisation of another side", () => ({ successors: [{ id: 0 }] }), "successor-0"],
    ["into a new one whose name is taken", () => ({ kind: "DIVIDED", successors: [{ name: "Free", abbreviation: "" }, { name: "Other", abbreviation: "" }] }), "name-1"],
  ];

  test.each(wrong)("%s is refused, and nothing of it stays", async (_, given, field) => {
    const { programme, secretary } = await begin();
    const [ministry, other, foreign] = [await createOrganisation(programme, "KZ"), await createOrganisation(programme, "KZ", "Other"), await createOrganisation(programme, "PK")];
    const { successors = [], ...rest } = given(ministry.id, other.id);
    const named = successors.map((one) => ("id" in one && one.id === 0 ? { id: foreign.id } : one));
    expect(await reorganise(managing(secretary), programme.id, ministry.id, became({ ...rest, successors: named }))).toMatchObject({ ok: false, field });
    expect([await db.organisation.count({ where: { programmeId: programme.id } }), (await of(programme, ministry.id)).closedAt, await db.organisationSuccession.count({ where: { fromId: ministry.id } })]).toEqual([3, null, 0]);
  });

  test("is the side's own: neither the other side's secretary nor a focal point records it, and none goes in a circle", async () => {
    const { programme, secretary, ofPakistan } = await begin();
    const [a, b] = [await createOrganisation(programme, "KZ"), await createOrganisation(programme, "KZ")];
    for (const who of [ofPakistan, await createActor(programme, "FOCAL_POINT", "KZ", a)]) {
      expect(await reorganise(managing(who), programme.id, a.id, became({ successors: [{ id: b.id }] }))).toMatchObject({ ok: false, reason: "not-allowed" });
    }
    expect(await reorganise(managing(secretary), programme.id, a.id, became({ successors: [{ id: b.id }] }))).toMatchObject({ ok: true });
    await db.organisation.update({ where: { id: a.id }, data: { closedAt: null } });
    expect(await reorganise(managing(secretary), programme.id, b.id, became({ successors: [{ id: a.id }] }))).toMatchObject({ ok: false, message: { key: "offices.reorganise.circle" } });
  });

  test("that was recorded wrongly is taken back by reopening", async () => {
    const { programme, secretary } = await begin();
    const [a, b] = [await createOrganisation(programme, "KZ"), await createOrganisation(programme, "KZ")];
    await reorganise(managing(secretary), programme.id, a.id, became({ successors: [{ id: b.id }] }));
    expect(await closeOrganisation(managing(secretary), programme.id, a.id, false)).toMatchObject({ ok: true });
    expect(await findSuccessors(a.id)).toEqual([]);
  });

  test("of 2025 merges two ministries: one of them goes on and gets a new name, and the other's items and members are its", async () => {
    const { programme, ofPakistan } = await begin();
    const [interior, narcotics] = [await createOrganisation(programme, "PK", "Ministry of Interior"), await createOrganisation(programme, "PK", "Ministry of Narcotics Control")];
    const both = await createLed(programme, { PK: [lead(narcotics), lead(interior, { role: "supporting" })] });
    const focal = await createActor(programme, "FOCAL_POINT", "PK", narcotics);
    expect(await reorganise(managing(ofPakistan), programme.id, narcotics.id, became({ kind: "MERGED", successors: [{ id: interior.id }], on: "2025-02-12", note: "Notification of the Cabinet Division" }))).toMatchObject({ ok: true });
    await editOrganisation(managing(ofPakistan), programme.id, interior.id, { name: "Ministry of Interior and Narcotics Control", abbreviation: "MoINC", since: "2025-02-12" });

    const to = await of(programme, interior.id);
    expect(await move(ofPakistan, programme, narcotics, all(to), new Map([[focal.memberId ?? 0, to]]))).toMatchObject({ items: 1, members: 1, refused: [] });
    expect(await leadsOf(programme, both, "PK")).toEqual(["lead Ministry of Interior and Narcotics Control"]);
    expect(await db.member.findUniqueOrThrow({ where: { id: focal.memberId ?? 0 } })).toMatchObject({ organisationId: interior.id });
    expect(await findingOf(programme)).toBeNull();
  });
});

/** The ministry that was divided on 1 September 2023, with an item of each of its two fields, one it supports, and one that is closed. */
async function divide() {
  const { programme, secretary, ofPakistan } = await begin();
  const old = await createOrganisation(programme, "KZ", "Ministry of Industry and Infrastructural Development");
  const other = await createOrganisation(programme, "KZ", "Ministry of Trade and Integration");
  const sectors = await Promise.all(["transport", "industry"].map((key) => db.sector.create({ data: { programmeId: programme.id, key, name: key } })));
  const [transportSector, industrySector] = sectors.map(({ id, name }) => ({ id, name }));
  const of = (sector: { id: number; name: string } | undefined, leads = [lead(old, { abbreviation: "MIID" })]) => createItem(programme, { sector: sector ?? null, organisations: { KZ: leads } });
  const [railway, factory] = [(await of(transportSector)).number, (await of(industrySector)).number];
  const supported = (await of(industrySector, [lead(other), lead(old, { role: "supporting" })])).number;
  const closed = (await of(transportSector)).number;

  const step = await addStep(secretary, programme, railway, { organisation: old });
  const own = await addStep(secretary, programme, factory, { organisation: old }, "KZ");
  const made = await reorganise(managing(secretary), programme.id, old.id, became({ kind: "DIVIDED", successors: [{ name: "Ministry of Transport", abbreviation: "MT" }, { name: "Ministry of Industry and Construction", abbreviation: "MIC" }] }));
  if (!made.ok) throw new Error(made.message.key);
  const [transport, industry] = await Promise.all(made.value.map((id) => db.organisation.findUniqueOrThrow({ where: { id } })));
  if (!transport || !industry) throw new Error("Not made");
  return { programme, secretary, ofPakistan, old, other, transport, industry, transportSector, industrySector, railway, factory, supported, closed, step, own };
}

describe("the division of 2023", () => {
  test("is previewed by sector, and what is carried out is what was previewed", async () => {
    const world = await divide();
    const { programme, secretary, old, transport, industry, railway, factory, supported, closed } = world;
    
    await discontinueNow(programme, closed);
    const choice = readChoice(new URLSearchParams({ to: String(transport.id), [`sector-${world.industrySector?.id}`]: String(industry.id) }), [transport, industry]);
    const managed = { viewer, actor: secretary, programme, manager: managing(secretary) };
    const preview = await readMove(managed, await of(programme, old.id), choice);
    expect(preview.rows.map(({ number, role, steps, to }) => [number, role, steps, to])).toEqual([
      [railway, "lead", 1, transport.id], [factory, "lead", 1, industry.id], [supported, "supporting", 0, industry.id],
    ]);

    const where = new Map(preview.rows.map(({ number, version, to }) => [number, { to: to === transport.id ? transport : industry, version }]));
    const moved = await move(secretary, programme, old, ({ number }) => where.get(number) ?? null);
    expect(moved).toMatchObject({ items: 3, steps: 1, ownSteps: 1, refused: [], left: 0 });
    expect(await Promise.all([railway, factory, supported, closed].map((number) => leadsOf(programme, number, "KZ")))).toEqual([
      ["lead Ministry of Transport"], ["lead Ministry of Industry and Construction"], ["lead Ministry of Trade and Integration", "supporting Ministry of Industry and Construction"],
      ["lead Ministry of Industry and Infrastructural Development"],
    ]);
    expect(await db.actionItem.findUniqueOrThrow({ where: { id: world.step } })).toMatchObject({ assigneeOrganisationId: transport.id, assigneeName: "Ministry of Transport" });
    expect(await db.actionItem.findUniqueOrThrow({ where: { id: world.own } })).toMatchObject({ assigneeOrganisationId: industry.id, audienceSideId: sideNamed(programme, "KZ").id });
    expect((await readMove(managed, await of(programme, old.id), choice)).rows).toEqual([]);
    expect(await findingOf(programme)).toBeNull();
  });

  test("leaves one entry an item that says so and counts from that day, and the old name in the entries before", async () => {
    const { programme, secretary, old, transport, railway } = await divide();
    await move(secretary, programme, old, all(transport));
    const revisions = await historyOf(programme, railway);
    expect(revisions.map(({ act }) => act)).toEqual(["register", "addActionItem", "moveToSuccessor"]);
    expect(revisions.at(-1)).toMatchObject({ happenedOn: "2023-09-01", note: "Decree No. 318" });
    const { entries } = await readTimeline({ actor: secretary, programme, number: railway, filter: "all", skip: 0 });
    const reading = { words: wordsOf(programme), actor: secretary, subject: { owner: null, organisations: {}, observersComment: false }, voided: false, zone: programme.timeZone, now: new Date().toISOString(), latest: { joint: 3, room: 0 } };
    const said = entries.map((one) => describeEntry(one, reading)).find(({ sentence }) => sentence.includes("successor"));
    expect(said?.changes).toContainEqual({ field: "Organisations of KZ", from: "Ministry of Industry and Infrastructural Development, lead", to: "Ministry of Transport, lead" });
  });

  test("refuses by name what was changed since the page was opened, and leaves it whole; the others move", async () => {
    const { programme, secretary, old, other, transport, railway, factory, supported } = await divide();
    const held = await db.recommendation.findMany({ where: { programmeId: programme.id } });
    const versions = new Map(held.map(({ number, version }) => [number, version]));
    await act(secretary, programme, railway, (item) => setOrganisations(item, "KZ", [lead(old), lead(other, { role: "supporting" })], entry()));
    await act(secretary, programme, factory, (item) => updateItem(item, entry({ note: "A site was chosen" }), []));
    const moved = await move(secretary, programme, old, ({ number }) => ({ to: transport, version: versions.get(number) ?? null }));
    expect(moved).toMatchObject({ refused: [{ reference: `T-${railway}`, refusal: { reason: "stale" } }] });
    expect(await leadsOf(programme, railway, "KZ")).toEqual(["lead Ministry of Industry and Infrastructural Development", "supporting Ministry of Trade and Integration"]);
    expect(await leadsOf(programme, factory, "KZ")).toEqual(["lead Ministry of Transport"]);
    expect((await leadsOf(programme, supported, "KZ"))[1]).toBe("supporting Ministry of Transport");
    expect((await listProgrammeChanges(programme.id, null)).entries[0]).toMatchObject({ act: "itemsMoved", changes: [{ field: "items", to: 3 }, { field: "refused", to: [`T-${railway}`] }] });
    expect(await findingOf(programme)).toBeNull();
  });

  test("is found by the old name and the new: what moved, what stayed, and by the filter with what it came from", async () => {
    const { programme, secretary, old, transport, industry, railway, factory, supported, closed } = await divide();
    
    await discontinueNow(programme, closed);
    await move(secretary, programme, old, ({ number }) => ({ to: number === railway ? transport : industry, version: null }));
    expect(await numbers(secretary, programme, "q=infrastructural")).toEqual([railway, factory, supported, closed]);
    expect(await numbers(secretary, programme, "q=transport")).toEqual([railway]);
    expect(await numbers(secretary, programme, `organisation=${old.id}`)).toEqual([closed]);
    expect(await numbers(secretary, programme, `organisation=${old.id}&lineage=yes`)).toEqual([railway, factory, supported, closed]);
    expect(await numbers(secretary, programme, `organisation=${transport.id}`)).toEqual([railway]);
    expect(await numbers(secretary, programme, `organisation=${transport.id}&lineage=yes`)).toEqual([railway, closed]);
    expect((await list(secretary, programme, `organisation=${transport.id}&lineage=yes`)).query).toMatchObject({ lineage: true });
    expect((await list(secretary, programme, "lineage=yes")).query).toMatchObject({ lineage: false });
  });

  test("moves nothing for who is no secretary of a side, and nothing of another side's list", async () => {
    const { programme, ofPakistan, secretary, old, transport, railway } = await divide();
    const focal = await createActor(programme, "FOCAL_POINT", "KZ", old);
    for (const who of [focal, ofPakistan]) expect(await move(who, programme, old, all(transport))).toMatchObject({ items: 0 });
    expect(await leadsOf(programme, railway, "KZ")).toEqual(["lead Ministry of Industry and Infrastructural Development"]);
    const shared = await createLed(programme, { PK: [lead(old)] });
    const { elsewhere } = await readMove({ viewer, actor: secretary, programme, manager: managing(secretary) }, await of(programme, old.id), { to: transport.id, bySector: {} });
    expect(elsewhere).toMatchObject([{ number: shared, side: "PK" }]);
    await move(secretary, programme, old, all(transport));
    expect(await leadsOf(programme, shared, "PK")).toEqual(["lead Ministry of Industry and Infrastructural Development"]);
  });

  test("betrays to the other side nothing of steps in a side's own room", async () => {
    const { programme, secretary, ofPakistan, old, industry, factory } = await divide();
    const shared = await db.organisation.update({ where: { id: old.id }, data: { sideId: null } });
    const preview = await readMove({ viewer, actor: ofPakistan, programme, manager: managing(ofPakistan) }, shared, { to: null, bySector: {} });
    expect(JSON.stringify(preview)).not.toContain(`Step of ${factory}`);
    expect(preview.rows.map(({ steps }) => steps)).toEqual([1]);
    await move(secretary, programme, old, all(industry));
    expect(JSON.stringify((await listProgrammeChanges(programme.id, null)).entries[0]?.changes)).toBe(JSON.stringify([{ field: "items", from: null, to: 4 }, { field: "actionItems", from: null, to: 1 }]));
  });

  test("is taken back item by item while nobody has acted since", async () => {
    const { programme, secretary, old, transport, railway } = await divide();
    await move(secretary, programme, old, all(transport));
    const { version } = await db.recommendation.findUniqueOrThrow({ where: { programmeId_number: { programmeId: programme.id, number: railway } } });
    expect(await act(secretary, programme, railway, (item) => undoLast(item, secretary, version, null))).toMatchObject({ ok: true });
    expect(await leadsOf(programme, railway, "KZ")).toEqual(["lead Ministry of Industry and Infrastructural Development"]);
    expect(await findingOf(programme)).toBeNull();
  });

  test("shows on the list of organisations which are closed and what they were called", async () => {
    const { programme, old } = await divide();
    expect((await listOrganisations(programme.id)).find(({ id }) => id === old.id)).toMatchObject({ closed: true, former: null });
  });
});
