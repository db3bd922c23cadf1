import type { Actor } from "~/people/actor";
import type { Refusal } from "~/refusal";
import { beginItem, comeFrom, goTo, stepsGone, stepsTaken } from "./begin-item";
import type { FieldChange, ProposalValue } from "./changes";
import type { Change, Item } from "./item";
import type { Tx } from "./load-item.server";
import { statusChanges } from "./move-status";
import { record, type Recorded } from "./record-change.server";
import { insertBlank } from "./register.server";
import { lockInvolved } from "./succeed-involved.server";
import { copyFollows, readCarried, readTexts } from "./succeed-parts.server";
import { moveRooms } from "./succeed-rooms.server";
import { takeSuccession } from "./succession";
import type { Numbered, Origin } from "./succession-value";

/**
 * Carries a split or a merge out in the transaction of the change that makes it: items end, each with an entry of its own, new ones are registered
 * under the programme's next references, and open action items, passages, dependencies and followers go with them. One that may not end stops all.
 */
export async function succeed(tx: Tx, item: Item, actor: Actor, made: Change): Promise<Recorded | Refusal> {
  const taken = takeSuccession(made.changes);
  if (!taken) throw new Error("There is nothing to carry out");
  const { succession: { parts, actionItemsTo, ...named }, rest } = taken;
  const involved = await lockInvolved(tx, item, actor, named);
  if (!involved.ok) return involved;
  const { closing, into } = involved;
  const carried = await readCarried(tx, closing, into);
  if (!carried.ok) return carried;

  const { by, reason } = tellOf(made);
  const begun: Item[] = [];
  for (const _ of parts) begun.push(await insertBlank(tx, item.programme));
  const successors = (into ? [into] : begun).map(number);

  let recorded: Recorded | null = null;
  const write = async (one: Item, changes: FieldChange[], moves: FieldChange[] = []) => {
    const own = one.id === item.id;
    const done = await record(tx, one, actor, own ? { ...made, changes: [...rest, ...changes] } : beside(made, by, reason, [...moves, ...changes]));
    if (own) recorded = done;
  };
  for (const one of closing) await write(one, [...goTo(successors), ...stepsGone(one)], statusChanges(one, "CLOSED_CARRIED_OVER"));
  if (into) await write(into, [...comeFrom(closing.map(number), by), ...carried.changes(), ...carried.dropped, ...stepsTaken(closing)]);
  const texts = await readTexts(tx, item.id, parts);
  for (const [index, part] of parts.entries()) {
    const wordings = texts.filter(({ language, sha256 }) => part.wordings[language] === sha256);
    const changes = [...beginItem(part, closing, by), ...carried.changes(), ...(index === actionItemsTo ? stepsTaken(closing) : [])];
    await record(tx, begun[index] as Item, actor, { ...beside(made, "register", reason, changes), wordings });
  }
  await moveRooms(tx, actor, closing, successors[into ? 0 : actionItemsTo] as Numbered, by);
  await copyFollows(tx, closing, successors);
  if (!recorded) throw new Error("The item that it begins on takes part in it");
  return recorded;
}

const number = ({ id, number, reference }: Item): Numbered => ({ id, number, name: reference });

/** The entry of an item beside the one that the person acts on. */
const beside = ({ entry }: Change, act: Change["act"] & ("register" | Origin["by"]), note: string, changes: FieldChange[]): Change =>
  ({ ok: true, act, permission: act, entry: { ...entry, note }, changes });

/** Which act it is, and why: as proposed, where it was. */
function tellOf({ act, changes, entry }: Change): { by: Origin["by"]; reason: string } {
  const proposal = changes.find(({ field }) => field === "proposal")?.to as ProposalValue | null | undefined;
  return { by: (proposal?.act ?? act) === "split" ? "split" : "merge", reason: proposal?.note || entry.note };
}
