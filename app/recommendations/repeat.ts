import { canonicalJson } from "~/history/canonical";
import type { Actor } from "~/people/actor";
import type { FieldChange } from "./changes";
import type { Change, Item } from "./item";
import { isTracked } from "./state";

/** Within this time the same entry again is one form sent twice. */
const SECONDS = 10;

/** How many entries may have come between. */
export const MOST_BETWEEN = 30;

type Told = { note: string; happenedOn: string; channel: string; channelReference: string; onBehalfOf: string; report?: unknown; changes: FieldChange[] };

/** All that was told, without the ids that each sending makes anew (an outcome keeps its own), and without the proposals that only lapsed with it. */
const essence = ({ note, happenedOn, channel, channelReference, onBehalfOf, report = null, changes }: Told) =>
  canonicalJson([note, happenedOn, channel, channelReference, onBehalfOf, report, changes.filter((change) => !isLapse(change)).map(({ field, key, from, to }) => [field, isTracked(field) || field === "outcome" ? key : "", from, to])]);

const isLapse = ({ field, to }: FieldChange) => field === "proposal" && to?.state === "LAPSED";

/** Whether an entry was recorded so lately that a form sent twice may have made it. */
export const isRecent = ({ recordedAt }: { recordedAt: string }, now: string) => Date.parse(now) - Date.parse(recordedAt) <= SECONDS * 1000;

/** Whether a change is the last entry once more: a double click, or a form sent again after the connection broke. */
export function isRepeat({ lastEntry, now }: Pick<Item, "lastEntry" | "now">, actor: Actor, { act, entry, changes }: Change): boolean {
  if (!lastEntry || actor.personId === null || lastEntry.personId !== actor.personId || act !== lastEntry.act) return false;
  if (!isRecent(lastEntry, now)) return false;
  // Where no day was named it is the day of sending, which may have ended between the two.
  return essence(lastEntry) === essence({ ...entry, happenedOn: entry.happened?.on ?? lastEntry.happenedOn, changes });
}
