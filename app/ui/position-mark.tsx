import type { ReactNode } from "react";
import type { JointPosition, PositionValue } from "#db/enums";
import { useT } from "~/locales/use-t";

const square = <rect x="1.5" y="1.5" width="9" height="9" fill="none" stroke="currentColor" strokeWidth="1.3" />;
const dashed = <rect x="1.5" y="1.5" width="9" height="9" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="1.8 1.2" />;
const tick = <path d="M3.4 6.2 5.3 8 8.7 4" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const dots = <path d="M3.4 6h1M5.5 6h1M7.6 6h1" stroke="currentColor" strokeWidth="1.4" />;
const cross = <path d="m3.8 3.8 4.4 4.4m0-4.4L3.8 8.2" stroke="currentColor" strokeWidth="1.5" />;
const half = <path d="M2 10V2l8 8z" fill="currentColor" />;

/** Positions are squares, so that they are never read as a status. */
const MARKS = {
  NOT_COMMUNICATED: { colour: "text-quiet", shape: dashed },
  UNDER_CONSIDERATION: { colour: "text-waiting", shape: <>{square}{dots}</> },
  PENDING: { colour: "text-waiting", shape: <>{square}{dots}</> },
  AGREED: { colour: "text-good", shape: <>{square}{tick}</> },
  AGREED_IN_PART: { colour: "text-accent", shape: <>{square}{half}</> },
  PARTLY_AGREED: { colour: "text-accent", shape: <>{square}{half}</> },
  NOT_AGREED: { colour: "text-attention", shape: <>{square}{cross}</> },
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
      <span>{children}</span>
    </span>
  );
}
