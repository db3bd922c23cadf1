/** Words of one kind in a row. */
export type Span = { text: string; bold: boolean; italic: boolean; code: boolean; href: string };

/** A paragraph of written text; `level` is the depth of a heading, or of a list. */
export type Block = { kind: "paragraph" | "heading" | "quote" | "bullet" | "numbered"; level: number; number: string; spans: Span[] };

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const ITEM = /^( *)(?:[-*+]|(\d{1,9}[.)]))\s+(.*)$/;
const QUOTE = /^ {0,3}>\s?(.*)$/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;

type Draft = Omit<Block, "spans"> & { text: string };

/** Markdown as the paragraphs it makes. What it does not know (tables, pictures, HTML) stays as it was written. */
export function readMarkdown(source: string): Block[] {
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  for (const written of source.replace(/\r\n?/g, "\n").split("\n")) {
    const line = written.replaceAll("\t", "    ");
    if (!line.trim() || RULE.test(line)) {
      open = null;
      continue;
    }
    const begun = beginBlock(line);
    if (begun === null && open) {
      open.text += `\n${line.trimStart()}`;
      continue;
    }
    const made: Draft = begun ?? { kind: "paragraph", level: 0, number: "", text: line.trimStart() };
    drafts.push(made);
    open = made.kind === "heading" ? null : made;
  }
  return drafts.map(({ text, ...block }) => ({ ...block, spans: readSpans(breakLines(text)) }));
}

// A line that ends with two spaces or a backslash is broken there; any other goes on.
const breakLines = (text: string) => text.split("\n").map((line, index, lines) => (index === lines.length - 1 ? line.trimEnd() : line.replace(/(?: {2,}|\\)$/, "\n").replace(/([^\n])$/, "$1 "))).join("");

/** A block that a line begins; null where it goes on with what stands before it. */
function beginBlock(line: string): Draft | null {
  const [, marks, title = ""] = HEADING.exec(line) ?? [];
  if (marks) return { kind: "heading", level: marks.length, number: "", text: title };
  const [found, indent = "", number = "", text = ""] = ITEM.exec(line) ?? [];
  if (found !== undefined) return { kind: number ? "numbered" : "bullet", level: Math.min(3, Math.floor(indent.length / 2)), number, text };
  const quoted = QUOTE.exec(line)?.[1];
  return quoted === undefined ? null : { kind: "quote", level: 0, number: "", text: quoted };
}

const TOKEN = /\\([!-/:-@[-`{-~])|`([^`\n]+)`|\[([^[\]\n]{1,1000})\]\(([^()\s]{1,2000})\)|<(https?:\/\/[^\s<>]{1,2000})>|\*{1,3}|_{1,2}/g;

type Token = { text: string; mark: string; code: boolean; href: string; opens: boolean; closes: boolean; matched: boolean };

/** Words with their marks: bold, italics, code, links; a mark that nothing closes is a letter like others. */
export function readSpans(source: string): Span[] {
  const tokens: Token[] = [];
  const plain = { mark: "", code: false, href: "", opens: false, closes: false, matched: false };
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [whole, escaped, code, label, href, bare] = match;
    if (match.index > at) tokens.push({ ...plain, text: source.slice(at, match.index) });
    at = match.index + whole.length;
    const text = escaped ?? code ?? label ?? bare;
    if (text !== undefined) tokens.push({ ...plain, text, code: code !== undefined, href: href ?? bare ?? "" });
    else tokens.push({ ...plain, text: whole, mark: whole, ...sidesOf(source, match.index, at) });
  }
  if (at < source.length) tokens.push({ ...plain, text: source.slice(at) });
  matchMarks(tokens);
  return joinSpans(tokens);
}

/** Whether a mark may open or close: a word stands right after it, or right before; an underscore within a word does neither. */
function sidesOf(source: string, from: number, to: number) {
  const [before, after] = [source[from - 1] ?? " ", source[to] ?? " "];
  const inWord = source[from] === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return { opens: !inWord && /\S/.test(after), closes: !inWord && /\S/.test(before) };
}

function matchMarks(tokens: Token[]) {
  const open: Record<string, number[]> = {};
  for (const [index, token] of tokens.entries()) {
    const from = token.closes ? open[token.mark]?.pop() : undefined;
    if (from === undefined) {
      if (token.opens) (open[token.mark] ??= []).push(index);
      continue;
    }
    for (const stack of Object.values(open)) while ((stack.at(-1) ?? -1) > from) stack.pop();
    for (const one of [tokens[from], token]) if (one) one.matched = true;
  }
}

function joinSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  const on = new Set<string>();
  for (const { text, mark, code, href, matched } of tokens) {
    if (matched) {
      if (!on.delete(mark)) on.add(mark);
      continue;
    }
    const marks = [...on].map((one) => one.length);
    const span = { text, bold: marks.some((length) => length > 1), italic: marks.some((length) => length !== 2), code, href };
    const last = spans.at(-1);
    if (last && !href && !last.href && last.bold === span.bold && last.italic === span.italic && last.code === code) last.text += text;
    else spans.push(span);
  }
  return spans;
}
