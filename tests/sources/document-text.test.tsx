import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { describe, expect, test } from "vitest";
import { DocumentText } from "~/sources/document-text";
import type { TextBlock } from "~/sources/document-shape";
import { segmentsOf, type Mark } from "~/sources/marks";
import { structurePlainText } from "~/sources/reading/structure-text";
import { dividePlaces, partAt } from "~/sources/text-parts";

const TEXT = "Suggestions\n\nThe sides met. They should open the office. It was late.\n\n1. Sign the text.\n2. Print it.\n";

function blocksOf(text: string): TextBlock[] {
  return structurePlainText(text, "txt").blocks.map((block, place) => ({ ...block, place, text: text.slice(block.start, block.end) }));
}

function markOf(words: string, rest: Partial<Mark> = {}, text = TEXT): Mark {
  const start = text.indexOf(words);
  return { id: words.slice(0, 4).trim(), start, end: start + words.length, tone: "accent", label: `About ${words}`, ...rest };
}

const draw = (blocks: TextBlock[], marks: Mark[] = []) => renderToStaticMarkup(<StaticRouter location="/"><DocumentText blocks={blocks} marks={marks} /></StaticRouter>);

/** The text from each offset that the page names. */
const namedIn = (page: string) => [...page.matchAll(/data-start="(\d+)">([^<]*)/g)].map(([, start, words]) => ({ start: Number(start), words: words?.replace(/&amp;/g, "&") ?? "" }));

const cell = (row: number, column: number, text: string, place: number): TextBlock =>
  ({ kind: "cell", start: place * 10, end: place * 10 + text.length, text, place, level: 0, marker: "", page: null, gaps: [], cell: { table: 0, row, column, header: row === 0 } });

describe("a document's text", () => {
  test("is shown as headings, paragraphs and lists with their marks", () => {
    const page = draw(blocksOf(TEXT));
    expect(page).toMatch(/<h3[^>]*>.*Suggestions.*<\/h3><p dir="auto" data-kind="paragraph">/);
    expect(page.match(/<li/g)).toHaveLength(2);
    expect(page).toContain('<span class="marker" data-outside="">2. </span>');
  });

  test("stands at the offsets that it names, whatever is marked", () => {
    const marks = [markOf("They should open the office."), markOf("open the office. It was"), markOf("text.")];
    const named = namedIn(draw(blocksOf(TEXT), marks));
    expect(named.length).toBeGreaterThan(8);
    for (const { start, words } of named) expect(TEXT.slice(start, start + words.length)).toBe(words);
  });

  test("has its tables as tables, with empty cells where there are none", () => {
    const page = draw([cell(0, 0, "No", 0), cell(0, 1, "What", 1), cell(0, 2, "Who", 2), cell(1, 0, "1", 3), cell(1, 2, "TDAP", 4)]);
    expect(page.match(/<th scope="col"/g)).toHaveLength(3);
    expect(page).toContain("<td></td>");
  });

  test("written from right to left has its tables begin there", () => {
    expect(draw([cell(0, 0, "نمبر", 0), cell(0, 1, "کام", 1)])).toContain('<table dir="rtl">');
  });

  test("shows the number of a page where it begins, and no running head unless it is marked", () => {
    const [head, body] = blocksOf("Annual report\n\nThe sides should meet.\n");
    const blocks: TextBlock[] = [{ ...(head as TextBlock), kind: "furniture", page: 3 }, { ...(body as TextBlock), page: 3 }];
    expect(draw(blocks)).toContain('id="page-3"');
    expect(draw(blocks)).not.toContain("Annual report");
    expect(draw(blocks, [{ ...markOf("Annual"), start: 0, end: 6 }])).toContain("Annual");
  });

  test("keeps what belongs to no sentence out of sight and in its place", () => {
    const text = "They should co-\noperate soon.";
    const block: TextBlock = { kind: "paragraph", start: 0, end: text.length, text, place: 0, level: 0, marker: "", page: null, cell: null, gaps: [{ start: 14, end: 16 }] };
    expect(draw([block])).toContain('co</span><span hidden="" data-start="14">-\n</span><span data-start="16">operate soon.');
  });

  test("is text whatever it holds", () => {
    const text = "<img src=x onerror=alert(1)> should go.";
    expect(draw([{ kind: "paragraph", start: 0, end: text.length, text, place: 0, level: 0, marker: "<b>", page: null, cell: null, gaps: [] }])).not.toMatch(/<img|<b>/);
  });

  test("has headings one below the other, whatever their levels were", () => {
    const heading = (level: number, place: number): TextBlock => ({ kind: "heading", start: place * 10, end: place * 10 + 1, text: "H", place, level, marker: "", page: null, cell: null, gaps: [] });
    const page = draw([heading(2, 0), heading(5, 1), heading(5, 2), heading(2, 3), heading(1, 4)]);
    expect([...page.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(["3", "4", "4", "3", "3"]);
  });
});

describe("a mark", () => {
  const [block] = blocksOf("They should open the office and close it.");
  const words = block as TextBlock;
  const at = (start: number, end: number, rest: Partial<Mark> = {}): Mark => ({ id: `${start}`, start, end, tone: "accent", label: "", ...rest });

  test("is the shortest where several lie over one another, unless one is looked at", () => {
    const long = at(0, 41);
    const short = at(5, 11);
    expect(segmentsOf(words, [long, short]).map(({ mark, text }) => [mark?.id, text])).toEqual([["0", "They "], ["5", "should"], ["0", " open the office and close it."]]);
    expect(segmentsOf(words, [{ ...long, current: true }, short]).every(({ mark }) => mark?.id === "0")).toBe(true);
  });

  test("begins and ends once, also where others overlap with it", () => {
    const segments = segmentsOf(words, [at(0, 16), at(12, 27)]);
    expect(segments.flatMap(({ begun }) => begun.map(({ id }) => id))).toEqual(["0", "12"]);
    expect(segments.flatMap(({ ended }) => ended.map(({ id }) => id))).toEqual(["0", "12"]);
  });

  test("is one way to go for the keyboard, however often it is cut", () => {
    const page = draw(blocksOf(TEXT), [markOf("The sides met. They should open the office.", { to: "/p/x/recommendations/1", current: true, id: "p1" }), markOf("met")]);
    expect(page.match(/href="\/p\/x\/recommendations\/1"/g)).toHaveLength(3);
    expect(page.match(/tabindex="-1"/g)).toHaveLength(2);
    expect(page).toContain('id="mark-p1"');
    expect(page).toContain('aria-current="true"');
  });
});

describe("a long document", () => {
  const places = (lengths: number[], row: (place: number) => string | null = () => null) =>
    lengths.map((_, place) => ({ place, start: lengths.slice(0, place).reduce((sum, length) => sum + length, 0), row: row(place) }));

  test("is divided between blocks, and a longer block is a part of its own", () => {
    expect(dividePlaces(places([40, 40, 40, 300, 10]), 100).map(({ place }) => place)).toEqual([0, 3, 4]);
  });

  test("is not divided within a row of a table", () => {
    expect(dividePlaces(places([40, 40, 40, 40, 40], (place) => (place < 4 ? "0 0" : "0 1")), 100).map(({ place }) => place)).toEqual([0, 4]);
  });

  test("names the part that holds an offset", () => {
    const parts = [{ place: 0, start: 0 }, { place: 3, start: 120 }];
    expect([partAt(parts, 0), partAt(parts, 119), partAt(parts, 120), partAt(parts, 9999), partAt([], 5)]).toEqual([1, 1, 2, 2, 1]);
  });
});
