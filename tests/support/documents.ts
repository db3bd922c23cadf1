import { deflateRawSync } from "node:zlib";
import { decodeAs, type Encoding } from "~/sources/reading/encodings";
import type { Block, SourceText } from "~/sources/reading/source-text";
import { zipOf } from "./zip";

/** A text in an encoding of one byte a character, or in UTF-16. */
export function encodeAs(encoding: Encoding, text: string): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  const little = Buffer.from(text, "utf16le");
  if (encoding === "utf-16le") return little;
  if (encoding === "utf-16be") return little.swap16();
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decodeAs(encoding, Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((char) => bytes.get(char) ?? 0x3f));
}

/** The blocks of a source as one reads them: kind, marker and text. */
export const blocksOf = ({ text, blocks }: SourceText) => blocks.map((block) => [block.kind, [block.marker, text.slice(block.start, block.end)].filter(Boolean).join(" ")].join(": "));

/** The block of a source with these words in it. */
export function blockWith(source: SourceText, words: string): Block {
  const found = source.blocks.find((block) => source.text.slice(block.start, block.end).includes(words));
  if (!found) throw new Error(`No block says “${words}”:\n${blocksOf(source).join("\n")}`);
  return found;
}

/** A document of Word of this body; other parts by their names below word/. */
export const docxOf = (body: string, parts: Record<string, string> = {}) =>
  zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": xml("document", `<w:body>${body}</w:body>`), ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, xml(name, content)])) });

const xml = (root: string, content: string) => `<?xml version="1.0"?><w:${root} xmlns:w="w" xmlns:mc="mc" xmlns:w14="w14">${content}</w:${root}>`;

/** A paragraph of Word with what its properties say. */
export const paragraph = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export type PdfText = { text: string; x?: number; y: number; size?: number; bold?: boolean };

/** A PDF of these pages, A4, with y counted from the top. */
export function pdfOf(pages: PdfText[][]): Buffer {
  const count = pages.length;
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(" ");
  const font = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const objects = [`<</Type/Catalog/Pages 2 0 R>>`, `<</Type/Pages/Count ${count}/Kids[${kids}]>>`, font("Helvetica"), font("Helvetica-Bold")];
  for (const [at, page] of pages.entries()) {
    const drawn = page.map(({ text, x = 70, y, size = 10, bold }) => `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm (${escapePdf(text)}) Tj ET`).join("\n");
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${6 + at * 2} 0 R>>`);
    objects.push(`<</Length ${Buffer.byteLength(drawn, "latin1")}>>stream\n${drawn}\nendstream`);
  }
  return pdfFile(objects);
}

/** A PDF file of these objects, the first of them its catalogue. */
export function pdfFile(objects: string[], trailer = ""): Buffer {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`, "latin1");
}

const escapePdf = (text: string) => text.replace(/[\\()]/g, "\\$&").replace(/•/g, "\\225").replace(/’/g, "\\222");

/** Lines of running text under one another, from here down. */
export const linesFrom = (y: number, lines: string[], more: Partial<PdfText> = {}): PdfText[] => lines.map((text, at) => ({ text, y: y + at * 12, ...more }));

/** A file in a zip file that unpacks to so many megabytes of one letter. */
export function bombOf(name: string, megabytes: number): Buffer {
  const content = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024, 0x61), { level: 9 });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  local.copy(central, 8, 6, 28);
  central.writeUInt16LE(8, 10);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return Buffer.concat([local, Buffer.from(name), content, central, Buffer.from(name), end]);
}
