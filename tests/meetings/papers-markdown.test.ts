import { expect, test } from "vitest";
import { readMarkdown, readSpans, type Span } from "~/meetings/papers/markdown";

const say = (spans: readonly Span[]) => spans.map(({ text, bold, italic, code, href }) => `${bold ? "B" : ""}${italic ? "I" : ""}${code ? "C" : ""}${href ? `@${href} ` : ""}[${text}]`).join("");

test.each([
  ["The **Sides** noted *this*.", "[The ]B[Sides][ noted ]I[this][.]"],
  ["***both*** and **bold with *more* in it**", "BI[both][ and ]B[bold with ]BI[more]B[ in it]"],
  ["2 * 3 * 4, snake_case_name, **never closed", "[2 * 3 * 4, snake_case_name, **never closed]"],
  ["\\*not a mark\\* and `a*b`", "[*not a mark* and ]C[a*b]"],
  ["[the note](https://example.org/a) of <https://example.org>", "@https://example.org/a [the note][ of ]@https://example.org [https://example.org]"],
  ["**شروع** پروازیں", "B[شروع][ پروازیں]"],
])("%s is read as it is meant", (source, said) => expect(say(readSpans(source))).toBe(said));

test("lists, headings and quotes are paragraphs of their own; a line goes on with the one before it", () => {
  const blocks = readMarkdown("# Title #\nFirst line\nsecond line\n\n- one\n  more of one\n  - inner\n2) two\n\n> said\n\n---\nlast  \nafter a break");
  expect(blocks.map(({ kind, level, number, spans }) => `${kind} ${level}${number} ${say(spans)}`)).toEqual([
    "heading 1 [Title]", "paragraph 0 [First line second line]", "bullet 0 [one more of one]", "bullet 1 [inner]", "numbered 02) [two]", "quote 0 [said]", "paragraph 0 [last\nafter a break]",
  ]);
});

test("a text of nothing but marks is read at once, and nothing of it is lost", () => {
  const marks = " *a _b **c [<".repeat(4_000);
  const begun = performance.now();
  expect(readSpans(marks).map(({ text }) => text).join("") === marks).toBe(true);
  readSpans("*_**".repeat(10_000));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
