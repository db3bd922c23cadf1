import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { structurePlainText } from "~/sources/reading/structure-text";

const read = (text: string, kind: "txt" | "md" = "txt") => structurePlainText(text, kind).blocks.map((block) => [block.kind, block.marker, text.slice(block.start, block.end)]);

const WIDE = "The committee met in the northern port and heard the report of the harbour master about";

describe("A plain text", () => {
  test("that is broken by width is joined to paragraphs; headings and items stand apart", () => {
    expect(read(`Results\n${WIDE}\nthe state of the cranes.\n\n1. Repair the northern crane and the rails it runs on, before the winter sets in\nagain.\n2. Train crews.\n`)).toEqual([
      ["heading", "", "Results"],
      ["paragraph", "", `${WIDE}\nthe state of the cranes.`],
      ["item", "1.", "Repair the northern crane and the rails it runs on, before the winter sets in\nagain."],
      ["item", "2.", "Train crews."],
    ]);
  });

  test("whose paragraphs are one line each keeps them apart", () => {
    const long = "Every carrier keeps a log of its drivers, and shows it to the inspectors of both countries whenever they ask for it at the border post.";
    expect(read(`Duties\n${long}\n${long}`)).toEqual([["heading", "", "Duties"], ["paragraph", "", long], ["paragraph", "", long]]);
  });

  test("with pages has running heads and page numbers set aside, also inside a sentence", () => {
    const page = (number: number, words: string) => `Report of the port\n\n${words}\n\n${number}\n\f`;
    const text = page(1, `${WIDE}\nthe state of the`) + page(2, `northern crane and the rails it runs on, which were laid when the port was opened.`) + page(3, `${WIDE}\nnothing else.`);
    const { blocks, pages } = structurePlainText(text, "txt");
    const sentence = blocks.find(({ kind }) => kind === "paragraph");
    expect(pages).toBe(4);
    expect(sentence?.gaps.map(({ start, end }) => text.slice(start, end))).toEqual(["1", "Report of the port"]);
    expect(text.slice(sentence?.start, sentence?.end)).toMatch(/opened\.$/);
  });

  test("whose marks came out apart from their items gets them together again", () => {
    expect(read(`${WIDE}\n\n●\n●\n\nWrite the manual of the crane\nTrain two crews\n`)).toEqual([["paragraph", "", WIDE], ["item", "●", "Write the manual of the crane"], ["item", "●", "Train two crews"]]);
  });

  test("has the lines of its contents told from its text", () => {
    expect(read("1. Cranes ........................ 3\nRecommendations ................. 12").map(([kind]) => kind)).toEqual(["contents", "contents"]);
  });
});

describe("A text in Markdown", () => {
  test("has headings, items, boxes, tables and code", () => {
    expect(read("## Tasks\n\n- [ ] Order\n  * Pay\n\n| A | B |\n|---|---|\n| 1 | two |\n\n```\nx\n```\n", "md")).toEqual([
      ["heading", "", "Tasks"], ["item", "- [ ]", "Order"], ["item", "*", "Pay"],
      ["cell", "", "A"], ["cell", "", "B"], ["cell", "", "1"], ["cell", "", "two"], ["code", "", "x"],
    ]);
  });
});

test("Whatever the text, blocks lie in order inside it, do not overlap and are not empty", () => {
  const line = fc.oneof(fc.constantFrom("1.", "●", "- [ ] a", "| a | b |", "# Head", "Short", WIDE, "\f", "", "a\tb", "- ", "(a) x;"), fc.string());
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom("txt" as const, "md" as const), (lines, kind) => {
      const text = lines.join("\n");
      const { blocks } = structurePlainText(text, kind);
      let at = 0;
      for (const { start, end, gaps } of blocks) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        for (const gap of gaps) expect(gap.start >= start && gap.end <= end).toBe(true);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
