import { sourceBuilder } from "./build-source";
import { guessLanguage } from "./guess-language";
import { attribute, holds, parseHtml, walkHtml, type Element } from "./html-tree";
import { DRESSED_LEVEL, isPlainTitle, isShortTitle } from "./looks-like-heading";
import { listOf, nextMarker, pastedMarker, type HtmlList } from "./html-lists";
import { tableWalk } from "./html-tables";
import type { Block, SourceText } from "./source-text";

/** What is no text of the page: scripts, navigation, controls. */
const LEFT_OUT = /^(script|style|noscript|template|nav|svg|math|canvas|iframe|object|head|title|button|select|option|textarea|audio|video|map)$/;
/** An item that is a link and nothing else, and so short, leads to something and says nothing itself. */
const POINTER = 80;
const BLOCKS = /^(address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** The text of a page or of pasted rich text: headings, lists and tables; scripts and navigation are left out. */
export function readHtml(html: string): SourceText {
  const builder = sourceBuilder();
  const lists: HtmlList[] = [];
  const tables = tableWalk();
  let text = "";
  let kind: Block["kind"] = "paragraph";
  let level = 0;
  let marker: string | null = null;
  let pre = 0;
  let footer = 0;
  let bold = 0;
  let plain = false;
  let linked = 0;
  let unlinked = false;
  let notes = 0;

  function flush() {
    let clean = pre ? text.replace(/^\n+|\s+$/g, "") : text.replace(/[^\S\n]*\n[^\S\n]*/g, "\n").replace(/[^\S\n]+/g, " ").trim();
    const pointer = marker !== null && !unlinked && clean.length <= POINTER;
    const dressed = kind === "paragraph" && !lists.length && ((!plain && isShortTitle(clean)) || isPlainTitle(clean));
    [text, plain, unlinked] = ["", false, false];
    if (!clean) return;
    if (dressed && !footer && !notes && !pre) [kind, level] = ["heading", DRESSED_LEVEL];
    if (kind === "heading") clean = clean.replace(/\n/g, " ");
    const actual = footer ? "furniture" : notes ? "footnote" : pointer ? "contents" : marker !== null ? "item" : pre ? "code" : kind;
    for (const part of actual === "code" ? [clean] : clean.split(/\n{2,}/)) builder.add(actual, part, { level: actual === "item" ? Math.max(0, lists.length - 1, level) : actual === "heading" ? level : lists.length, marker: marker ?? "" });
    marker = null;
  }

  function open(element: Element) {
    const { tagName: tag } = element;
    if (LEFT_OUT.test(tag) || isHidden(element)) return false;
    if (tables.inCell()) return tables.open(element, () => (text = ""));
    if (tag === "br") text += "\n";
    if (tag === "b" || tag === "strong") bold += 1;
    if (tag === "a") linked += 1;
    const pasted = pastedMarker(element);
    if (pasted) {
      marker = pasted;
      return false;
    }
    if (!BLOCKS.test(tag)) return true;
    flush();
    kind = "paragraph";
    level = 0;
    if (/^h[1-6]$/.test(tag)) [kind, level] = ["heading", Number(tag[1])];
    if (tag === "pre") pre += 1;
    if (tag === "footer") footer += 1;
    if (isNotes(element)) notes += 1;
    if (tag === "ul" || tag === "ol") lists.push(listOf(element));
    if (tag === "li") marker = nextMarker(lists.at(-1), element);
    if (/mso-list:\s*l\d+ level(\d)/.test(attribute(element, "style"))) level = Number(/level(\d)/.exec(attribute(element, "style"))?.[1]) - 1;
    if (tag === "table" && isData(element)) tables.begin();
    else tables.open(element, () => {});
    return true;
  }

  function close(element: Element) {
    const { tagName: tag } = element;
    if (tables.inCell()) {
      if (/^(p|div|li|br|h[1-6])$/.test(tag)) text += "\n";
      const cell = tables.close(element);
      if (cell) builder.add("cell", text.replace(/\s*\n\s*/g, "\n").replace(/[^\S\n]+/g, " ").trim(), { cell });
      if (cell) text = "";
      return;
    }
    if (tag === "b" || tag === "strong") bold -= 1;
    if (tag === "a") linked -= 1;
    if (!BLOCKS.test(tag)) return;
    flush();
    tables.close(element);
    kind = "paragraph";
    if (tag === "li") marker = null;
    if (tag === "pre") pre -= 1;
    if (tag === "footer") footer -= 1;
    if (isNotes(element)) notes -= 1;
    if (tag === "ul" || tag === "ol") lists.pop();
  }

  function say(piece: string) {
    text += pre ? piece : piece.replace(/\s+/g, " ");
    if (!/\S/.test(piece)) return;
    if (!bold) plain = true;
    if (!linked) unlinked = true;
  }

  walkHtml(parseHtml(html), { open, close, text: say });
  flush();
  return builder.build(guessLanguage(builder.text()), null);
}

const isNotes = (element: Element) => /footnotes|doc-endnotes/.test(`${attribute(element, "class")} ${attribute(element, "role")}`);

const isHidden = (element: Element) =>
  element.attrs.some(({ name }) => name === "hidden") || attribute(element, "role") === "navigation" || /display:\s*none/i.test(attribute(element, "style"));

// Old pages are laid out by tables: one that holds headings or tables, or asks for it, is no table of anything.
const isData = (element: Element) => !/presentation|none/.test(attribute(element, "role")) && !holds(element, /^(table|h[1-6])$/) && holds(element, /^(td|th)$/);
