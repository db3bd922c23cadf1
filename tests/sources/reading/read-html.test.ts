import { expect, test } from "vitest";
import { decodeHtml } from "~/sources/reading/html-tree";
import { readHtml } from "~/sources/reading/read-html";
import { blocksOf, blockWith, encodeAs } from "../../support/documents";

test("headings, paragraphs and nested lists keep their level and numbers", () => {
  const source = readHtml(`<h2>The way<br>forward</h2><p>Both sides should:</p>
    <ol start=3><li>open the <b>road</b>;<ul><li>by June</ul><li value=7>close the case</ol><ol type=a><li>first</ol>`);
  expect(blocksOf(source)).toEqual(["heading: The way forward", "paragraph: Both sides should:", "item: 3. open the road;", "item: • by June", "item: 7. close the case", "item: a. first"]);
  expect(blockWith(source, "forward").level).toBe(2);
  expect(blockWith(source, "by June").level).toBe(1);
});

test("scripts, navigation and what is hidden are no text; a footer is furniture", () => {
  const source = readHtml(`<nav><a>Home</a></nav><script>alert(1)</script><style>p{}</style><p hidden>no</p><p style="display: none">no</p><p>Yes</p><footer>© Ministry</footer>`);
  expect(blocksOf(source)).toEqual(["paragraph: Yes", "furniture: © Ministry"]);
});

test("the cells of a table know their row and column, over cells that reach over several", () => {
  const source = readHtml(`<table><tr><th>No.<th colspan=2>Reply<th>By</tr><tr><td rowspan=2>1<td>Accepted<td>in full<td>June</tr><tr><td>Noted<td><p>in</p><p>part</p><td>July</tr></table>`);
  const cells = source.blocks.map(({ cell, start, end }) => [cell?.row, cell?.column, source.text.slice(start, end)]);
  expect(cells).toEqual([[0, 0, "No."], [0, 1, "Reply"], [0, 3, "By"], [1, 0, "1"], [1, 1, "Accepted"], [1, 2, "in full"], [1, 3, "June"], [2, 1, "Noted"], [2, 2, "in\npart"], [2, 3, "July"]]);
  expect(source.blocks.filter(({ cell }) => cell?.header)).toHaveLength(3);
});

test("a table that only lays out a page is no table", () => {
  const source = readHtml("<table><tr><td><h1>Report</h1><p>It is recommended.</p></td></tr></table>");
  expect(blocksOf(source)).toEqual(["heading: Report", "paragraph: It is recommended."]);
});

test("what stands alone in bold type or in capitals is a heading", () => {
  expect(blocksOf(readHtml("<p><b>Suggestions</b></p><p><b>Do it.</b> Now.</p><p>CONCLUSIONS AND DECISIONS</p>"))).toEqual(["heading: Suggestions", "paragraph: Do it. Now.", "heading: CONCLUSIONS AND DECISIONS"]);
});

test("lists pasted from Word are lists", () => {
  const source = readHtml(`<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>(a)<span>&nbsp; </span></span>Review the tariff</p>
    <p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>·</span>Publish it</p>`);
  expect(blocksOf(source)).toEqual(["item: (a) Review the tariff", "item: • Publish it"]);
  expect(blockWith(source, "Review").level).toBe(1);
});

test("a page is read in the encoding that it declares", () => {
  const page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Да</p>';
  expect(decodeHtml(encodeAs("windows-1251", page)).text).toContain("Да");
  expect(decodeHtml(encodeAs("windows-1252", '<meta charset="iso-8859-1"><p>“é”</p>')).text).toContain("“é”");
});
