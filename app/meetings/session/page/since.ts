import type { HistoryEntry } from "~/history/entry";
import type { Act } from "~/recommendations/acts";

type Held = { title: string; heldOn: string };
type Asked = { entries: readonly HistoryEntry[]; meeting: Held; previous: (Held & { until: string }) | null };

/** What a session wants to know of an item's past: what was agreed last time, else the last decision; and what happened since. */
export type SplitHistory = { last: HistoryEntry[]; decision: HistoryEntry | null; since: HistoryEntry[] };

const DECIDING: readonly Act[] = [
  "concur", "recordConcurrence", "setDeadline", "setPosition", "setWording", "confirmCompletion", "discontinue", "carryOver", "reopen", "split", "merge", "assignOwner", "register",
];

/** Divides a history, newest first. What is recorded in the session itself stands beside it and is left out. */
export function splitHistory({ entries, meeting, previous }: Asked): SplitHistory {
  const others = entries.filter((entry) => !isOf(entry, meeting));
  const last = previous ? others.filter((entry) => isOf(entry, previous) && !entry.undoneBy) : [];
  const rest = others.filter((entry) => !last.includes(entry));
  const since = previous ? rest.filter(({ recordedAt }) => recordedAt > previous.until) : rest;
  const before = others.filter((entry) => !entry.undoneBy && !(previous && since.includes(entry)));
  const decision = last.length ? null : (before.find((entry) => entry.meeting !== null && entry.act !== "comment") ?? before.find(({ act }) => DECIDING.includes(act)) ?? null);
  return { last, decision, since: since.filter((entry) => entry !== decision) };
}

const isOf = ({ meeting }: HistoryEntry, { title, heldOn }: Held) => meeting?.title === title && meeting.heldOn === heldOn;
