import type { Words } from "~/history/value-words";
import type { Membership } from "~/programmes/membership.server";
import { formatInstant } from "~/ui/dates";
import { isFollowAct } from "./acts";
import { listChanges, type ManyChange } from "./change.server";
import { countUndoable } from "./groups.server";
import { nameManyAct } from "./name-act";
import { sayAsked } from "./words";

const LONGEST_ASKED = 200;

/** One's own changes of many in a few words each. */
export async function describeMany(membership: Pick<Membership, "actor" | "programme">, words: Words) {
  const { t, intl, timeZone } = words;
  return (await listChanges(membership)).map(({ id, act, values, state, frozen, counts, createdAt }) => ({
    id, state, frozen,
    name: nameManyAct(act, t),
    asked: [...sayAsked(values, words).map(({ value }) => value), values.typed.note ?? ""].filter(Boolean).join(" · ").slice(0, LONGEST_ASKED),
    begun: formatInstant(createdAt.toISOString(), intl, timeZone),
    counts,
  }));
}

export type ListedChange = Awaited<ReturnType<typeof describeMany>>[number];

/** What an undo of the whole would do now. */
export async function describeUndo(change: ManyChange, { t }: Words) {
  return { name: nameManyAct(change.act, t), follow: isFollowAct(change.act), possible: change.state === "DONE", ...(await countUndoable(change)) };
}
