import type { ReactNode } from "react";
import { Link } from "~/ui/link";
import { isWrapped, type TextBlock } from "./document-shape";
import { markId, segmentsOf, type Mark, type Segment } from "./marks";

/** The words of a block with what is marked in them; gaps are there and not shown, so that offsets hold. */
export function DocumentWords({ block, marks }: { block: TextBlock; marks: readonly Mark[] }) {
  const lines = block.kind === "code" || !block.text.includes("\n") || isWrapped(block.text) ? undefined : "";
  return <span data-lines={lines}>{segmentsOf(block, marks).map((segment) => <Stretch key={segment.start} segment={segment} />)}</span>;
}

function Stretch({ segment: { start, text, gap, mark, begun, ended } }: { segment: Segment }) {
  const words = gap ? <span hidden data-start={start}>{text}</span> : <span data-start={start}>{text}</span>;
  return (
    <>
      {begun.map(({ id }) => <span key={id} id={markId(id)} data-outside="" />)}
      {mark && !gap ? <mark data-tone={mark.tone} data-mark={mark.id} aria-current={mark.current || undefined} title={mark.to ? undefined : mark.label}><Leading mark={mark} first={mark.start === start}>{words}</Leading></mark> : words}
      {ended.map(({ id, sign }) => (sign === undefined ? null : <span key={id} data-outside="" className="mark-sign">{sign}</span>))}
    </>
  );
}

// A passage that is cut into several is one way to go, so that the keyboard comes by once.
function Leading({ mark: { to, label }, first, children }: { mark: Mark; first: boolean; children: ReactNode }) {
  return to === undefined ? <>{children}</> : <Link to={to} title={label} tabIndex={first ? undefined : -1}>{children}</Link>;
}

/** The mark or number that stands before a block: shown, and no part of its text. */
export function Marker({ block: { marker } }: { block: TextBlock }) {
  return marker ? <span className="marker" data-outside="">{marker} </span> : null;
}
