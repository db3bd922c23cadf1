import type { Paragraph, Table } from "docx";
import JSZip from "jszip";
import { setImmediate } from "node:timers/promises";

/** What a paper is made of, made while it is written: no more of it stands in memory than is being written. */
export type Parts = Iterable<Paragraph | Table> | AsyncIterable<Paragraph | Table>;

/** Milliseconds of work after which others are served. */
const SLICE = 15;
const BODY = "word/document.xml";

type Node = Paragraph | Table;
type Context = Parameters<Node["prepForXml"]>[0];

/** The parts of a document as XML, a slice at a time. */
export async function spellParts(parts: Parts): Promise<string> {
  // What the library keeps there is for links and footnotes, which our papers have none of.
  const context = { stack: [] } as unknown as Context;
  const said: string[] = [];
  let since = performance.now();
  for await (const part of parts) {
    said.push(spell(part.prepForXml(context)));
    if (performance.now() - since < SLICE) continue;
    await setImmediate();
    since = performance.now();
  }
  return said.join("");
}

/** Puts the bodies in the place of the marks that stand for them in an empty document. */
export async function fillDocument(empty: Uint8Array, bodies: ReadonlyMap<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await JSZip.loadAsync(empty);
  let document = (await zip.file(BODY)?.async("string")) ?? "";
  for (const [mark, body] of bodies) document = document.replace(new RegExp(`<w:p>(?:(?!<w:p>).)*?${mark}.*?</w:p>`, "s"), () => body);
  zip.file(BODY, document);
  return new Uint8Array(await zip.generateAsync({ type: "arraybuffer", compression: "DEFLATE" }));
}

/** What the library makes of an element: its name, then its attributes and what is in it. */
function spell(element: unknown): string {
  if (element === undefined || element === null) return "";
  if (typeof element !== "object") return escape(String(element));
  const [name, content] = Object.entries(element)[0] ?? [];
  if (name === undefined) return "";
  const all: unknown[] = Array.isArray(content) ? content : [content];
  const attributes = all.map(attributesOf).join("");
  const inside = all.map((one) => (attributesOf(one) || isBare(one) ? "" : spell(one))).join("");
  return inside ? `<${name}${attributes}>${inside}</${name}>` : `<${name}${attributes}/>`;
}

const hasAttributes = (value: unknown): value is { _attr: Record<string, unknown> } => typeof value === "object" && value !== null && "_attr" in value;
const isBare = (value: unknown) => hasAttributes(value) || (typeof value === "object" && value !== null && !Object.keys(value).length);

function attributesOf(value: unknown): string {
  if (!hasAttributes(value)) return "";
  return Object.entries(value._attr).flatMap(([name, said]) => (said === undefined ? [] : [` ${name}="${escape(String(said))}"`])).join("");
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
