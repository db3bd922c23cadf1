import { expect, test } from "vitest";
import { readDocx } from "~/sources/reading/read-docx";
import { blocksOf, blockWith, docxOf, paragraph } from "../../support/documents";

const STYLES = `<w:style w:styleId="Ttl"><w:name w:val="Heading 2"/></w:style><w:style w:styleId="Own"><w:name w:val="Ours"/><w:basedOn w:val="Ttl"/></w:style>
  <w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>`;
const level = (at: number, format: string, text: string) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%1(%2)")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "bullet", "·")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
const item = (text: string, num: number, depth = 0) => paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${num}"/></w:numPr>`);
const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);
const read = (body: string, parts: Record<string, string> = {}) => readDocx(docxOf(body, { styles: STYLES, numbering: NUMBERING, ...parts }));

test("headings are known by their style, its basis or their outline", () => {
  const { source } = read(styled("Way forward", "Own") + paragraph("Annex", '<w:outlineLvl w:val="0"/>') + styled("Annex\t12", "T1") + paragraph("Text."));
  expect(blocksOf(source)).toEqual(["heading: Way forward", "heading: Annex", "contents: Annex 12", "paragraph: Text."]);
  expect(source.blocks.map((block) => block.level).slice(0, 2)).toEqual([2, 1]);
});

test("lists are counted as Word counts them", () => {
  const { source } = read(item("Open", 1) + item("by road", 1, 1) + item("by rail", 1, 1) + item("Close", 1) + item("on foot", 1, 1) + item("Again", 3) + item("Note", 2));
  expect(blocksOf(source)).toEqual(["item: 1. Open", "item: 1(a) by road", "item: 1(b) by rail", "item: 2. Close", "item: 2(a) on foot", "item: 1. Again", "item: • Note"]);
});

test("tracked changes are read as accepted, and said", () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const { source, warnings } = read(`<w:p>${run("Open by ")}<w:del><w:r><w:delText>May</w:delText></w:r></w:del><w:ins>${run("June")}</w:ins></w:p>
    <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("One ")}</w:p><w:p>${run("sentence.")}</w:p>
    <w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run("No item any more.")}</w:p>`);
  expect(blocksOf(source)).toEqual(["paragraph: Open by June", "paragraph: One sentence.", "paragraph: No item any more."]);
  expect(warnings).toEqual([{ code: "trackedChanges" }]);
});

test("the cells of a table know their place; lists in them keep their numbers; a box of one cell is no table", () => {
  const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const { source } = read(`<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr><w:tr>${cell(paragraph("Recommendation"), '<w:gridSpan w:val="2"/>')}${cell(paragraph("Reply"))}</w:tr>
    <w:tr>${cell(paragraph("7"), '<w:vMerge w:val="restart"/>')}${cell(item("Pave", 1) + item("Light", 1))}${cell(paragraph("Agreed"))}</w:tr>
    <w:tr>${cell(paragraph(""), "<w:vMerge/>")}${cell(paragraph("Sign"))}${cell(paragraph(""))}</w:tr></w:tbl><w:tbl><w:tr>${cell(paragraph("In a box."))}</w:tr></w:tbl>`);
  const cells = source.blocks.map((block) => [block.cell?.row, block.cell?.column, source.text.slice(block.start, block.end)]);
  expect(cells).toEqual([[0, 0, "Recommendation"], [0, 2, "Reply"], [1, 0, "7"], [1, 1, "1. Pave\n2. Light"], [1, 2, "Agreed"], [2, 1, "Sign"], [2, 2, ""], [undefined, undefined, "In a box."]]);
  expect(source.blocks.filter((block) => block.cell?.header)).toHaveLength(2);
});

test("a footnote follows the paragraph that refers to it and is no part of its sentence", () => {
  const { source } = read('<w:p><w:r><w:t>As agreed</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:t> in June.</w:t></w:r></w:p>', { footnotes: `<w:footnote w:id="4">${paragraph("Protocol No. 3")}</w:footnote>` });
  expect(blocksOf(source)).toEqual(["paragraph: As agreed in June.", "footnote: 1 Protocol No. 3"]);
});

test("pages are counted where Word has left its marks, and text stored twice is read once", () => {
  const box = (content: string) => `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${content}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${content}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const { source } = read(box(paragraph("In the margin.")) + paragraph("One.") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r></w:p>" + paragraph("Three."));
  expect(blocksOf(source)).toEqual(["paragraph: In the margin.", "paragraph: One.", "paragraph: Two.", "paragraph: Three."]);
  expect([source.pages, blockWith(source, "One").page, blockWith(source, "Three").page]).toEqual([2, 1, 2]);
});
