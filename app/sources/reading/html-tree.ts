import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import { decodeAs, type Encoding } from "./encodings";
import { decodeText, findEncoding } from "./decode-text";
import { problem } from "./problem";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Browsers stop nesting at 512. */
const DEEPEST = 2000;

/** What a walk through a page meets; `open` answers false where it shall not go in. */
export type Walker = { open: (element: Element) => boolean; text: (text: string) => void; close: (element: Element) => void };

/** The tree of a page, or of a piece of one. Any text is one; what is nested without end is refused. */
export function parseHtml(html: string) {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST) throw problem("tooDeep");
    },
    onItemPop: () => void (depth -= 1),
  };
  return parse(html, { treeAdapter, scriptingEnabled: false });
}

/** Walks through a tree in the order of its text, without calling itself. */
export function walkHtml(root: Node, walker: Walker) {
  const waiting: (Node | { leave: Element })[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ("leave" in next) {
      walker.close(next.leave);
      continue;
    }
    if (next.nodeName === "#text" && "value" in next) walker.text(next.value);
    const element = "tagName" in next ? next : null;
    if (element && !walker.open(element)) continue;
    if (element) waiting.push({ leave: element });
    if ("childNodes" in next) for (let at = next.childNodes.length - 1; at >= 0; at--) waiting.push(next.childNodes[at] as Node);
  }
}

/** An attribute of an element; "" where it has none. */
export const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? "";

/** Whether an element holds one of these anywhere below it. */
export function holds(element: Element, names: RegExp): boolean {
  let found = false;
  walkHtml(element, {
    open: (inner) => {
      found ||= inner !== element && names.test(inner.tagName);
      return !found;
    },
    text: () => {},
    close: () => {},
  });
  return found;
}

/** The text of a page's bytes: in the encoding that it declares, unless they are plainly of another. */
export function decodeHtml(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const found = findEncoding(bytes);
  if (/^utf/.test(found)) return decodeText(bytes);
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? "";
  const encoding = /^(iso-8859-1|latin1|ascii|us-ascii)$/.test(declared) ? "windows-1252" : /^(windows-125[12]|koi8-r|macintosh|ibm866)$/.test(declared) ? (declared as Encoding) : found;
  return { text: decodeAs(encoding, bytes).replace(/\r\n?/g, "\n"), encoding };
}
