import { problem, type Problem } from "~/sources/reading/problem";
import { openZip, type ZipEntry } from "~/sources/reading/zip";
import { readXml, xmlReader } from "~/sources/reading/xml";

export type SheetPart = { name: string; hidden: boolean; part: ZipEntry };

/** A workbook that was opened: its sheets, the words its cells share, and which styles show a number as a date. */
export type Workbook = { sheets: SheetPart[]; words: string[]; isDate: (style: number) => boolean; from1904: boolean; warnings: Problem[] };

const MOST_BYTES = 1024 * 1024 * 1024;
const MOST_WORDS = 150 * 1024 * 1024;
const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The part of a name after its prefix. */
export const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Opens a workbook; of its sheets nothing is read yet. Macros and links to other files are never followed, and said. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = openZip(bytes, MOST_BYTES);
  const book = parts.get("xl/workbook.xml");
  if (!book) throw problem("damaged");
  const targets = readTargets(parts.get("xl/_rels/workbook.xml.rels"));
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(book.read(), {
    open: (name, attributes) => {
      if (local(name) === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (local(name) !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => local(key) === "id")?.[1] ?? "";
      const part = parts.get(targets.get(relation) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`);
      if (part && !/chartsheet|dialogsheet/.test(part.name)) sheets.push({ name: attributes.name ?? "", hidden: /hidden/i.test(attributes.state ?? ""), part });
    },
  });
  if (!sheets.length) throw problem("damaged");
  const names = [...parts.keys()];
  const warnings: Problem[] = [];
  if (names.some((name) => /vbaProject|macrosheets/i.test(name))) warnings.push({ code: "macrosIgnored" });
  if (names.some((name) => /externalLinks\/|xl\/connections\.xml/i.test(name))) warnings.push({ code: "linksIgnored" });
  return { sheets, words: await readWords(parts.get("xl/sharedStrings.xml")), isDate: readDateStyles(parts.get("xl/styles.xml")), from1904, warnings };
}

function readTargets(part: ZipEntry | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (part) {
    readXml(part.read(), {
      open: (name, { Id, Target = "" }) => {
        if (local(name) === "Relationship" && Id) targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
      },
    });
  }
  return targets;
}

async function readWords(part: ZipEntry | undefined): Promise<string[]> {
  const words: string[] = [];
  if (!part) return words;
  let [current, inText, phonetic, length] = ["", false, false, 0];
  const reader = xmlReader({
    open: (name) => {
      const tag = local(name);
      if (tag === "si") current = "";
      if (tag === "rPh") phonetic = true;
      inText = tag === "t" && !phonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      const tag = local(name);
      if (tag === "t") inText = false;
      if (tag === "rPh") phonetic = false;
      if (tag !== "si") return;
      words.push(current);
      length += current.length;
      if (length > MOST_WORDS) throw problem("unpacksTooLarge", { maximum: MOST_WORDS / 1024 / 1024 });
    },
  });
  for await (const piece of part.pieces()) reader.write(piece);
  reader.end();
  return words;
}

function readDateStyles(part: ZipEntry | undefined): (style: number) => boolean {
  const formats = new Map<number, boolean>();
  const styles: number[] = [];
  let inCells = false;
  if (part) {
    readXml(part.read(), {
      open: (name, attributes) => {
        const tag = local(name);
        if (tag === "numFmt") formats.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ""));
        if (tag === "cellXfs") inCells = true;
        if (tag === "xf" && inCells) styles.push(Number(attributes.numFmtId));
      },
      close: (name) => {
        if (local(name) === "cellXfs") inCells = false;
      },
    });
  }
  return (style) => {
    const format = styles[style] ?? 0;
    return formats.get(format) ?? DATES.has(format);
  };
}

/** Whether a number format shows a date or a time: colours, conditions and what stands in quotes aside. */
export function showsDate(format: string): boolean {
  const [first = ""] = format.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  return /[dyhs]|m(?![^[]*])/i.test(first.replace(/\[(?![hms]+\])[^\]]*\]/gi, "")) && !/general/i.test(first);
}
