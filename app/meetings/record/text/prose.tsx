import type { ReactNode } from "react";
import { readMarkdown, type Block, type Span } from "../../papers/markdown";

const SAFE = /^(?:https?:|mailto:)/i;

/** Written text with its Markdown as the look of the page; what is no Markdown stands as it was written, HTML too. */
export function Prose({ text, language }: { text: string; language: string }) {
  return <div lang={language} dir="auto" className="said grid gap-2 [&_li]:ms-5">{gather(readMarkdown(text)).map(({ kind, blocks }, index) => <Stretch key={index} kind={kind} blocks={blocks} />)}</div>;
}

type Gathered = { kind: Block["kind"]; blocks: Block[] };

/** Items of a list that follow each other are one list. */
function gather(blocks: readonly Block[]): Gathered[] {
  const all: Gathered[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last && last.kind === block.kind && (block.kind === "bullet" || block.kind === "numbered")) last.blocks.push(block);
    else all.push({ kind: block.kind, blocks: [block] });
  }
  return all;
}

function Stretch({ kind, blocks }: Gathered) {
  const first = blocks[0];
  if (!first) return null;
  if (kind === "bullet") return <ul className="list-disc">{blocks.map((block, index) => <li key={index} dir="auto"><Spans spans={block.spans} /></li>)}</ul>;
  if (kind === "numbered") return <ol className="list-decimal" start={Number.parseInt(first.number, 10) || undefined}>{blocks.map((block, index) => <li key={index} dir="auto"><Spans spans={block.spans} /></li>)}</ol>;
  if (kind === "quote") return <blockquote dir="auto" className="border-s border-rule ps-3"><Spans spans={first.spans} /></blockquote>;
  return kind === "heading" ? <p dir="auto" className="font-semibold"><Spans spans={first.spans} /></p> : <p dir="auto" className="whitespace-pre-line"><Spans spans={first.spans} /></p>;
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return <>{spans.map((span, index) => <Marked key={index} {...span} />)}</>;
}

function Marked({ text, bold, italic, code, href }: Span) {
  let made: ReactNode = code ? <code>{text}</code> : text;
  if (italic) made = <em>{made}</em>;
  if (bold) made = <strong>{made}</strong>;
  return SAFE.test(href) ? <a href={href} rel="noreferrer noopener nofollow">{made}</a> : <>{made}</>;
}
