import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../../scripts/steps.mjs";
import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import type { Programme } from "~/programmes/programme";
import type { FieldId } from "~/spreadsheets/import/fields";
import type { Mapping, Meaning } from "~/spreadsheets/import/mapping";
import type { Member } from "~/spreadsheets/import/read.server";
import { sheetOf } from "~/spreadsheets/import/table-import";
import { collectWords } from "~/spreadsheets/import/words.server";
import { findRepeats } from "~/spreadsheets/import/repeats.server";
import { createActor, createProgramme } from "../../support/factories";
import { bringIn, fileOf, memberOf } from "../../support/imports";

// Registers of others, which are not part of this repository.
const PLACES = ["../shared", "../../shared"].map((place) => join(ROOT, place, "documents/tables"));
const FOLDER = PLACES.find(existsSync) ?? "";
if (!FOLDER) console.warn(`!! Real tables are NOT TESTED: there is none of ${PLACES.join(" and ")}`);

let programme: Programme;
let member: Member;

beforeAll(async () => {
  programme = await createProgramme();
  member = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
});

/** Brings a real table in, its columns by their headings; every unknown word of a choice is answered alike. */
async function bring(name: string, columns: Record<string, FieldId>, answer: (words: string) => Meaning, more: Partial<Mapping>) {
  const table = await bringIn(member, fileOf(readFileSync(join(FOLDER, name)), name));
  await table.finish();
  const { headers } = sheetOf(await table.read());
  const mapped = headers.map((header) => columns[header] ?? null);
  await table.map(mapped, more);
  const imported = await table.read();
  const words = await collectWords(imported, imported.mapping);
  const values = Object.fromEntries(Object.entries(words).map(([field, all]) => [field, Object.fromEntries((all ?? []).filter(({ means }) => !means).map((word) => [word.words, field === "status" ? { is: "IN_PROGRESS" } : answer(word.words)]))]));
  const open = await table.map(mapped, { values, ...more });
  await table.plan();
  return { table, open, headers };
}
const sum = (counts: object | null) => Object.values(counts ?? {}).reduce((total: number, count: number) => total + count, 0);

describe.skipIf(!FOLDER)("real tables", () => {
  test("a register with repeated references asks about them, adds up, is carried out, known again and taken back", async () => {
    const columns = { Number: "reference", Recipient: "lead", Status: "status", Made: "madeOn", Recommendation: "wording" } as const;
    const create = (words: string): Meaning => ({ create: words, side: "PK" });
    const more = { key: [0], asOf: "2024-04-04", sourceTitle: "Register", repeated: "separate" as const };
    const { table } = await bring("t1-taic-recommendations-2024.xlsx", columns, create, more);
    expect((await findRepeats(await table.read(), [0])).keys).toBe(7);
    const counts = await table.counts();
    expect(counts).toEqual({ CREATE: 2088, ERROR: 104 });
    await table.carryOut();
    expect(await db.recommendation.count({ where: { programmeId: programme.id } })).toBe(counts?.CREATE);
    expect((await verifyProgramme(programme.id)).finding).toBeNull();
    const again = await bring("t1-taic-recommendations-2024.xlsx", columns, create, more);
    expect(await again.table.counts()).toEqual({ UNCHANGED: counts?.CREATE, ...(counts?.ERROR ? { ERROR: counts.ERROR } : {}) });
  }, 600_000);

  test("a sheet of definitions is not taken for rows", async () => {
    const { table, headers } = await bring("t2-taic-replies-example.xlsx", { Number: "reference", Recommendation: "wording" }, () => ({ skip: true }), { asOf: "2024-04-04", sourceTitle: "Replies" });
    expect(sheetOf(await table.read()).name).toBe("Recommendations");
    expect([sum(await table.counts()), headers.length]).toEqual([10, expect.any(Number)]);
  }, 120_000);

  test("six thousand rows without a key are read as they were written, and each is a row of its own", async () => {
    const name = "t3-upr-sessions-1-5.csv";
    const { table } = await bring(name, { Text: "wording" }, () => ({ skip: true }), { asOf: "2010-01-01", sourceTitle: "Sessions" });
    expect((await table.read()).look).toMatchObject({ encoding: "macintosh", lineEnd: "\r", delimiter: "," });
    expect(await table.counts()).toEqual({ CREATE: 6094 });
  }, 300_000);
});
