import { expect, test } from "vitest";
import { db } from "~/db.server";
import { sentRows } from "~/sent-rows.server";

const COLUMNS = { id: "int", said: "text", on: "date", flag: "boolean", list: "int[]", more: "jsonb" };
const read = (rows: Parameters<typeof sentRows<keyof typeof COLUMNS>>[1]) =>
  db.$queryRaw<object[]>`SELECT "id", "said", "on"::text, "flag", "list", "more" FROM ${sentRows(COLUMNS, rows)} r ORDER BY 1`;

test("rows come as they were sent, whether they differ or not", async () => {
  const rows = [
    { id: 1, said: "O'Neill \"said\" \\ ڪراچي", on: "2024-02-29", flag: true, list: [1, 2], more: { a: [null, "x"] } },
    { id: 2, said: "", on: "2024-02-29", flag: true, list: [1, 2], more: { a: [null, "x"] } },
    { id: 3, said: "x", on: "2024-02-29", flag: true, list: [1, 2], more: { a: [null, "x"] } },
  ];
  expect(await read(rows)).toEqual(rows);
  expect(await read(rows.slice(0, 1))).toEqual(rows.slice(0, 1));
});

test("nothing is nothing, shared or not, and no rows are none", async () => {
  const none = { said: null, on: null, flag: null, list: null, more: null };
  expect(await read([{ id: 1, ...none }, { id: 2, ...none }])).toEqual([{ id: 1, ...none }, { id: 2, ...none }]);
  expect(await read([{ id: 1, ...none }, { id: 2, ...none, said: "x", more: [] }])).toEqual([{ id: 1, ...none }, { id: 2, ...none, said: "x", more: [] }]);
  expect(await read([])).toEqual([]);
});

test("what all rows share is sent once", () => {
  const { values } = sentRows({ id: "int", said: "text" }, [1, 2, 3].map((id) => ({ id, said: "the same words" })));
  expect(values.join("").match(/the same words/g)).toHaveLength(1);
});
