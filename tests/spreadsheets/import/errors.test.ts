import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Programme } from "~/programmes/programme";
import { exportErrors } from "~/spreadsheets/import/errors.server";
import type { Member } from "~/spreadsheets/import/read.server";
import { lookAtTable, readTableRows } from "~/spreadsheets/reading/read-table";
import type { CellValue } from "~/spreadsheets/reading/table";
import { createActor, createProgramme } from "../../support/factories";
import { memberOf, putTable } from "../../support/imports";

let programme: Programme;
let member: Member;

beforeAll(async () => {
  programme = await createProgramme();
  member = memberOf(await createActor(programme, "SECRETARY", "PK"), programme);
});

const ROWS: CellValue[][] = [["No", "Title", "Made"], ["=1", "", "soon"], [2, "Mend", { date: "2024-02-22" }], [3, "=HYPERLINK(1)", "later"], [3, "Again", null]];
const REASONS = ["C2: “soon” is no day", "C4: “later” is no day", "Row 4 has the same key"];

async function planned() {
  const table = await putTable(member, ROWS);
  await table.map(["reference", "title", "madeOn"], { key: [0], repeated: "skip" });
  await table.plan();
  return table;
}
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

test("what could not be taken over comes back as the same table, with its reasons; a formula in it stays text", async () => {
  const response = exportErrors(member, await (await planned()).read());
  expect(response.headers.get("content-disposition")).toContain("register-not-taken-over.csv");
  expect(new TextDecoder().decode(await bytesOf(response)).split("\r\n")).toEqual([
    "No,Title,Made,Why it was not taken over", `'=1,,soon,${REASONS[0]}`, `3,'=HYPERLINK(1),later,${REASONS[1]}`, `3,Again,,${REASONS[2]}`, "",
  ]);
});

test("a workbook comes back as a workbook, with its days as days", async () => {
  const table = await planned();
  const { look } = await table.read();
  await db.import.update({ where: { id: table.id }, data: { look: { ...look, kind: "xlsx" } } });
  await db.importRow.update({ where: { importId_number: { importId: table.id, number: 3 } }, data: { outcome: "REFUSED", reason: { key: "tableRows.reason.changedMeanwhile" } } });
  const bytes = await bytesOf(exportErrors(member, await table.read()));
  expect((await lookAtTable(bytes, "a.xlsx")).sheets[0]).toMatchObject({ header: 1, filled: 4, headers: [...(ROWS[0] as string[]), "Why it was not taken over"] });
  const rows = [];
  for await (const batch of readTableRows(bytes, "a.xlsx", {})) rows.push(...batch.map(({ cells }) => cells));
  expect(rows[2]).toEqual([2, "Mend", { date: "2024-02-22" }, "It was changed meanwhile"]);
  expect(rows[3]?.[1]).toBe("'=HYPERLINK(1)");
});
