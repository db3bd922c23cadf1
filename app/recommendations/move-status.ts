import type { Status } from "#db/enums";
import { refuse, type Refusal } from "~/refusal";
import { ACTS, STATUS_ACTS, type Need, type StatusActName } from "./acts";
import type { FieldChange, Named } from "./changes";
import type { Change, Entry, Item } from "./item";
import { change, type State } from "./state";
import { isOpen } from "./status";

export type StatusInput = {
  entry: Entry;
  evidence: FieldChange[];
  reviewOn: string | null;
  /** Where correctStatus leads. */
  status: Status | null;
  /** The items a carried-over one lives on in. */
  livesOnIn: Named[];
};

/** Decides a move of the status: legal from here, and with what the act needs. */
export function moveStatus(item: Item, act: StatusActName, input: StatusInput): Change | Refusal {
  const { from, to, needs } = STATUS_ACTS[act];
  if (!(from as readonly Status[]).includes(item.status)) return refuse("invalid", "recommendations.refusal.statusActNotFromHere", { act, status: item.status });
  const target = to === "BEFORE" ? statusBefore(item) : to === "CHOSEN" ? input.status : to;
  for (const need of needs) {
    const missing = NEEDS[need](item, input);
    if (missing) return missing;
  }
  if (!target || target === item.status) return refuse("invalid", "recommendations.refusal.statusSame", {}, "status");

  return {
    ok: true,
    act,
    permission: act,
    changes: [...statusChanges(item, target, input.reviewOn), ...input.evidence, ...input.livesOnIn.map(livesOnIn)],
    entry: input.entry,
  };
}

const livesOnIn = (to: Named): FieldChange => ({ field: "livesOnIn", key: String(to.id), from: null, to });

/** Where resume and reopen lead. */
export const statusBefore = (item: Pick<State, "status" | "heldFrom" | "closedFrom">) => (item.status === "ON_HOLD" ? item.heldFrom : item.closedFrom) ?? "IN_PROGRESS";

/** The status and what hangs on it: where resume and reopen lead, and the review date of a hold. */
export function statusChanges(item: State, to: Status, reviewOn: string | null = null): FieldChange[] {
  const held = to === "ON_HOLD" || (!isOpen(to) && item.heldFrom !== null);
  const back = item.status === "ON_HOLD" ? item.heldFrom : item.status;
  return [
    ...change("status", item.status, to),
    ...change("heldFrom", item.heldFrom, held ? (item.heldFrom ?? back) : null),
    ...change("closedFrom", item.closedFrom, isOpen(to) ? null : isOpen(item.status) ? item.status : item.closedFrom),
    ...change("reviewOn", item.reviewOn, held ? (reviewOn ?? item.reviewOn) : null),
  ];
}

/** What must be there before an act is tried; each gives the refusal when it is missing. */
const NEEDS: Record<Need, (item: Item, input: StatusInput) => Refusal | null> = {
  note: (_, { entry }) => (entry.note ? null : refuse("invalid", "recommendations.refusal.noteNeeded", {}, "note")),
  evidence: (_, { evidence }) => (evidence.length ? null : refuse("invalid", "recommendations.refusal.evidenceNeeded", {}, "evidence")),
  reviewOn: (item, { reviewOn }) => {
    if (!reviewOn) return refuse("invalid", "recommendations.refusal.reviewOnNeeded", {}, "reviewOn");
    return reviewOn > item.today ? null : refuse("invalid", "recommendations.refusal.reviewOnPast", {}, "reviewOn");
  },
  status: (_, { status }) => (status ? null : refuse("invalid", "errors.required", {}, "status")),
  livesOnIn: (item, { livesOnIn }) => {
    if (!livesOnIn.length) return refuse("invalid", "recommendations.refusal.livesOnInNeeded", {}, "livesOnIn");
    return livesOnIn.some(({ id }) => id === item.id) ? refuse("invalid", "recommendations.refusal.livesOnInItself", {}, "livesOnIn") : null;
  },
  actionItemsClosed: (item) => openActionItems(item),
};

/** Refuses while joint action items are open. */
export function openActionItems({ actionItems }: Pick<Item, "actionItems">): Refusal | null {
  const open = actionItems.filter((item) => item.side === null && item.status === "OPEN").length;
  return open ? refuse("invalid", "recommendations.refusal.actionItemsOpen", { count: open }) : null;
}

/** Whether an act is still one that may be taken from this state; a waiting proposal lapses when not. */
export function isStillLegal(act: keyof typeof ACTS, state: State): boolean {
  if (state.voided) return false;
  if (act in STATUS_ACTS) return (STATUS_ACTS[act as StatusActName].from as readonly Status[]).includes(state.status);
  return act === "setWording" || isOpen(state.status);
}
