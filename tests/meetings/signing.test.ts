import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { moveStatus } from "~/recommendations/move-status";
import { act, createActor, createProgramme, entry, historyOf, rowOf } from "../support/factories";
import { whileMeetingLocked } from "../support/races";
import { conclude, createCirculated, hashNow, post, read, sign, type Circulated } from "../support/signing";
import { createSession, sendOutcome } from "../support/sessions";
import { cookieOf } from "../support/answers";
import { visit } from "../support/site";

const stateOf = async ({ meetingId }: Pick<Circulated, "meetingId">) => (await db.meeting.findUniqueOrThrow({ where: { id: meetingId } })).state;
const signatures = ({ meetingId }: Circulated) => db.recordSignature.findMany({ where: { meetingId }, orderBy: { sideId: "asc" } });
const record = ({ meetingId }: Circulated) => db.meetingRecord.findUnique({ where: { meetingId } });
const scan = (name: string, content: string) => new File([content], name);

describe("a record that goes round", () => {
  test("is signed by each side's co-chair for their own side; the last signature concludes it", async () => {
    const stage = await createCirculated();
    const first = await sign(stage, stage.chairs[0]);
    expect([first.status, first.location]).toEqual([302, `${stage.base}/record?done=sign`]);
    expect(await stateOf(stage)).toBe("RECORD_CIRCULATED");
    const hash = await hashNow(stage);
    expect(await db.circulatedRecord.findUnique({ where: { meetingId: stage.meetingId } })).toMatchObject({ contentHash: hash, content: { format: 1 } });

    const last = await sign(stage, stage.chairs[1], { scan: scan("original.pdf", "%PDF-1.7 signed") });
    expect(last.location).toBe(`${stage.base}/record?done=conclude`);
    expect(await stateOf(stage)).toBe("CONCLUDED");
    expect(await signatures(stage)).toMatchObject([{ contentHash: hash, place: "Astana", scanSha256: "" }, { contentHash: hash, scanName: "original.pdf", scanType: "application/pdf" }]);
    expect(await record(stage)).toMatchObject({ contentHash: hash, sealId: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await db.outcome.findUniqueOrThrow({ where: { id: stage.paragraphs[0] } })).paragraph).toBe("1.1");
  });

  test("of minutes in a programme of one side is approved by its one co-chair", async () => {
    const stage = await createCirculated({ programme: await createProgramme({ sides: ["PK"] }), kind: "MINUTES" });
    const { html } = await read(stage, stage.chairs[0], "record/sign");
    expect(html).toContain("Approve for PK");
    expect((await sign(stage, stage.chairs[0])).location).toBe(`${stage.base}/record?done=conclude`);
  });

  test("is signed by two at once: both stand, and it is concluded once", async () => {
    const stage = await createCirculated({ outcomes: [{ kind: "actionItem", line: "Draft the schedule 3 months from signature" }] });
    const hash = await hashNow(stage);
    const answers = await whileMeetingLocked(stage.meetingId, () => stage.chairs.map((chair) => sign(stage, chair, { hash })));
    expect(answers.map(({ status, location }) => [status, location?.split("=")[1]]).sort()).toEqual([[302, "conclude"], [302, "sign"]]);
    expect(await signatures(stage)).toHaveLength(2);
    expect(await db.meetingChange.count({ where: { meetingId: stage.meetingId, act: "conclude" } })).toBe(1);
    expect((await historyOf(stage.programme, stage.numbers[0] ?? 0)).filter(({ act }) => act === "resolveDeadline")).toHaveLength(1);
  });

  test("signed twice by the same co-chair at once holds one signature, and still awaits the other side", async () => {
    const stage = await createCirculated();
    const hash = await hashNow(stage);
    const answers = await whileMeetingLocked(stage.meetingId, () => [1, 2].map(() => sign(stage, stage.chairs[0], { hash })));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422]);
    expect([await stateOf(stage), (await signatures(stage)).length]).toEqual(["RECORD_CIRCULATED", 1]);
  });

  test("gives what hangs on its signature a day: the last one's", async () => {
    const stage = await createCirculated({ outcomes: [{ kind: "actionItem", line: "Draft the schedule 3 months from signature" }] });
    await sign(stage, stage.chairs[0]);
    await db.meeting.update({ where: { id: stage.meetingId }, data: { heldOn: "2026-01-10" } });
    await sign(stage, stage.chairs[1], { signedOn: "2026-01-31" });
    const { signedOn } = (await signatures(stage))[0]!;
    const step = await db.actionItem.findFirstOrThrow({ where: { recommendation: { programmeId: stage.programme.id } } });
    expect(step.dueLastDay?.toISOString().slice(0, 7)).toBe(monthsLater(signedOn, 3));
  });

  test("that nobody can sign any more is told so, and by whom it is still awaited", async () => {
    const stage = await createCirculated();
    await sign(stage, stage.chairs[0]);
    const again = await read(stage, stage.chairs[0], "record/sign");
    expect([again.status, again.html.includes("You have given yours for PK.")]).toEqual([409, true]);
    await sign(stage, stage.chairs[1]);
    expect((await sign(stage, stage.chairs[0])).html).toContain("This record is concluded");
  });
});

function monthsLater(day: string, months: number) {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

describe("nobody signs", () => {
  test("for the other side, or without being a co-chair of one", async () => {
    const stage = await createCirculated();
    const forged = await sign(stage, stage.chairs[0], { side: "KZ" });
    expect([forged.status, forged.html.includes("Nobody signs for another side")]).toEqual([403, true]);
    expect((await sign(stage, stage.host)).status).toBe(403);
    expect((await sign(stage, await createActor(stage.programme, "CO_CHAIR"))).status).toBe(403);
    expect((await sign(stage, await createActor(await createProgramme(), "CO_CHAIR", "PK"))).status).toBe(404);
    expect(await signatures(stage)).toEqual([]);
  });

  test("for a side that does not take part in the body", async () => {
    const stage = await createCirculated();
    await db.bodySide.create({ data: { bodyId: stage.body.id, sideId: stage.programme.sides[0]?.id ?? 0 } });
    expect((await sign(stage, stage.chairs[1])).status).toBe(403);
    expect((await sign(stage, stage.chairs[0])).location).toContain("done=conclude");
  });

  test("while a comment is not resolved; the page leads there", async () => {
    const stage = await createCirculated();
    const paragraph = await db.recordParagraph.create({ data: { meetingId: stage.meetingId, entryId: stage.entries[0], outcomeId: stage.paragraphs[0] } });
    const comment = await db.paragraphComment.create({ data: { paragraphId: paragraph.id, text: "Which day?", personId: stage.guest.personId ?? 0, actorName: "Office" } });
    const page = await read(stage, stage.chairs[0], "record/sign");
    expect(page.html).toContain(`${stage.base}/record?whole=1#p-1.1`);
    expect(page.html).toContain("Comments on paragraph 1.1");
    expect((await sign(stage, stage.chairs[0])).status).toBe(422);
    expect(await signatures(stage)).toEqual([]);
    await db.paragraphComment.update({ where: { id: comment.id }, data: { resolvedAt: new Date() } });
    expect((await sign(stage, stage.chairs[0])).status).toBe(302);
  });

  test("what the page did not show: a record that has changed since", async () => {
    const stage = await createCirculated();
    const hash = await hashNow(stage);
    await db.recordParagraph.create({ data: { meetingId: stage.meetingId, entryId: stage.entries[0], outcomeId: stage.paragraphs[0], texts: { en: "Nothing was noted." } } });
    const stale = await sign(stage, stage.chairs[0], { hash });
    expect([stale.status, stale.html.includes("The record is not the one that this page showed")]).toEqual([409, true]);
    expect((await sign(stage, stage.chairs[0], { hash: "" })).status).toBe(409);
    expect(await signatures(stage)).toEqual([]);
  });

  test("before it goes round", async () => {
    const stage = await createCirculated();
    await db.meeting.update({ where: { id: stage.meetingId }, data: { state: "RECORD_IN_DRAFT" } });
    expect((await sign(stage, stage.chairs[0])).status).toBe(422);
    expect((await read(stage, stage.chairs[0], "record/sign")).status).toBe(409);
  });

  const wrong: [string, Record<string, string | File>, string][] = [
    ["on a day that has not come", { signedOn: "2199-01-01" }, "signedOn"],
    ["before the session", { signedOn: "2001-01-01" }, "signedOn"],
    ["on a day that is none", { signedOn: "2026-02-30" }, "signedOn"],
    ["without a place", { place: " " }, "place"],
    ["without a name", { signatory: "" }, "signatory"],
    ["in a language that the record is not in", { languages: "xx" }, "languages"],
    ["with a scan of another type", { scan: scan("letter.txt", "Dear Sir") }, "scan"],
    ["with a scan that is not what its name says", { scan: scan("scan.pdf", "Dear Sir") }, "scan"],
    ["with an empty scan", { scan: scan("scan.pdf", "") }, "scan"],
    ["with a scan that is too large", { scan: scan("scan.pdf", `%PDF-${"0".repeat(20 * 1024 * 1024)}`) }, "scan"],
  ];
  test.each(wrong)("%s", async (_, fields, field) => {
    const stage = await createCirculated();
    const { status, html } = await sign(stage, stage.chairs[0], { office: "Deputy Minister", ...fields });
    expect([status, html.includes(`id="${field}-error"`), html.includes('value="Deputy Minister"')]).toEqual([422, true, true]);
    expect(await signatures(stage)).toEqual([]);
  });

  test("and loses a scan for another mistake: it is kept for the next try", async () => {
    const stage = await createCirculated();
    const { html } = await sign(stage, stage.chairs[0], { place: "", scan: scan("signed.png", "\u0089PNG\r\n\u001a\n") });
    expect(html).not.toContain('name="kept"');
    const refused = await sign(stage, stage.chairs[0], { place: "", scan: scan("signed.pdf", "%PDF-1.4") });
    const kept = /name="kept"[^>]* value="([^"]+)"/.exec(refused.html)?.[1] ?? "";
    expect((await sign(stage, stage.chairs[0], { kept })).status).toBe(302);
    expect((await signatures(stage))[0]).toMatchObject({ scanName: "signed.pdf" });
  });
});

describe("a signature", () => {
  test("is taken back while others are awaited, and the record is open again", async () => {
    const stage = await createCirculated();
    await sign(stage, stage.chairs[0]);
    expect((await post(stage, stage.chairs[1], "record/unsign", { note: "" })).status).toBe(422);
    expect((await post(stage, stage.chairs[0], "record/unsign", { note: "A word is missing" })).location).toBe(`${stage.base}/record?done=unsign`);
    expect(await db.circulatedRecord.findUnique({ where: { meetingId: stage.meetingId } })).toMatchObject({ content: null, contentHash: "", frozenAt: null });
    await db.recordParagraph.create({ data: { meetingId: stage.meetingId, entryId: stage.entries[0], texts: { en: "A word more." } } });
    await conclude(stage);
    expect(JSON.stringify((await record(stage))?.content)).toContain("A word more.");
  });

  test("is not taken back from a concluded record", async () => {
    const stage = await conclude(await createCirculated());
    const { status, html } = await post(stage, stage.chairs[0], "record/unsign", { note: "" });
    expect([status, html.includes("This record is concluded")]).toEqual([422, true]);
    expect(await signatures(stage)).toHaveLength(2);
  });
});

describe("a signed record", () => {
  test("is changed by nobody: not its paragraphs once one side signed, not its signatures once it is concluded", async () => {
    const stage = await createCirculated();
    await sign(stage, stage.chairs[0]);
    const paragraph = { meetingId: stage.meetingId, entryId: stage.entries[0], texts: { en: "Forged." } };
    await expect(db.recordParagraph.create({ data: paragraph })).rejects.toThrow(/is signed/);
    await sign(stage, stage.chairs[1]);
    await expect(db.recordSignature.deleteMany({ where: { meetingId: stage.meetingId } })).rejects.toThrow(/is concluded/);
    await expect(db.circulatedRecord.update({ where: { meetingId: stage.meetingId }, data: { contentHash: "" } })).rejects.toThrow(/is concluded/);
    await expect(db.meetingRecord.updateMany({ where: { meetingId: stage.meetingId }, data: { contentHash: "" } })).rejects.toThrow();
  });

  test("never blocks what comes later of its items", async () => {
    const stage = await conclude(await createCirculated());
    const done = await act(stage.host, stage.programme, stage.numbers[0] ?? 0, (now) => moveStatus(now, "start", { entry: entry(), evidence: [], reviewOn: null, status: null, livesOnIn: [] }));
    expect([done.ok, (await rowOf(stage.programme, stage.numbers[0] ?? 0)).status]).toEqual([true, "IN_PROGRESS"]);
  });

  test("is cited by its items, which until then say that it is not signed", async () => {
    const stage = await createCirculated({ outcomes: [{ kind: "deadline", deadline: "30 September 2027", how: "decided" }] });
    const item = async () => (await visit(`/p/${stage.programme.key}/recommendations/${stage.numbers[0]}`, { cookie: await cookieOf(stage.guest.personId ?? 0) })).html;
    expect(await item()).toContain(`in ${stage.title}, 12 March 2027 (record not signed)`);
    await conclude(stage);
    expect(await item()).toContain(`${stage.title}, para 1.1, 12 March 2027`);
    expect(await item()).not.toContain("record not signed");
  });

  test("lets what a group had proposed take effect; what has come about already is said, and stops nothing else", async () => {
    const plenary = await createSession({ items: 0 });
    const group = await createSession({ items: 2, parentId: plenary.body.id, programme: plenary.programme });
    const set = { kind: "deadline", deadline: "30 September 2027", how: "decided" };
    const [here, there] = group.numbers as [number, number];
    for (const entry of group.entries) {
      const { id } = await sendOutcome(group, group.host, { entry: String(entry), ...set });
      expect((await sendOutcome(plenary, plenary.host, { entry: String(plenary.topic), kind: "adopt", adopts: id })).body?.effect).toBe("ON_SIGNATURE");
    }
    await sendOutcome(plenary, plenary.host, { entry: String(plenary.topic), item: String(there), ...set });
    await db.meeting.update({ where: { id: plenary.meetingId }, data: { state: "RECORD_CIRCULATED" } });
    const chairs = [await createActor(group.programme, "CO_CHAIR", "PK"), await createActor(group.programme, "CO_CHAIR", "KZ")];
    const stage = await conclude({ ...plenary, chairs, paragraphs: [] });
    expect(await rowOf(group.programme, here)).toMatchObject({ deadlineSaid: "30 September 2027" });
    expect(await record(stage)).toMatchObject({ stopped: [{ reference: `T-${there}`, message: { key: "recommendations.refusal.nothingChanged" } }] });
  });
});
