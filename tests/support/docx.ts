import { readZip } from "./unzip";

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** The order in which the schema of word processing wants children that no processor repairs silently. */
const ORDERS: Record<string, string[]> = {
  "w:pPr": ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr"],
  "w:tblPr": ["tblStyle", "bidiVisual", "tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"],
  "w:tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection", "vAlign"],
  "w:tbl": ["tblPr", "tblGrid", "tr"],
  "w:sectPr": ["headerReference", "footerReference", "type", "pgSz", "pgMar", "pgNumType", "cols", "titlePg", "bidi", "docGrid"],
};

/** XML as a tree; an error where it is not well-formed or holds what no document may. */
export function readXml(xml: string, name: string): Element {
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml);
  if (forbidden) throw new Error(`${name}: a character that XML forbids at ${forbidden.index}`);
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [whole, end, tag, attributes = "", empty, text] of xml.replace(/^<\?xml[^>]*\?>/, "").matchAll(/<(\/)?([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/)?>|([^<]+)|[^]/g)) {
    const top = open.at(-1);
    if (text !== undefined && top) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) throw new Error(`${name}: a bare ampersand in ${text.slice(0, 80)}`);
      top.text += text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
    } else if (end) {
      if (open.pop()?.name !== tag) throw new Error(`${name}: ${whole} closes nothing`);
    } else {
      if (!tag || !top) throw new Error(`${name}: not a tag: ${whole}`);
      const element: Element = { name: tag, attributes: Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])), children: [], text: "" };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`${name}: ${open.at(-1)?.name} is never closed`);
  return root;
}

/** Every element of a name below another, in their order. */
export const all = (element: Element, name: string): Element[] => element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** What an element says, as it would be read aloud: a line a paragraph. */
export const textOf = (element: Element): string => (element.name === "w:t" ? element.text : element.name === "w:br" ? "\n" : element.children.map(textOf).join("")) + (element.name === "w:p" ? "\n" : "");

/** A file of a word processor taken apart; an error where one would have to repair it. */
export function readDocx(bytes: Uint8Array) {
  const parts = readZip(bytes);
  const trees = new Map([...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, xml]) => [name, readXml(xml, name)]));
  for (const [name, tree] of trees) {
    if (name.endsWith(".rels")) {
      for (const { attributes } of all(tree, "Relationship")) {
        const target = attributes.Target?.replace(/^\//, "") ?? "";
        if (attributes.TargetMode !== "External" && !parts.has(name.startsWith("word/") ? `word/${target}` : target)) throw new Error(`${name}: ${target} is not there`);
      }
    } else checkOrder(tree, name);
  }
  for (const { attributes } of all(trees.get("[Content_Types].xml") ?? readXml("", ""), "Override")) if (!parts.has(attributes.PartName?.slice(1) ?? "")) throw new Error(`No part ${attributes.PartName}`);
  const document = trees.get("word/document.xml");
  if (!document) throw new Error("No document");
  for (const row of all(document, "w:tbl").flatMap((table) => table.children.filter(({ name }) => name === "w:tr").map((one) => ({ one, columns: all(table, "w:gridCol").length })))) {
    const cells = row.one.children.filter(({ name }) => name === "w:tc");
    if (cells.length !== row.columns) throw new Error(`A row of ${cells.length} cells in a table of ${row.columns} columns`);
    if (cells.some((cell) => cell.children.at(-1)?.name !== "w:p")) throw new Error("A cell that does not end with a paragraph");
  }
  if (all(document, "w:body")[0]?.children.at(-1)?.name !== "w:sectPr") throw new Error("The body does not end with its section");
  const others = (kind: string) => [...trees].filter(([name]) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(name)).map(([, tree]) => textOf(tree)).join("");
  return { document, text: textOf(document), header: others("header"), footer: others("footer"), styles: trees.get("word/styles.xml") ?? document };
}

function checkOrder(element: Element, part: string) {
  const order = ORDERS[element.name];
  if (order) {
    const places = element.children.map(({ name }) => order.indexOf(name.slice(2)));
    const wrong = places.findIndex((place, index) => place < 0 || place < (places[index - 1] ?? 0));
    if (wrong >= 0) throw new Error(`${part}: ${element.children[wrong]?.name} at a wrong place in ${element.name}: ${element.children.map(({ name }) => name).join(" ")}`);
  }
  for (const child of element.children) checkOrder(child, part);
}
