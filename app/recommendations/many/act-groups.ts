import { MANY_ACTS, type ManyAct } from "./acts";

const GROUPS = ["assign", "status", "follow", "register"] as const;

/** Acts under what they are about, as they are offered. */
export function groupActs(acts: readonly ManyAct[]) {
  return GROUPS.map((group) => ({ group, acts: acts.filter((act) => MANY_ACTS[act].group === group) })).filter(({ acts }) => acts.length > 0);
}
