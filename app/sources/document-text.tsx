import { useT } from "~/locales/use-t";
import { shapeOf, type Stretch, type TextBlock } from "./document-shape";
import { DocumentTable } from "./document-table";
import { DocumentWords, Marker } from "./document-words";
import type { Mark } from "./marks";

type Props = {
  blocks: readonly TextBlock[];
  marks: readonly Mark[];
  /** The level of its first headings on the page. */
  heading?: 2 | 3 | 4;
};

/** A document's text as a document, with what is marked in it. Whatever bears `data-start` holds text of it from that offset on. */
export function DocumentText({ blocks, marks, heading = 3 }: Props) {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  return <div className="document">{shapeOf(blocks).map((stretch, index) => <Piece key={index} stretch={stretch} marks={sorted} heading={heading} />)}</div>;
}

type PieceProps = { stretch: Stretch; marks: readonly Mark[]; heading: number };

function Piece({ stretch, marks, heading }: PieceProps) {
  const { kind, page } = stretch;
  if (kind === "furniture" && !marks.some(({ start, end }) => start < stretch.block.end && end > stretch.block.start)) return page ? <PageNumber page={page} /> : null;
  return (
    <>
      {page ? <PageNumber page={page} /> : null}
      {kind === "table" ? <DocumentTable {...stretch} marks={marks} /> : kind === "list" ? <List items={stretch.items} marks={marks} /> : <Single stretch={stretch} marks={marks} heading={heading} />}
    </>
  );
}

function PageNumber({ page }: { page: number }) {
  const t = useT();
  return <p className="page-number" data-outside="" id={`page-${page}`}><span className="sr-only">{t("sources.document.page")} </span>{page}</p>;
}

function Single({ stretch, marks, heading }: { stretch: Exclude<Stretch, { kind: "table" | "list" }>; marks: readonly Mark[]; heading: number }) {
  const { block } = stretch;
  const words = <><Marker block={block} /><DocumentWords block={block} marks={marks} /></>;
  if (stretch.kind === "heading") {
    const Heading = `h${Math.min(6, heading + stretch.depth)}` as "h3";
    return <Heading dir="auto" data-depth={stretch.depth}>{words}</Heading>;
  }
  if (stretch.kind === "code") return <pre dir="auto" tabIndex={0}>{words}</pre>;
  return <p dir="auto" data-kind={stretch.kind}>{words}</p>;
}

function List({ items, marks }: { items: readonly TextBlock[]; marks: readonly Mark[] }) {
  const least = Math.min(...items.map(({ level }) => level));
  return (
    <ul role="list">
      {items.map((block) => (
        <li key={block.place} dir="auto" data-depth={Math.min(6, block.level - least)}><Marker block={block} /><span><DocumentWords block={block} marks={marks} /></span></li>
      ))}
    </ul>
  );
}
