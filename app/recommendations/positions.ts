import type { JointPosition, PositionValue } from "#db/enums";
import { PositionValue as Values } from "#db/enums";
import type { Position } from "./changes";

export const POSITIONS = Object.values(Values);

/** A position that a reason must go with. */
export const needsReason = (value: PositionValue) => value === "NOT_AGREED" || value === "AGREED_IN_PART";

/** What one side says; no position communicated until it says something. */
export function positionOf(positions: Record<string, Position>, side: string): Position {
  return positions[side] ?? { value: "NOT_COMMUNICATED", reason: "", on: null };
}

/** Any not agreed → Not agreed; else any undecided → Pending; else any in part → Partly agreed; else Agreed. */
export function jointPosition(positions: Record<string, Position>, sides: readonly string[]): JointPosition {
  const values = sides.map((side) => positionOf(positions, side).value);
  if (values.includes("NOT_AGREED")) return "NOT_AGREED";
  if (values.includes("NOT_COMMUNICATED") || values.includes("UNDER_CONSIDERATION")) return "PENDING";
  if (values.includes("AGREED_IN_PART")) return "PARTLY_AGREED";
  return "AGREED";
}
