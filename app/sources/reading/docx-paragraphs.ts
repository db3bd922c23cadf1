import type { ZipEntry } from "./zip";
import { tableReader, type Row } from "./docx-tables";
import { readXml, type Attributes } from "./xml";

/** A paragraph as it stands in a part of a document, with all tracked changes accepted. */
export type Paragraph = { text: string; style: string; numId: string | null; depth: number | null; outline: number | null; bold: boolean; page: number; notes: string[]; joined: boolean };
/** What a body is made of, in its order. */
export type Piece = { paragraph: Paragraph } | { rows: Row[] } | { note: string; paragraphs: Paragraph[] };

/** What is not there once changes are accepted, or is there twice. */
const SKIPPED = /^(w:del|w:moveFrom|mc:Fallback|w:pPrChange|w:rPrChange|w:tblPrChange|w:trPrChange|w:tcPrChange|w:sectPrChange|w:numberingChange)$/;
const SYMBOLS: Record<string, string> = { F0FE: "☒", F0FD: "☒", F078: "☒", F052: "☑", F0FC: "✓", F0A8: "☐", F06F: "☐", F0B7: "•", F0A7: "•" };

/** Reads the paragraphs and tables of a part of a document, each handed on as it ends. */
export function readParagraphs(part: ZipEntry, onPiece: (piece: Piece) => void): { pages: number; changed: boolean } {
  const content = part.read();
  const rendered = content.includes("lastRenderedPageBreak");
  const open: Paragraph[] = [];
  const tables = tableReader();
  const path: string[] = [];
  let [page, skipped, changed, inText, runBold, hidden] = [1, 0, false, false, false, false];
  let note: { id: string; paragraphs: Paragraph[] } | null = null;
  let carried: Paragraph | null = null;

  const say = (text: string) => {
    const paragraph = open.at(-1);
    if (!paragraph || skipped || hidden) return;
    paragraph.text += text;
    if (/\S/.test(text) && !runBold) paragraph.bold = false;
  };

  function place(paragraph: Paragraph) {
    if (note) note.paragraphs.push(paragraph);
    else if (tables.inside()) tables.put(paragraph);
    else onPiece({ paragraph });
  }

  const begins: Record<string, (attributes: Attributes) => void> = {
    "w:p": () => {
      open.push(carried ?? { text: "", style: "", numId: null, depth: null, outline: null, bold: true, page, notes: [], joined: false });
      carried = null;
    },
    "w:r": () => ([runBold, hidden] = [false, false]),
    "w:t": () => (inText = true),
    "m:t": () => (inText = true),
    "w:tab": () => path.at(-1) !== "w:tabs" && say("\t"),
    "w:br": (attributes) => {
      if (attributes["w:type"] === "page") page += rendered ? 0 : 1;
      else say("\n");
    },
    "w:cr": () => say("\n"),
    "w:noBreakHyphen": () => say("-"),
    "w:sym": (attributes) => say(SYMBOLS[(attributes["w:char"] ?? "").toUpperCase()] ?? ""),
    "w:lastRenderedPageBreak": () => (page += 1),
    "w:default": (attributes) => path.at(-1) === "w:checkBox" && say(attributes["w:val"] === "1" ? "☒ " : "☐ "),
    "w:footnoteReference": (attributes) => open.at(-1)?.notes.push(`footnote ${attributes["w:id"]}`),
    "w:endnoteReference": (attributes) => open.at(-1)?.notes.push(`endnote ${attributes["w:id"]}`),
    "w:footnote": (attributes) => (note = { id: `footnote ${attributes["w:id"]}`, paragraphs: [] }),
    "w:endnote": (attributes) => (note = { id: `endnote ${attributes["w:id"]}`, paragraphs: [] }),
    "w:tbl": () => tables.begin(),
  };

  function property(name: string, attributes: Attributes) {
    const paragraph = open.at(-1);
    const value = attributes["w:val"] ?? "";
    const on = !/^(0|false|off)$/.test(value);
    if (name === "w:b" && path.at(-2) === "w:r") runBold = on;
    if (name === "w:vanish" && path.at(-2) === "w:r") hidden = on;
    if (!paragraph) return;
    if (name === "w:pStyle") paragraph.style = value;
    if (name === "w:numId") paragraph.numId = value;
    if (name === "w:ilvl") paragraph.depth = Number(value);
    if (name === "w:outlineLvl") paragraph.outline = Number(value);
  }

  readXml(content, {
    open: (name, attributes) => {
      if (/^w:(ins|del|moveFrom|moveTo)$/.test(name)) changed = true;
      const mark = name === "w:del" && path.at(-1) === "w:rPr" && path.at(-2) === "w:pPr";
      const paragraph = open.at(-1);
      if (mark && paragraph) paragraph.joined = true;
      tables.open(name, attributes, path);
      if (SKIPPED.test(name)) skipped += 1;
      if (!skipped) {
        if (Object.hasOwn(begins, name)) begins[name]?.(attributes);
        property(name, attributes);
      }
      path.push(name);
    },
    text: (text) => inText && say(text),
    close: (name) => {
      path.pop();
      if (SKIPPED.test(name)) skipped -= 1;
      if (skipped) return;
      if (name === "w:t" || name === "m:t") inText = false;
      if (name === "w:p") {
        const ended = open.pop();
        if (ended?.joined) carried = { ...ended, joined: false };
        else if (ended) place(ended);
      }
      const rows = tables.close(name);
      if (rows && !note) onPiece({ rows });
      if (note && (name === "w:footnote" || name === "w:endnote")) {
        onPiece({ note: note.id, paragraphs: note.paragraphs });
        note = null;
      }
    },
  });
  return { pages: page, changed };
}
