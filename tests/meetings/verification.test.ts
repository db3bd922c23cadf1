import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { readRecordText, tellRecordFile } from "~/meetings/record/signing/verify-file";
import { verifyRecords } from "~/meetings/record/signing/verify-records.server";
import { ROOT } from "../../scripts/steps.mjs";
import { createActor } from "../support/factories";
import { makeRecordFile } from "../support/record-files";
import { conclude, createCirculated, post, read, sign, type Circulated } from "../support/signing";

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** Changes rows as someone with the database's keys could: triggers off, behind the application's back. */
async function tamper(sql: string, ...values: unknown[]) {
  await owner.query("SET session_replication_role = replica");
  const { rowCount } = await owner.query(sql, values);
  await owner.query("SET session_replication_role = origin");
  expect(rowCount).toBeGreaterThan(0);
}

const SCAN = "%PDF-1.7 the original";
const addendum = (stage: Circulated, by = stage.host, fields: Record<string, string> = {}) => post(stage, by, "record/addenda/new", { paragraph: "1.1", "text-en": "Read May for March.", reason: "A slip", ...fields });

/** A concluded record with a scan and two addenda. */
async function concluded() {
  const stage = await createCirculated();
  await sign(stage, stage.chairs[0], { scan: new File([`${SCAN} ${stage.meetingId}`], "original.pdf") });
  await sign(stage, stage.chairs[1]);
  for (let n = 0; n < 2; n++) expect((await addendum(stage)).status).toBe(302);
  return stage;
}

const finding = async ({ programme }: Circulated) => (await verifyRecords(programme.id)).finding;
const wrongOn = async (stage: Circulated) => (await read(stage, stage.guest, "record/verification")).html.match(/>Not right</g)?.length ?? 0;

test("what was signed and corrected in order is found right, by the command and on its page", async () => {
  const stage = await concluded();
  expect(await verifyRecords(stage.programme.id)).toEqual({ records: 1, finding: null });
  const { status, html } = await read(stage, await createActor(stage.programme, "OBSERVER", "KZ"), "record/verification");
  expect([status, html.includes("Everything is what was signed."), html.match(/>Right</g)?.length]).toEqual([200, true, 6]);
});

test("a record that is only signed by one is checked too, and has no sheet yet", async () => {
  const stage = await createCirculated();
  await sign(stage, stage.chairs[0]);
  expect(await verifyRecords(stage.programme.id)).toEqual({ records: 1, finding: null });
  expect((await read(stage, stage.chairs[0], "record/verification")).status).toBe(404);
  await tamper(`UPDATE "CirculatedRecord" SET "content" = jsonb_set("content", '{heading,place}', '"Elsewhere"') WHERE "meetingId" = $1`, stage.meetingId);
  expect(await finding(stage)).toMatchObject({ reference: stage.title, row: "record" });
});

describe("behind the application's back", () => {
  const tampered: [string, (stage: Circulated) => Promise<void>, string][] = [
    ["a word of the content", ({ meetingId }) => tamper(`UPDATE "MeetingRecord" SET "content" = jsonb_set("content", '{heading,place}', '"Elsewhere"') WHERE "meetingId" = $1`, meetingId), "its content"],
    ["a signature's date", ({ meetingId }) => tamper(`UPDATE "RecordSignature" SET "signedOn" = '2020-01-01' WHERE "meetingId" = $1`, meetingId), "signatures"],
    ["a signature that is gone", ({ meetingId, chairs }) => tamper(`DELETE FROM "RecordSignature" WHERE "meetingId" = $1 AND "sideId" = $2`, meetingId, chairs[0]?.side?.id), "signatures"],
    ["the signatures as they were kept", ({ meetingId }) => tamper(`UPDATE "MeetingRecord" SET "signatures" = jsonb_set("signatures", '{0,place}', '"Elsewhere"') WHERE "meetingId" = $1`, meetingId), "signatures"],
    ["the time of the conclusion", ({ meetingId }) => tamper(`UPDATE "MeetingRecord" SET "concludedAt" = '2020-01-01' WHERE "meetingId" = $1`, meetingId), "its hash"],
    ["an addendum", ({ meetingId }) => tamper(`UPDATE "RecordAddendum" SET "reason" = 'Another' WHERE "meetingId" = $1 AND "number" = 1`, meetingId), "addendum 1"],
    ["the last addendum, which is gone", ({ meetingId }) => tamper(`DELETE FROM "RecordAddendum" WHERE "meetingId" = $1 AND "number" = 2`, meetingId), "the number of its addenda"],
    ["the first addendum, which is gone", ({ meetingId }) => tamper(`DELETE FROM "RecordAddendum" WHERE "meetingId" = $1 AND "number" = 1`, meetingId), "addendum 2"],
    ["the seal", ({ programme }) => tamper(`UPDATE "Seal" SET "hash" = repeat('0', 64) WHERE "programmeId" = $1`, programme.id), "its hash"],
    ["an entry of the history that was sealed", ({ programme }) => tamper(`DELETE FROM "Revision" WHERE "programmeId" = $1 AND "act" = 'recordOutcome'`, programme.id), "which is missing"],
    ["the whole record, which is gone", ({ meetingId }) => tamper(`DELETE FROM "MeetingRecord" WHERE "meetingId" = $1`, meetingId), "the concluded record"],
    ["a scan", async ({ meetingId }) => {
      const { scanSha256: sha } = await db.recordSignature.findFirstOrThrow({ where: { meetingId, scanSha256: { not: "" } } });
      await writeFile(join(env.DATA_DIR, sha.slice(0, 2), sha), "%PDF-1.7 forged");
    }, "the scan of PK"],
  ];
  test.each(tampered)("%s is found and named", async (_, change, named) => {
    const stage = await concluded();
    await change(stage);
    expect(await finding(stage)).toMatchObject({ reference: stage.title, row: "record", detail: expect.stringContaining(named) });
    if (named !== "the concluded record") expect(await wrongOn(stage)).toBeGreaterThan(0);
  });
});

describe("an addendum", () => {
  test("is numbered, chained and shown; the record under it stays as it was signed", async () => {
    const stage = await concluded();
    const [first, second] = await db.recordAddendum.findMany({ where: { meetingId: stage.meetingId }, orderBy: { number: "asc" } });
    const record = await db.meetingRecord.findUniqueOrThrow({ where: { meetingId: stage.meetingId } });
    expect([first?.previousHash, second?.previousHash]).toEqual([record.hash, first?.hash]);
    expect(JSON.stringify(record.content)).not.toContain("Read May for March.");
  });

  test("two at once follow each other", async () => {
    const stage = await concluded();
    const answers = await Promise.all([1, 2].map(() => addendum(stage)));
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect(await verifyRecords(stage.programme.id)).toEqual({ records: 1, finding: null });
  });

  test("is written by who keeps the record, of a paragraph that there is, in every language, with a reason", async () => {
    const stage = await conclude(await createCirculated({ languages: ["en", "ru"] }));
    const said = { "text-ru": "Читать: май." };
    expect((await addendum(stage, stage.guest, said)).status).toBe(403);
    for (const [fields, field] of [[{ ...said, paragraph: "9.9" }, "paragraph"], [{}, "text-ru"], [{ ...said, reason: "" }, "reason"]] as const) {
      const { status, html } = await addendum(stage, stage.host, fields);
      expect([status, html.includes(`id="${field}-error"`), html.includes("Read May for March.")]).toEqual([422, true, true]);
    }
    expect((await addendum(stage, stage.host, { ...said, paragraph: "" })).status).toBe(302);
    const open = await createCirculated();
    expect([(await addendum(open)).status, (await read(open, open.host, "record/addenda/new")).status]).toEqual([422, 409]);
  });
});

describe("a record as data", () => {
  const check = (file: unknown, beside = new Map<string, string>()) => {
    const read = readRecordText(JSON.stringify(file));
    return read && tellRecordFile(read, beside);
  };

  test("is found right from its file alone, and each piece that was altered is named", () => {
    const file = makeRecordFile();
    expect(check(file)?.right).toBe(true);
    const [signature] = file.signatures;
    const altered: [unknown, string][] = [
      [{ ...file, record: { ...file.record, languages: ["ru"] } }, "the content"],
      [{ ...file, signatures: [{ ...signature, contentHash: "" }] }, "the signature (PK)"],
      [{ ...file, signatures: [{ ...signature, place: "Elsewhere" }, file.signatures[1]] }, "the conclusion"],
      [{ ...file, addenda: file.addenda.map((one) => ({ ...one, reason: "Another" })) }, "the addendum (1)"],
      [{ ...file, addenda: file.addenda.map((one) => ({ ...one, number: 2 })) }, "the addendum (2)"],
    ];
    for (const [one, named] of altered) expect(check(one)?.lines.join()).toContain(`NOT INTACT: ${named}`);
    expect([check({ ...file, format: "other" }), readRecordText("{"), readRecordText("[]")]).toEqual([null, null, null]);
  });

  test("is exported with its proof, and checked by a command with its scan beside it", async () => {
    const stage = await concluded();
    const folder = await mkdtemp(join(tmpdir(), "record-"));
    const [file, scan, forged] = ["record.json", "scan.pdf", "forged.pdf"].map((name) => join(folder, name)) as [string, string, string];
    await writeFile(file, (await read(stage, stage.guest, "record.json")).html);
    await writeFile(scan, `${SCAN} ${stage.meetingId}`);
    await writeFile(forged, "%PDF-1.7 forged");
    const run = (...args: string[]) => new Promise<[number | string | null | undefined, string]>((resolve) => {
      execFile(process.execPath, ["--import", "tsx", "scripts/verify-record.ts", ...args], { cwd: ROOT }, (error, out, errors) => resolve([error ? error.code : 0, out + errors]));
    });
    const answers = await Promise.all([run(file, scan), run(file, forged), run(join(folder, "none.json"))]);
    expect(answers.map(([code]) => code)).toEqual([0, 1, 1]);
    expect(answers[0]?.[1]).toContain("is the file given");
    expect(answers[1]?.[1]).toContain("NOT INTACT: forged.pdf is no scan that was attached.");
    await rm(folder, { recursive: true });
  });
});
