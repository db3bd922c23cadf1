import { describe, expect, test } from "vitest";
import type { KnownWords } from "~/spreadsheets/import/column-traits";
import { guessColumns, guessKey } from "~/spreadsheets/import/guess-columns";
import type { CellValue } from "~/spreadsheets/reading/table";

const SIDES = [{ code: "PK", name: "Pakistan" }, { code: "KZ", name: "Kazakhstan" }];
const LONG = "It is recommended that the training offices of both sides keep one list of courses and publish it every quarter.";
const DAY = { date: "2024-02-22" };

const CHOICES = ["status", "sector", "kind", "priority", "position", "person", "organisation"] as const;
const known = (words: Partial<Record<(typeof CHOICES)[number], string[]>> = {}) => Object.fromEntries(CHOICES.map((choice) => [choice, new Set(words[choice])])) as unknown as KnownWords;

function guess(headers: string[], rows: CellValue[][], words: KnownWords = known(), sides = SIDES) {
  return guessColumns(headers, rows.map((cells, at) => ({ number: at + 2, cells })), words, sides).map((one) => one?.field ?? null);
}

describe("by their headings", () => {
  test.each<[string[], CellValue[], (string | null)[]]>([
    [["Number", "Recipient", "Theme", "Inquiry", "Status", "Made", "Closed", "Recommendation", "Reply Text"], ["012/21", "Office A", "Rail", "R-1", "Open", DAY, null, LONG, LONG],
      ["reference", "lead", "sector", "location", "status", "madeOn", "statusOn", "wording", "note"]],
    [["№", "Рекомендация", "Ответственный исполнитель", "Срок исполнения", "Статус", "Примечание", "Приоритет"], ["1", LONG, "Отдел А", "31.12.2026", "Исполняется", LONG, "Высокий"],
      ["reference", "wording", "lead", "deadline", "status", "note", "priority"]],
    [["حوالہ نمبر", "سفارش", "ذمہ دار ادارہ", "شعبہ", "موجودہ حیثیت", "آخری تاریخ"], ["5", LONG, "دفتر", "تعلیم", "جاری", "2026-12-31"],
      ["reference", "wording", "lead", "sector", "status", "deadline"]],
    [["Lead (Pakistan)", "Supporting – KZ", "Position of Kazakhstan", "Supporting", "Focal point"], ["Office A", "Office B", "Agreed", "Office C", "Head of office"],
      ["leadOf:PK", "supportingOf:KZ", "positionOf:KZ", null, "owner"]],
  ])("%j", (headers, row, fields) => {
    expect(guess(headers, [row])).toEqual(fields);
  });

  test("a field of each side is that of the only side there is", () => {
    expect(guess(["Position", "Supporting"], [["Agreed", "Office"]], known(), [{ code: "AB", name: "Audited body" }])).toEqual(["positionOf:AB", "supportingOf:AB"]);
  });

  test("and by what must stand below them: a reply in a word is how it stands, one at length is what was said; a number is no title", () => {
    expect(guess(["Text", "Response", "Action"], [[LONG, "Accepted", 5], [LONG, "Noted", 5], [LONG, "Accepted", 3]])).toEqual(["wording", "status", null]);
    expect(guess(["Text", "Response"], [[LONG, LONG.slice(10)]])).toEqual(["wording", "note"]);
    expect(guess(["Recommendation", "Made"], [["Open an office", "Office A"]])).toEqual(["title", null]);
  });

  test("a number that stands in many rows tells nothing apart", () => {
    expect(guess(["Code", "Text"], [["7", LONG], ["7", LONG], ["7", LONG]])).toEqual([null, "wording"]);
  });
});

describe("by what stands in them", () => {
  test("columns without a telling heading are known by the programme's own words, by institutions, long texts and numbers of their own", () => {
    const words = known({ status: ["in progress", "on hold"], sector: ["training"], person: ["head of office"] });
    const row = (at: number) => [`T-${at}`, `${LONG} ${at}`, "Ministry of Training", "In  Progress", "Training", "Head of Office"];
    expect(guess(["A", "B", "C", "D", "E", "F"], [row(1), row(2), row(3)], words)).toEqual(["reference", "wording", "lead", "status", "sector", "owner"]);
  });

  test("no field is guessed twice but where it stands: the surer column has it", () => {
    expect(guess(["Session", "Page", "Status", "Implementation status"], [["5", "12", "Open", "Done"]])).toEqual(["location", "location", "status", null]);
  });

  test("nothing is said of an empty column of no name", () => {
    expect(guess(["A", "B"], [[null, null]])).toEqual([null, null]);
  });
});

test("a row is recognised by its reference, and otherwise by what it says, to whom, and where it stands", () => {
  expect(guessKey(["title", "reference", "lead"])).toEqual([1]);
  expect(guessKey(["lead", null, "title", "wording", "location", "leadOf:PK", "status"])).toEqual([0, 3, 4, 5]);
  expect(guessKey(["title", "status"])).toEqual([0]);
  expect(guessKey(["status", null])).toEqual([]);
});
