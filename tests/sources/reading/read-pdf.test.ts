import { expect, test } from "vitest";
import { readPdf } from "~/sources/reading/read-pdf";
import { blocksOf, blockWith, linesFrom, pdfOf, type PdfText } from "../../support/documents";

const FULL = "The parties note that the road between the two posts is in a good state and that";
const edges = (page: number): PdfText[] => [{ text: "Joint Commission, sixth session", y: 40, size: 8 }, { text: `Page ${page} of 3`, y: 810, size: 8 }];

async function read(...pages: PdfText[][]) {
  const { source } = await readPdf(pdfOf(pages));
  return source;
}

test("lines become paragraphs, and words divided at the end of a line are whole", async () => {
  const source = await read(linesFrom(80, [FULL, "traffic has grown. It is strongly recom-", "mended to widen it. The non-", "governmental bodies agree to self-", "assessment."]).concat(linesFrom(160, ["A second paragraph on self-assessment."])));
  expect(blocksOf(source)).toEqual([
    `paragraph: ${FULL} traffic has grown. It is strongly recommended to widen it. The non-governmental bodies agree to self-assessment.`,
    "paragraph: A second paragraph on self-assessment.",
  ]);
});

test("headings are known by their size or type, lists by their marks", async () => {
  const source = await read([
    { text: "Decisions", y: 60, size: 18 },
    { text: "The way forward", y: 90, size: 10, bold: true },
    ...linesFrom(110, [FULL, "it will be kept."]),
    { text: "1.", y: 150 }, { text: "The ministries shall open the post within a year and will report on it to the next", x: 90, y: 150 }, { text: "session of the Commission.", x: 90, y: 162 },
    { text: "•", x: 90, y: 180 }, { text: "by road;", x: 105, y: 180 },
    { text: "2.", y: 198 }, { text: "The tariff is published.", x: 90, y: 198 },
  ]);
  expect(blocksOf(source)).toEqual([
    "heading: Decisions", "heading: The way forward", `paragraph: ${FULL} it will be kept.`,
    "item: 1. The ministries shall open the post within a year and will report on it to the next session of the Commission.", "item: • by road;", "item: 2. The tariff is published.",
  ]);
  expect(source.blocks.map((block) => block.level)).toEqual([1, 6, 0, 0, 1, 0]);
});

test("running heads and page numbers are furniture; a sentence goes on over the page between them", async () => {
  const source = await read([...edges(1), ...linesFrom(700, [FULL, FULL])], [...edges(2), ...linesFrom(80, ["both sides will look after it.", ""]), ...linesFrom(400, [FULL])], [...edges(3), ...linesFrom(80, ["it shall remain so."])]);
  expect(blockWith(source, "look after it").kind).toBe("paragraph");
  expect(source.text).toContain(`${FULL} ${FULL} both sides will look after it.`);
  expect(source.blocks.filter(({ kind }) => kind === "furniture")).toHaveLength(6);
  expect(blocksOf(source).at(-1)).toBe("furniture: Page 3 of 3");
});

test("footnotes are set aside, and their signs are gaps in the sentence", async () => {
  const source = await read([...linesFrom(80, [FULL, "this was agreed"]), { text: "2", x: 142, y: 88, size: 6 }, { text: "in June.", x: 150, y: 92 }, { text: "2", y: 760, size: 7 }, { text: "Protocol No. 3, article 4.", x: 82, y: 760, size: 7 }]);
  const { start, gaps } = blockWith(source, "in June");
  expect(gaps.map((gap) => [source.text.slice(start, gap.start).endsWith("agreed"), source.text.slice(gap.start, gap.end)])).toEqual([[true, "2"]]);
  expect(blocksOf(source).at(-1)).toBe("footnote: 2 Protocol No. 3, article 4.");
});

test("two columns are read one after the other", async () => {
  const column = (x: number, name: string) => Array.from({ length: 12 }, (_, at) => ({ text: `${name} line ${at} of a narrow column of text`, x, y: 120 + at * 12 }));
  const left = column(60, "Left");
  const source = await read([{ text: "A title that reaches over both of the columns of the page", y: 80, size: 16 }, ...column(320, "Right"), ...left]);
  expect(source.text.indexOf("Left line 11")).toBeLessThan(source.text.indexOf("Right line 0"));
});

test("a table of contents is not taken for text", async () => {
  const source = await read([{ text: "Contents", y: 60, size: 16 }, ...linesFrom(90, ["Recommendations ............................ 4", "Annex ............................ 12"]), ...linesFrom(200, [FULL])]);
  expect(blocksOf(source).slice(1, 3)).toEqual(["contents: Recommendations ............................ 4", "contents: Annex ............................ 12"]);
});

test("pieces that stand below one another are a table, each cell with all its lines", async () => {
  const row = (y: number, number: string, lines: string[], reply: string[], bold = false): PdfText[] => [
    { text: number, x: 70, y, bold }, ...lines.map((text, at) => ({ text, x: 110, y: y + at * 12, bold })), ...reply.map((text, at) => ({ text, x: 320, y: y + at * 12, bold })),
  ];
  const source = await read([
    ...linesFrom(60, [FULL, "it will be kept. The ministries reply as follows."]),
    ...row(110, "No.", ["Recommendation"], ["Reply of the ministry"], true),
    ...row(130, "1", ["Open the post on all days", "of the week"], ["Accepted. The post will be", "open from June on"]),
    ...row(162, "2", ["Publish the tariff"], ["Accepted in part; the", "tariff is being revised"]),
    ...linesFrom(220, [FULL]),
  ]);
  const cells = source.blocks.flatMap(({ cell, start, end }) => (cell ? [[cell.row, cell.column, cell.header, source.text.slice(start, end)]] : []));
  expect(cells).toEqual([
    [0, 0, true, "No."], [0, 1, true, "Recommendation"], [0, 2, true, "Reply of the ministry"],
    [1, 0, false, "1"], [1, 1, false, "Open the post on all days of the week"], [1, 2, false, "Accepted. The post will be open from June on"],
    [2, 0, false, "2"], [2, 1, false, "Publish the tariff"], [2, 2, false, "Accepted in part; the tariff is being revised"],
  ]);
  expect([blocksOf(source)[0], blocksOf(source).at(-1)]).toEqual([`paragraph: ${FULL} it will be kept. The ministries reply as follows.`, `paragraph: ${FULL}`]);
});

test("rows of a table without space between them begin where the first column does, and one may reach over several columns", async () => {
  const row = (y: number, ...texts: (string | null)[]): PdfText[] => texts.flatMap((text, at) => (text ? [{ text, x: [70, 125, 170, 400][at], y }] : []));
  const source = await read([
    ...linesFrom(60, [FULL, "it will be kept. The ministries reply as follows."]),
    ...row(110, "Inquiry", "No.", "Recommendation", "Response"),
    ...row(122, "To the ministry of transport of both"),
    ...row(134, "RO-2020-", "012/21", "On 8 December 2021, the Commission said", "Under consi-"),
    ...row(146, "101", null, "that the post be open on all days.", "deration"),
    ...row(158, "RO-2020-", "013/21", "On 9 December 2021, the Commission said", "Accepted"),
    ...row(170, "102", null, "that the tariff be published."),
  ]);
  const cells = source.blocks.flatMap(({ cell, start, end }) => (cell && cell.row ? [[cell.row, cell.column, source.text.slice(start, end)]] : []));
  expect(cells).toEqual([
    [1, 0, "To the ministry of transport of both"],
    [2, 0, "RO-2020- 101"], [2, 1, "012/21"], [2, 2, "On 8 December 2021, the Commission said that the post be open on all days."], [2, 3, "Under consideration"],
    [3, 0, "RO-2020- 102"], [3, 1, "013/21"], [3, 2, "On 9 December 2021, the Commission said that the tariff be published."], [3, 3, "Accepted"],
  ]);
});
