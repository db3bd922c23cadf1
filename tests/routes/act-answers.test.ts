import { beforeAll, describe, expect, test } from "vitest";
import { addActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import { editDetails, setDeadline } from "~/recommendations/edit-item";
import { moveStatus } from "~/recommendations/move-status";
import { updateItem } from "~/recommendations/update-item";
import { createItemIn, createWorld, itemPath, signIn, type World } from "../support/act-forms";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence } from "../support/factories";
import { fill, namedErrors, readFields, refusalOf } from "../support/forms";
import { visit } from "../support/site";

let world: World;
beforeAll(async () => void (world = await createWorld()));

type Values = Parameters<typeof fill>[1];

/** Opens a form and sends it as it stands, with these values put in. */
async function send(address: string, values: Values, cookie = world.cookies.secretary) {
  const page = await visit(address, { cookie });
  return visit(address, { cookie, form: fill(readFields(page.html) ?? [], values) });
}

const valueOf = (html: string, name: string) => readFields(html)?.find((field) => field.name === name)?.value;
const start = { entry: entry(), evidence: [], reviewOn: null, status: null, livesOnIn: [] };

describe("what only one's own side may read", () => {
  test("cannot move the status, and what was typed stays in the form", async () => {
    const item = await createItemIn(world);
    const answer = await send(`${item.path}/update`, { audience: "PK", act: "start", note: "Between us" });
    expect([answer.status, namedErrors(answer.html), valueOf(answer.html, "note"), valueOf(answer.html, "act")]).toEqual([422, ["act"], "Between us", "start"]);
    expect(await item.history()).toHaveLength(1);
  });

  test("keeps its files there", async () => {
    const item = await createItemIn(world);
    const answer = await send(`${item.path}/update`, { audience: "PK", files: new File(["Minutes"], "minutes.txt") });
    expect(answer.location).toBe(`${item.path}?done=PK-1#entry-PK-1`);
    const rows = await db.evidence.findMany({ where: { recommendationId: (await item.row()).id } });
    expect(rows).toMatchObject([{ title: "minutes.txt", audienceSideId: world.secretary.side?.id }]);
  });

  test("cannot be written into another side's room", async () => {
    const item = await createItemIn(world);
    const answer = await send(`${item.path}/comment`, { audience: "KZ", note: "For them" });
    expect([answer.status, namedErrors(answer.html)]).toEqual([422, ["audience"]]);
  });

  test("is no page to the other side: neither its entries nor its action items", async () => {
    const item = await createItemIn(world);
    const id = crypto.randomUUID();
    await act(world.secretary, world.programme, item.number, (now) => updateItem(now, entry({ note: "Ours", audience: "PK" }), evidence()), null, "PK");
    await act(world.secretary, world.programme, item.number, (now) => addActionItem(now, id, { what: "Ask", assignee: null, organisation: null, due: null }, entry({ audience: "PK" })), null, "PK");
    const cookie = world.cookies.secretaryKZ;
    for (const address of ["entries/PK-1/widen", "entries/KZ-1/widen", "entries/PK-1/correct", `action-items/${id}/edit`, `action-items/${id}/complete`]) {
      expect([address, (await visit(`${item.path}/${address}`, { cookie })).status]).toEqual([address, 404]);
      expect([address, (await visit(`${item.path}/${address}`, { cookie, form: fill([], { version: "1", note: "x" }) })).status]).toEqual([address, 404]);
    }
    expect((await visit(`${item.path}/action-items/${id}/edit`, { cookie: world.cookies.secretary })).status).toBe(200);
  });

  test("is shared with its evidence in a joint entry", async () => {
    const item = await createItemIn(world);
    await act(world.secretary, world.programme, item.number, (now) => updateItem(now, entry({ note: "Ours", audience: "PK" }), evidence("Proof")), null, "PK");
    const page = await visit(`${item.path}/entries/PK-1/widen`, { cookie: world.cookies.secretary });
    expect(valueOf(page.html, "note")).toBe("Ours");
    await send(`${item.path}/entries/PK-1/widen`, {});
    expect((await item.history()).at(-1)).toMatchObject({ act: "widen", note: "Ours", audienceSideId: null, version: 2 });
    expect(await db.evidence.count({ where: { recommendationId: (await item.row()).id, audienceSideId: null, title: "Proof" } })).toBe(1);
  });

  test("a draft position is offered to the side that drafted it alone", async () => {
    const item = await createItemIn(world);
    await send(`${item.path}/position/PK`, { audience: "PK", position: "AGREED_IN_PART", reason: "Only by rail" });
    expect(valueOf((await visit(`${item.path}/position/PK`, { cookie: world.cookies.secretary })).html, "reason")).toBe("Only by rail");
    expect((await visit(`${item.path}/position/PK`, { cookie: world.cookies.secretaryKZ })).html).not.toContain("Only by rail");
    await send(`${item.path}/position/PK`, { position: "AGREED", reason: "" });
    expect(valueOf((await visit(`${item.path}/position/PK`, { cookie: world.cookies.secretary })).html, "reason")).toBe("");
  });
});

describe("two people on one page", () => {
  test("the second sees both versions, and saves again on top", async () => {
    const item = await createItemIn(world);
    const address = `${item.path}/details`;
    const fields = readFields((await visit(address, { cookie: world.cookies.secretary })).html) ?? [];
    const change = { kind: "RECOMMENDATION" as const, sector: null, priority: "LOW" as const, successMeasure: "" };
    await act(world.secretaryKZ, world.programme, item.number, (now) => editDetails(now, change, entry()));

    const second = await visit(address, { cookie: world.cookies.secretary, form: fill(fields, { priority: "HIGH", note: "It cannot wait" }) });
    expect(second.status).toBe(409);
    expect(second.html).toContain("This changed while you were writing");
    expect(second.html).toMatch(/data-label="Saved now">.*?Low.*?data-label="Yours, not saved">.*?High/s);
    expect([valueOf(second.html, "note"), valueOf(second.html, "version")]).toEqual(["It cannot wait", "2"]);

    const third = await visit(address, { cookie: world.cookies.secretary, form: fill(readFields(second.html) ?? []) });
    expect(third.status).toBe(302);
    expect(await item.row()).toMatchObject({ priority: "HIGH", version: 3 });
  });

  test("who changes one field of a form leaves the others as somebody else has made them meanwhile", async () => {
    const item = await createItemIn(world);
    const address = `${item.path}/details`;
    const fields = readFields((await visit(address, { cookie: world.cookies.secretary })).html) ?? [];
    const change = { kind: "TARGET" as const, sector: null, priority: "LOW" as const, successMeasure: "" };
    await act(world.secretaryKZ, world.programme, item.number, (now) => editDetails(now, change, entry()));

    expect((await visit(address, { cookie: world.cookies.secretary, form: fill(fields, { successMeasure: "Two a year" }) })).status).toBe(302);
    expect(await item.row()).toMatchObject({ kind: "TARGET", priority: "LOW", successMeasure: "Two a year" });

    const again = await visit(address, { cookie: world.cookies.secretary, form: fill(fields, { priority: "HIGH" }) });
    expect([again.status, valueOf(again.html, "kind"), valueOf(again.html, "successMeasure")]).toEqual([409, "TARGET", "Two a year"]);
    expect(again.html).not.toContain("<td data-lead=\"\">Kind</td>");
  });

  test("wordings in two languages are changed at once without loss", async () => {
    const programme = await createProgramme({ exemptActs: ["setWording"] });
    const { number, row } = await createItem(programme, { title: "A title" });
    const [pk, kz] = await Promise.all(["PK", "KZ"].map(async (side) => signIn(await createActor(programme, "SECRETARY", side))));
    const address = `${itemPath(programme, number)}/wording`;
    const fields = readFields((await visit(address, { cookie: pk })).html) ?? [];
    expect((await visit(address, { cookie: kz, form: fill(fields, { "wording-ru": "Текст", language: "fr", wordingOther: "Le texte" }) })).status).toBe(302);
    expect((await visit(address, { cookie: pk, form: fill(fields, { "wording-en": "The text", title: "A better title" }) })).status).toBe(302);
    expect(await row()).toMatchObject({ title: "A better title", wordings: { en: expect.any(String), ru: expect.any(String), fr: expect.any(String) } });

    const late = await visit(address, { cookie: pk, form: fill(fields, { "wording-ru": "Другой текст" }) });
    expect([late.status, valueOf(late.html, "wording-ru"), valueOf(late.html, "wording-en"), valueOf(late.html, "wording-fr")])
      .toEqual([409, "Другой текст", "The text", "Le texte"]);
    expect(late.html).toMatch(/Текст.*Другой текст/s);
  });

  test("a comment does not collide with a deadline", async () => {
    const item = await createItemIn(world);
    const fields = readFields((await visit(`${item.path}/comment`, { cookie: world.cookies.secretary })).html) ?? [];
    await act(world.secretaryKZ, world.programme, item.number, (now) => setDeadline(now, { kind: "YEAR", said: "2099", lastDay: "2099-12-31", event: "" }, entry()));
    expect((await visit(`${item.path}/comment`, { cookie: world.cookies.secretary, form: fill(fields, { note: "Noted" }) })).status).toBe(302);
  });

  test("who moves a status that was moved meanwhile is told by whom, and keeps the words", async () => {
    const item = await createItemIn(world);
    const address = `${item.path}/status/start`;
    const fields = readFields((await visit(address, { cookie: world.cookies.secretary })).html) ?? [];
    await act(world.focal, world.programme, item.number, (now) => moveStatus(now, "start", start));

    const answer = await visit(address, { cookie: world.cookies.secretary, form: fill(fields, { note: "We have begun" }) });
    expect([answer.status, refusalOf(answer.html), valueOf(answer.html, "note")]).toEqual([422, "This is not possible from the present status.", "We have begun"]);
    expect(answer.html).toContain(`${world.focal.name} saved a change`);
  });

  test("a form refused for another reason still goes by the version it was drawn from", async () => {
    const item = await createItemIn(world);
    const fields = readFields((await visit(`${item.path}/update`, { cookie: world.cookies.secretary })).html) ?? [];
    await act(world.focal, world.programme, item.number, (now) => moveStatus(now, "start", start));
    const answer = await visit(`${item.path}/update`, { cookie: world.cookies.secretary, form: fill(fields, { happenedOn: "31 June 2026" }) });
    expect([answer.status, valueOf(answer.html, "version")]).toEqual([422, "1"]);
  });
});

describe("evidence", () => {
  const letter = () => new File(["The letter"], "letter.txt");

  test("is kept while another field is mended, and recorded once", async () => {
    const item = await createItemIn(world);
    const refused = await send(`${item.path}/update`, { files: letter(), happenedOn: "30 February 2026" });
    expect([refused.status, namedErrors(refused.html)]).toEqual([422, ["happenedOn"]]);
    expect(refused.html).toContain("letter.txt");
    expect(await db.evidence.count({ where: { recommendationId: (await item.row()).id } })).toBe(0);

    const mended = fill(readFields(refused.html) ?? [], { happenedOn: "today", files: letter() });
    const saved = await visit(`${item.path}/update`, { cookie: world.cookies.secretary, form: mended });
    expect(saved.status).toBe(302);
    expect(await db.evidence.findMany({ where: { recommendationId: (await item.row()).id } })).toMatchObject([{ kind: "FILE", title: "letter.txt", size: 10 }]);
  });

  test("that somebody else sent cannot be claimed", async () => {
    const item = await createItemIn(world);
    const refused = await send(`${item.path}/update`, { files: letter(), happenedOn: "30 February 2026" });
    const kept = valueOf(refused.html, "kept") ?? "";
    const answer = await send(`${item.path}/update`, { kept, note: "Mine" }, world.cookies.focal);
    expect([answer.status, namedErrors(answer.html)]).toEqual([422, ["files"]]);
  });

  test.each([
    ["a program", new File(["MZ"], "setup.exe"), "setup.exe: Files of this type are not taken"],
    ["an empty file", new File([], "empty.txt"), "empty.txt: The file is empty"],
    ["a file that is not what its name says", new File(["hello"], "paper.pdf"), "paper.pdf: What is in this file is not what its name says"],
    ["more than 20 MB", new File([Buffer.alloc(20 * 1024 * 1024 + 1, "a")], "huge.txt"), "huge.txt: The file is larger than 20 MB"],
  ])("%s is refused by name, and the words are kept", async (_, file, says) => {
    const item = await createItemIn(world);
    const answer = await send(`${item.path}/update`, { files: file, note: "With the file" });
    expect([answer.status, namedErrors(answer.html), valueOf(answer.html, "note")]).toEqual([422, ["files"], "With the file"]);
    expect(answer.html).toContain(says);
    expect(await item.history()).toHaveLength(1);
  });

  test("a link is a web address and nothing else", async () => {
    const item = await createItemIn(world);
    const answer = await send(`${item.path}/update`, { links: "https://example.org/a The report\njavascript:alert(1) Look" });
    expect([answer.status, namedErrors(answer.html)]).toEqual([422, ["links"]]);
    expect(answer.html).toContain("Line 2 does not begin with a web address");
  });
});

describe("an action item in one line", () => {
  test("offers whom it could mean, and takes the one chosen", async () => {
    await createOrganisation(world.programme, "PK", "Ministry of Commerce");
    await createOrganisation(world.programme, "PK", "Ministry of Communications");
    const item = await createItemIn(world);
    const asked = await send(`${item.path}/action-items/new`, { line: "Draft the schedule @Com 2099-03-31" });
    expect([asked.status, namedErrors(asked.html)]).toEqual([422, ["assignee"]]);
    const choices = (readFields(asked.html) ?? []).filter(({ name, type }) => name === "assignee" && type === "radio");
    expect(choices).toHaveLength(2);

    const form = fill(readFields(asked.html) ?? [], { assignee: choices[0]?.value });
    expect((await visit(`${item.path}/action-items/new`, { cookie: world.cookies.secretary, form })).status).toBe(302);
    const rows = await db.actionItem.findMany({ where: { recommendationId: (await item.row()).id } });
    expect(rows).toMatchObject([{ what: "Draft the schedule", assigneeName: "Ministry of Commerce", dueSaid: "2099-03-31" }]);
  });

  test("gives way to the fields that are filled in", async () => {
    const item = await createItemIn(world);
    await send(`${item.path}/action-items/new`, { line: "Draft the schedule @Trade 2099-03-31", what: "Write the schedule", due: "2098" });
    expect(await db.actionItem.findMany({ where: { recommendationId: (await item.row()).id } })).toMatchObject([
      { what: "Write the schedule", assigneeName: "Trade Development Authority", dueSaid: "2098" },
    ]);
  });

  test("for one's own side alone goes to nobody of the other", async () => {
    const item = await createItemIn(world);
    const answer = await send(`${item.path}/action-items/new`, { audience: "PK", line: "Ask", assignee: `organisation-${world.carrier.id}` });
    expect([answer.status, namedErrors(answer.html)]).toEqual([422, ["assignee"]]);
  });
});

describe("a form that is not for now, or not for this person", () => {
  test("says so in words, and in the answer's number", async () => {
    const item = await createItemIn(world);
    const observer = await signIn(await createActor(world.programme, "OBSERVER", "PK"));
    const refused = await visit(`${item.path}/update`, { cookie: observer });
    expect([refused.status, readFields(refused.html)]).toEqual([403, null]);
    expect(refused.html).toContain("Your office may not do this");
    const notNow = await visit(`${item.path}/status/resume`, { cookie: world.cookies.secretary });
    expect([notNow.status, readFields(notNow.html)]).toEqual([409, null]);
    expect(notNow.html).toContain("This is not possible from the present status.");
    expect((await visit(`${item.path}/status/fly`, { cookie: world.cookies.secretary })).status).toBe(404);
  });

  test("a proposal that waits no longer is told apart from one that never was", async () => {
    const item = await createItemIn(world);
    await send(`${item.path}/status/discontinue`, { note: "Overtaken" });
    const { id } = await db.proposal.findFirstOrThrow({ where: { recommendationId: (await item.row()).id } });
    expect((await visit(`${item.path}/status/discontinue`, { cookie: world.cookies.secretary })).html).toContain("This has been proposed already");
    await send(`${item.path}/proposals/${id}/withdraw`, {});
    expect((await visit(`${item.path}/proposals/${id}/concur`, { cookie: world.cookies.secretaryKZ })).status).toBe(409);
    expect((await visit(`${item.path}/proposals/${crypto.randomUUID()}/concur`, { cookie: world.cookies.secretaryKZ })).status).toBe(404);
  });

  test("open action items stand in the way of confirming completion, before it is tried", async () => {
    const item = await createItemIn(world, "REPORTED_IMPLEMENTED");
    await send(`${item.path}/action-items/new`, { line: "Write the last report" });
    const page = await visit(`${item.path}/status/confirmCompletion`, { cookie: world.cookies.secretaryKZ });
    expect(page.status).toBe(409);
    expect(page.html).toContain("1 action item is still open");
  });
});

describe("who must agree", () => {
  test("an owner of the other side is a proposal, and the choice says so", async () => {
    const item = await createItemIn(world);
    const page = await visit(`${item.path}/owner`, { cookie: world.cookies.secretary });
    expect(page.html).toContain("KZ (takes effect when KZ concurs)");
    await send(`${item.path}/owner`, { owner: String(world.secretaryKZ.memberId) });
    expect(await db.proposal.findMany({ where: { recommendationId: (await item.row()).id } })).toMatchObject([{ act: "transferOwner", state: "WAITING" }]);
    expect(await item.row()).toMatchObject({ ownerId: null });
  });

  test("with one side a second person confirms, and the form says so", async () => {
    const programme = await createProgramme({ sides: ["AG"] });
    const { number } = await createItem(programme);
    const cookie = await signIn(await createActor(programme, "SECRETARY", "AG"));
    const page = await visit(`${itemPath(programme, number)}/deadline`, { cookie });
    expect(page.html).toContain("It takes effect when a second person confirms it.");
  });

  test("a deadline is taken away by none, and its reason is asked for", async () => {
    const programme = await createProgramme({ exemptActs: ["setDeadline"] });
    const { number, row } = await createItem(programme, { deadline: { kind: "YEAR", said: "2027", lastDay: "2027-12-31", event: "" } });
    const cookie = await signIn(await createActor(programme, "SECRETARY", "PK"));
    const address = `${itemPath(programme, number)}/deadline`;
    const asked = await send(address, { deadline: "none" }, cookie);
    expect([asked.status, namedErrors(asked.html)]).toEqual([422, ["note"]]);
    await send(address, { deadline: "none", note: "reason not stated" }, cookie);
    expect(await row()).toMatchObject({ deadlineKind: null, deadlineSaid: "" });
  });
});

describe("a new recommendation", () => {
  const address = () => `/p/${world.programme.key}/recommendations/new`;

  test("is registered with a source of its own and stands unconfirmed", async () => {
    const answer = await send(address(), {
      title: "Open a trade house", wording: "A trade house is opened.", sourceTitle: "The report", byline: "A. Author", location: "p. 3", status: "IN_PROGRESS",
      "lead-PK": String(world.lead.id), "lead-KZ": String(world.carrier.id),
    });
    const number = Number(/recommendations\/(\d+)\?done=1#entry-1$/.exec(answer.location ?? "")?.[1]);
    const row = await db.recommendation.findFirstOrThrow({ where: { programmeId: world.programme.id, number }, include: { passages: { include: { source: true } } } });
    expect(row).toMatchObject({ title: "Open a trade house", status: "IN_PROGRESS", confirmed: false, passages: [{ location: "p. 3", source: { title: "The report", byline: "A. Author" } }] });
    expect(row.organisations).toMatchObject({ PK: [{ role: "lead", suggested: false }], KZ: [{ role: "lead", suggested: true }] });
  });

  test("needs its title, and the source of a status; what was typed stays", async () => {
    const count = () => db.recommendation.count({ where: { programmeId: world.programme.id } });
    const before = await count();
    const untitled = await send(address(), { wording: "Kept" });
    expect([untitled.status, namedErrors(untitled.html), valueOf(untitled.html, "wording")]).toEqual([422, ["title"], "Kept"]);
    const unstated = await send(address(), { title: "A title", status: "IN_PROGRESS" });
    expect([unstated.status, namedErrors(unstated.html)]).toEqual([422, ["source"]]);
    const foreign = await send(address(), { title: "A title", source: String(world.others.source) });
    expect([foreign.status, namedErrors(foreign.html), foreign.html.includes("another programme")]).toEqual([422, ["source"], false]);
    expect(await count()).toBe(before);
  });
});
