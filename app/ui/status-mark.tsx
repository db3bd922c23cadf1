import type { ReactNode } from "react";
import type { Status } from "#db/enums";
import { useT } from "~/locales/use-t";

// Drawn in one go: the outer circle one way round, the inner one the other way, so that what lies between is filled; a filled part is drawn as the outer one.
const RING = "M6 .65a5.35 5.35 0 0 1 0 10.7a5.35 5.35 0 0 1 0-10.7zM6 2.15a3.85 3.85 0 0 0 0 7.7a3.85 3.85 0 0 0 0-7.7z";
const filled = (part = "") => <path d={RING + part} fill="currentColor" />;

/** Shape and colour of every status: the same on a list, an item, a chart and in print. */
export const STATUS_MARKS = {
  NOT_REPORTED: { colour: "text-quiet", shape: filled() },
  NOT_STARTED: { colour: "text-quiet", shape: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="1.6 2.01" /> },
  IN_PROGRESS: { colour: "text-accent", shape: filled("M6 1.4a4.6 4.6 0 0 1 0 9.2z") },
  ON_HOLD: { colour: "text-waiting", shape: <path d="M4 1.5v9M8 1.5v9" stroke="currentColor" strokeWidth="2.2" /> },
  REPORTED_IMPLEMENTED: { colour: "text-accent", shape: filled("M6 6V1.4A4.6 4.6 0 1 1 1.4 6z") },
  CLOSED_IMPLEMENTED: { colour: "text-good", shape: <circle cx="6" cy="6" r="5.2" fill="currentColor" /> },
  CLOSED_DISCONTINUED: { colour: "text-quiet", shape: filled("M2.27 8.67 8.67 2.27 9.73 3.33 3.33 9.73z") },
  CLOSED_CARRIED_OVER: {
    colour: "text-quiet rtl:-scale-x-100",
    shape: <path d="M1 6h9M6.6 2.6 10 6l-3.4 3.4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  },
} as const satisfies Record<Status, { colour: string; shape: ReactNode }>;

/** The shape alone, for where the word stands beside it already. */
export function StatusShape({ status, size = 12 }: { status: Status; size?: number }) {
  const { colour, shape } = STATUS_MARKS[status];
  return <svg className={`inline-block shrink-0 align-[-1px] ${colour}`} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">{shape}</svg>;
}

/** A status: shape, word, colour. */
export function StatusMark({ status, children }: { status: Status; children?: ReactNode }) {
  const t = useT();
  return <span className="inline-flex items-baseline gap-1.5"><StatusShape status={status} />{children ?? t(`status.${status}`)}</span>;
}
