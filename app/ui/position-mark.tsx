import type { ReactNode } from "react";
import type { JointPosition, PositionValue } from "#db/enums";
import { useT } from "~/locales/use-t";

const SQUARE = "M1.5 1.5h9v9h-9z";
const drawn = (inside = "") => <path d={SQUARE + inside} fill="none" stroke="currentColor" strokeWidth="1.3" />;
const dashed = <path d={SQUARE} fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="1.8 1.2" />;
const dots = drawn("M3.4 6h1M5.5 6h1M7.6 6h1");
const tick = drawn("M3.4 6.2 5.3 8 8.7 4");
const cross = drawn("m2.3 2.3 4.4 4.4m0-4.4-4.4 4.4");
// The frame one way round outside and the other way inside, and the half as outside.
const half = <path d="M.8.8h10.4v10.4H.8zM2.2 2.2v7.6h7.6V2.2zM2 10V2l8 8z" fill="currentColor" />;

/** Positions are squares, so that they are never read as a status. */
const MARKS = {
  NOT_COMMUNICATED: { colour: "text-quiet", shape: dashed },
  UNDER_CONSIDERATION: { colour: "text-waiting", shape: dots },
  PENDING: { colour: "text-waiting", shape: dots },
  AGREED: { colour: "text-good", shape: tick },
  AGREED_IN_PART: { colour: "text-accent", shape: half },
  PARTLY_AGREED: { colour: "text-accent", shape: half },
  NOT_AGREED: { colour: "text-attention", shape: cross },
} as const satisfies Record<PositionValue | JointPosition, { colour: string; shape: ReactNode }>;

/** What one side says of a recommendation. */
export function PositionMark({ position }: { position: PositionValue }) {
  const t = useT();
  return <Mark name={position}>{t(`position.${position}`)}</Mark>;
}

/** What the sides' positions come to together. */
export function JointPositionMark({ position }: { position: JointPosition }) {
  const t = useT();
  return <Mark name={position}>{t(`position.joint.${position}`)}</Mark>;
}

function Mark({ name, children }: { name: keyof typeof MARKS; children: ReactNode }) {
  const { colour, shape } = MARKS[name];
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <svg className={`inline-block shrink-0 align-[-1px] ${colour}`} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">{shape}</svg>
      {children}
    </span>
  );
}
