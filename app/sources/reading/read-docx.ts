import { sourceBuilder } from "./build-source";
import { readNumbering } from "./docx-numbering";
import { readParagraphs, type Paragraph } from "./docx-paragraphs";
import type { Row } from "./docx-tables";
import { readStyles } from "./docx-styles";
import { guessLanguage } from "./guess-language";
import { DRESSED_LEVEL, isPlainTitle, isShortTitle } from "./looks-like-heading";
import { problem, type Problem } from "./problem";
import type { ReadDocument } from "./read-document";
import { openZip } from "./zip";

/** The text of a document of Word: headings, numbered lists, tables, footnotes; tracked changes as accepted. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const parts = openZip(bytes);
  const body = parts.get("word/document.xml") ?? [...parts.values()].find(({ name }) => /^word\/document\d*\.xml$/.test(name));
  if (!body) throw problem("damaged");
  const styleOf = readStyles(parts.get("word/styles.xml"));
  const markerOf = readNumbering(parts.get("word/numbering.xml"));
  const notes = new Map<string, string>();
  for (const name of ["word/footnotes.xml", "word/endnotes.xml"]) {
    const part = parts.get(name);
    if (part) readParagraphs(part, (piece) => "note" in piece && notes.set(piece.note, piece.paragraphs.map(({ text }) => clean(text)).join("\n")));
  }

  const builder = sourceBuilder();
  let table = -1;
  let noted = 0;

  const addNotes = (paragraphs: Paragraph[]) => {
    for (const paragraph of paragraphs) for (const id of paragraph.notes) builder.add("footnote", notes.get(id) ?? "", { marker: String(++noted), page: paragraph.page });
  };

  function markerAndLevel({ numId, depth, style }: Paragraph) {
    const base = styleOf(style);
    const list = numId ?? base.numId;
    const level = depth ?? base.depth ?? 0;
    return { marker: list && list !== "0" ? markerOf(list, level) : "", level };
  }

  function addParagraph(paragraph: Paragraph) {
    const text = clean(paragraph.text);
    if (!text) return addNotes([paragraph]);
    const { page, bold } = paragraph;
    const style = styleOf(paragraph.style);
    const { marker, level } = markerAndLevel(paragraph);
    const outline = paragraph.outline ?? style.outline;
    if (/^(toc \d|table of figures|toc heading|contents heading)/.test(style.name)) builder.add("contents", text, { page });
    else if (outline !== null && outline < 9) builder.add("heading", text.replace(/\n/g, " "), { level: outline + 1, marker, page });
    else if (marker) builder.add("item", text, { level, marker, page });
    else if (((bold || style.bold) && isShortTitle(text)) || isPlainTitle(text)) builder.add("heading", text.replace(/\n/g, " "), { level: DRESSED_LEVEL, page });
    else builder.add("paragraph", text, { page });
    addNotes([paragraph]);
  }

  function addTable(rows: Row[]) {
    if (rows.every(({ cells }) => cells.length <= 1)) {
      for (const row of rows) for (const cell of row.cells) cell.paragraphs.forEach(addParagraph);
      return;
    }
    table += 1;
    rows.forEach(({ cells, header }, row) => {
      for (const { column, paragraphs } of cells) builder.add("cell", paragraphs.map(writeLine).filter(Boolean).join("\n"), { page: paragraphs[0]?.page ?? null, cell: { table, row, column, header } });
    });
    addNotes(rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)));
  }

  function writeLine(paragraph: Paragraph) {
    const text = clean(paragraph.text);
    const { marker } = text ? markerAndLevel(paragraph) : { marker: "" };
    return marker ? `${marker} ${text}` : text;
  }

  const { pages, changed } = readParagraphs(body, (piece) => {
    if ("paragraph" in piece) addParagraph(piece.paragraph);
    if ("rows" in piece) addTable(piece.rows);
  });
  const warnings: Problem[] = changed ? [{ code: "trackedChanges" }] : [];
  if ([...parts.keys()].some((name) => /vbaProject/.test(name))) warnings.push({ code: "macrosIgnored" });
  return { source: builder.build(guessLanguage(builder.text()), pages > 1 ? pages : null), warnings };
}

const clean = (text: string) => text.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").trim();
