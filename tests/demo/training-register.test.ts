import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lookAtTable, readTableRows } from "~/spreadsheets/reading/read-table";
import { sayCell } from "~/spreadsheets/reading/table";

const fileOf = (kind: string) => readFileSync(new URL(`../../prisma/demo/training-register.${kind}`, import.meta.url));

async function wordsOf(kind: string) {
  const rows: string[][] = [];
  for await (const batch of readTableRows(fileOf(kind), `a.${kind}`, {})) rows.push(...batch.map(({ cells }) => cells.map(sayCell)));
  return rows;
}

test("the register for training holds what a register has that must be asked about, alike in both of its files", async () => {
  const look = await lookAtTable(fileOf("xlsx"), "a.xlsx");
  expect(look.sheets).toMatchObject([{ name: "Register", filled: 25, columns: 9, codeList: false, mojibake: 1 }, { name: "Lists", codeList: true }]);
  const rows = await wordsOf("xlsx");
  expect(await wordsOf("csv")).toEqual(rows);
  const references = rows.map(([reference]) => reference);
  expect(references.filter((reference, at) => references.indexOf(reference) !== at)).toEqual(["T-07", "T-12"]);
});
