import type { ReactNode } from "react";
import type { Status } from "#db/enums";
import { useT } from "~/locales/use-t";

const ring = <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const dotted = <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="1.6 2.01" />;

/** Shape and colour of every status: the same on a list, an item, a chart and in print. */
export const STATUS_MARKS = {
  NOT_REPORTED: { colour: "text-quiet", shape: ring },
  NOT_STARTED: { colour: "text-quiet", shape: dotted },
  IN_PROGRESS: { colour: "text-accent", shape: <>{ring}<path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" /></> },
  ON_HOLD: { colour: "text-waiting", shape: <path d="M4 1.5v9M8 1.5v9" stroke="currentColor" strokeWidth="2.2" /> },
  REPORTED_IMPLEMENTED: { colour: "text-accent", shape: <>{ring}<path d="M6 6V1.4A4.6 4.6 0 1 1 1.4 6z" fill="currentColor" /></> },
  CLOSED_IMPLEMENTED: { colour: "text-good", shape: <circle cx="6" cy="6" r="5.2" fill="currentColor" /> },
  CLOSED_DISCONTINUED: { colour: "text-quiet", shape: <>{ring}<path d="M2.8 9.2 9.2 2.8" stroke="currentColor" strokeWidth="1.5" /></> },
  CLOSED_CARRIED_OVER: {
    colour: "text-quiet",
    shape: <path d="M1 6h9M6.6 2.6 10 6l-3.4 3.4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  },
} as const satisfies Record<Status, { colour: string; shape: ReactNode }>;

/** The shape alone, for where the word stands beside it already. */
export function StatusShape({ status, size = 12 }: { status: Status; size?: number }) {
  const { colour, shape } = STATUS_MARKS[status];
  const turned = status === "CLOSED_CARRIED_OVER" ? "rtl:-scale-x-100" : "";
  return (
    <svg className={`inline-block shrink-0 align-[-1px] ${colour} ${turned}`} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">{shape}</svg>
  );
}

/** A status: shape, word, colour. */
export function StatusMark({ status, children }: { status: Status; children?: ReactNode }) {
  const t = useT();
  return <span className="inline-flex items-baseline gap-1.5"><StatusShape status={status} /><span>{children ?? t(`status.${status}`)}</span></span>;
}
