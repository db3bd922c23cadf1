import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseColumns } from "~/spreadsheets/round-trip/columns-back";
import { markColumns, numberOfKey } from "~/spreadsheets/round-trip/marks";

const KNOWN = ["Reference", "Key", "Version", "Title", "Status", "Owner", "Note"].map((head) => ({ id: head.toLowerCase(), head }));
const heads = KNOWN.map(({ head }) => head);
const idsOf = (headers: string[]) => recogniseColumns(KNOWN, headers).ids;

describe("columns that came back are known", () => {
  test("wherever they were moved, whatever was added between them, and without those that were taken out", () => {
    fc.assert(fc.property(fc.shuffledSubarray(heads), fc.array(fc.constantFrom("Our remarks", "№", "Заметки"), { maxLength: 1 }), fc.nat(8), (kept, added, at) => {
      const headers = [...kept.slice(0, at), ...added, ...kept.slice(at)];
      const ids = idsOf(headers);
      for (const [place, header] of headers.entries()) if (heads.includes(header)) expect(ids[place]).toBe(header.toLowerCase());
      expect(ids.filter((id) => id !== null && !kept.map((head) => head.toLowerCase()).includes(id)).length).toBeLessThanOrEqual(added.length);
    }));
  });

  test("by their place, where they were renamed: one, several in a row, the first and the last", () => {
    expect(recogniseColumns(KNOWN, ["Reference", "Key", "Version", "Recommendation", "Status", "Owner", "Note"])).toEqual({ ids: KNOWN.map(({ id }) => id), renamed: [3] });
    expect(recogniseColumns(KNOWN, ["Item", "Key", "Version", "Name", "State", "Owner", "Remark"]).renamed).toEqual([0, 3, 4, 6]);
  });

  test("but not where one was taken out and others were added", () => {
    expect(idsOf(["Reference", "Key", "Version", "Title", "Remark 1", "Remark 2", "Owner", "Note"])).toEqual(["reference", "key", "version", "title", null, null, "owner", "note"]);
  });

  test("whatever the spaces and capitals of their headings", () => {
    expect(idsOf(["REFERENCE ", "key", "version", " Title", "status", "owner", "note"])).toEqual(KNOWN.map(({ id }) => id));
  });
});

test("a sheet without key and version is none of ours", () => {
  expect(markColumns(KNOWN, ["Reference", "Title", "Status"])).toBeNull();
});

test("a key names an item of this programme alone", () => {
  expect(["PK-KZ-12", " pk-kz-7 ", "PK-12", "KZ-PK-12", "PK-KZ-0", "PK-KZ-", "12"].map((key) => numberOfKey(key, "PK-KZ"))).toEqual([12, 7, null, null, null, null, null]);
});
