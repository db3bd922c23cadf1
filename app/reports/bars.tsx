import type { SectorStanding } from "./brief-counts.server";

const [WIDTH, HEIGHT] = [160, 12];
const OPEN = "bar-open";
const CLOSED = "bar-closed";

/** What the parts of a bar are filled with: once on a page. Filled, hatched and dotted, so that they differ without colour. */
export function BarPatterns() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={OPEN} width="5" height="5" patternUnits="userSpaceOnUse"><path d="M-1 6 6-1M-1 1 1-1M4 6 6 4" className="stroke-accent" strokeWidth="1.6" /></pattern>
        <pattern id={CLOSED} width="4" height="4" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="0.8" className="fill-quiet" /></pattern>
      </defs>
    </svg>
  );
}

const PARTS = {
  pastDue: { fill: undefined, className: "fill-attention stroke-attention" },
  open: { fill: `url(#${OPEN})`, className: "stroke-accent" },
  closed: { fill: `url(#${CLOSED})`, className: "stroke-quiet" },
} as const;

type BarPart = keyof typeof PARTS;

/** A small square of what a part is filled with, for the legend. */
export function BarKey({ part }: { part: BarPart }) {
  return <svg width="14" height="10" viewBox="0 0 14 10" aria-hidden="true" className="inline-block align-[-1px]"><rect x="0.5" y="0.5" width="13" height="9" {...PARTS[part]} /></svg>;
}

/** Past due, open otherwise and closed beside each other; as long as its share of the longest. The same numbers stand in the row. */
export function StandingBar({ standing: { open, pastDue, closed }, longest }: { standing: Pick<SectorStanding, "open" | "pastDue" | "closed">; longest: number }) {
  const parts: [BarPart, number][] = [["pastDue", pastDue], ["open", open - pastDue], ["closed", closed]];
  return <Bar parts={parts} longest={longest} />;
}

/** One number as the length of a bar. */
export function CountBar({ count, longest }: { count: number; longest: number }) {
  return <Bar parts={[["open", count]]} longest={longest} />;
}

function Bar({ parts, longest }: { parts: readonly [BarPart, number][]; longest: number }) {
  const scale = longest ? (WIDTH - 1) / longest : 0;
  const before = (index: number) => parts.slice(0, index).reduce((sum, [, count]) => sum + count, 0);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" className="block max-w-full print:w-12">
      {parts.map(([part, count], index) => (count > 0
        ? <rect key={part} x={round(0.5 + before(index) * scale)} y="0.5" width={round(Math.max(1, count * scale))} height={HEIGHT - 1} strokeWidth="1" {...PARTS[part]} />
        : null))}
    </svg>
  );
}

const round = (length: number) => Math.round(length * 100) / 100;
