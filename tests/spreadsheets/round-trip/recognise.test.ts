import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { recogniseExport } from "~/spreadsheets/round-trip/recognise.server";
import type { Member } from "~/spreadsheets/import/read.server";
import { lookAtTable } from "~/spreadsheets/reading/read-table";
import { beginImport } from "~/spreadsheets/import/begin.server";
import { downloadWorkbook } from "../../support/exports";
import { changeWorkbook } from "../../support/filled-in";
import { createActor, createItem, createProgramme } from "../../support/factories";
import { bringIn, fileOf, memberOf } from "../../support/imports";
import { liveThrough } from "../../support/past";
import { workbookOf } from "../../support/workbooks";

let programme: Programme;
let pk: Actor;
let member: Member;
let bytes: Uint8Array;

beforeAll(async () => {
  programme = await createProgramme();
  pk = await createActor(programme, "SECRETARY", "PK");
  member = memberOf(pk, programme);
  await createItem(programme);
  bytes = (await downloadWorkbook(programme, pk)).bytes;
});

async function recognise(of: Uint8Array, who = member) {
  const { sheets } = await lookAtTable(of, "file.xlsx");
  return recogniseExport(who, { bytes: of, name: "file.xlsx", sheets });
}

test("a workbook that was exported here is known, and what its columns mean without a question; what is only read stays out", async () => {
  const found = await recognise(bytes);
  if (!found?.ok) throw new Error("It was not known");
  expect(found).toMatchObject({ sheet: "Recommendations", marks: { numbers: "1", exportedAt: expect.stringMatching(/^20\d\d-/) } });
  expect(found.mapping.columns.filter(Boolean)).toEqual([
    "title", "status", "reviewOn", "note", "noteOn", "owner", "deadline", "leadOf:PK", "supportingOf:PK", "leadOf:KZ", "supportingOf:KZ", "positionOf:PK", "positionOf:KZ", "sector", "priority", "kind", "wording", "successMeasure",
  ]);
  expect(found.marks.columns.filter(({ id }) => /^own[A-Z]/.test(id)).map(({ heading }) => heading)).toHaveLength(3);
});

test("brought in, it is at its rows with its marks kept and nothing asked", async () => {
  const imported = await (await bringIn(member, fileOf(bytes, "back.xlsx"))).read();
  expect(imported).toMatchObject({ state: "MAPPING", choices: { sheet: "Recommendations" }, exported: { numbers: "1" } });
});

test("without its hidden sheets it is known by its headings", async () => {
  const { sheets } = await lookAtTable(bytes, "file.xlsx");
  const bare = workbookOf({ List: [sheets[0]?.headers ?? [], ...(sheets[0]?.sample ?? []).map(({ cells }) => cells.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null)))] });
  expect(await recognise(bare)).toMatchObject({ ok: true, sheet: "List", marks: { numbers: null, exportedAt: null } });
});

test("one of another programme is refused, and says of which it is", async () => {
  const other = await createProgramme();
  const theirs = memberOf(await createActor(other, "SECRETARY", "PK"), other);
  expect(await recognise(bytes, theirs)).toMatchObject({ ok: false, message: { key: "roundTrip.otherProgramme", values: { programme: programme.key } } });
});

test("one of a past day is refused, and says of which", async () => {
  const life = await liveThrough(3, 3, 20);
  const past = (await downloadWorkbook(life.programme, life.pk, `asOf=${life.ago(1)}`)).bytes;
  expect(await beginImport(memberOf(life.pk, life.programme), fileOf(past, "past.xlsx"))).toMatchObject({ ok: false, message: { key: "roundTrip.past" }, field: "file" });
});

test("a register whose columns stand where ours would is none of ours", async () => {
  const headers = ["No.", "Suggestion", "Addressed to", "Field", "Status", "Made", "Due", "Remarks", "Paragraph"];
  expect(await recognise(workbookOf({ Register: [headers, headers.map((heading) => `${heading} 1`)] }))).toBeNull();
});

test("any other workbook is none of ours, even with such words in it", async () => {
  expect(await recognise(workbookOf({ Register: [["Reference", "Title", "Key"], ["PK-1", "Mend", "a"]] }))).toBeNull();
});

test("one whose hidden columns were taken out is refused, for its rows would come in as new items", async () => {
  const changed = await changeWorkbook(bytes, (rows) => rows.map((row) => row.filter((_, at) => at !== 2)));
  expect(await recognise(changed)).toMatchObject({ ok: false, message: { key: "roundTrip.noKeys" } });
});
