import type { FieldId } from "./fields";
import type { CellPlan, Chosen } from "./mapping";
import { sameValue, type Told, type Values } from "./values";

/** What of a row is news, and where it was changed both in the file and here since. */
export type Merged = { values: Map<FieldId, Told>; conflicts: CellPlan[] };

/**
 * Puts three states of a row together: what the file said when it went out or last came (`base`, null where nobody knows), what it says, and what is there now.
 * What the file alone changed is news; what was changed here alone, or alike on both sides, stays; where both changed something it is for a person to choose.
 */
export function mergeThree(values: Values, base: Values | null, now: Values, chosen: Chosen): Merged {
  const merged: Merged = { values: new Map(), conflicts: [] };
  for (const [field, theirs] of values) {
    const [was, is] = [base?.get(field), now.get(field)];
    if (was && sameValue(was.value, theirs.value)) continue;
    if (is && sameValue(is.value, theirs.value)) continue;
    const changedHere = was !== undefined && is !== undefined && !sameValue(is.value, was.value);
    if (changedHere && chosen[field] === "ours") continue;
    if (changedHere && chosen[field] !== "theirs") merged.conflicts.push({ field, from: is.said, to: theirs.said, base: was.said, cell: theirs.cell });
    else merged.values.set(field, theirs);
  }
  return merged;
}
