import type { NewChain } from "~/history/write-new-history.server";
import { insertNewItems } from "~/history/write-new-items.server";
import { isProgress } from "~/history/write-last-update.server";
import { composeRevision, dayOver, happenedOf } from "~/history/write-revision.server";
import { inPieces, writeInPieces } from "~/in-pieces.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { Change, Item } from "./item";
import type { Tx } from "./load-item.server";
import type { PassageInput } from "./new-item";
import { applyChanges, isTracked } from "./state";

/** A new item before its first entry, with all that is decided of it, in order. */
export type Begun = { item: Item; changes: Change[]; passages: PassageInput[] };

/** While the database writes some, the next are made ready. */
const AT_ONCE = 100;
/** So many are added up before others are answered. */
const FEW = 20;

type Clock = { now: Date; starts: ReadonlyMap<string, Date> };

/** Writes new items with the entries that their history begins with, each as if it were written alone; who asks has checked permission, and holds the programme's row. */
export async function recordNew(tx: Tx, actor: Actor, programme: Programme, begun: readonly Begun[]) {
  const clock = await readClock(tx, programme, begun);
  const newest = begun.at(-1)?.item.id ?? 0;
  const prepare = async (piece: Begun[]) => {
    const chains: NewChain[] = [];
    for await (const few of inPieces(piece, FEW)) chains.push(...few.map((one) => chainOf(one, actor, clock)));
    return insertNewItems(programme, chains, newest);
  };
  await writeInPieces(begun, AT_ONCE, prepare, (statement) => tx.$executeRaw(statement));
}

/** Adds the entries of a new item up, one on the other. */
function chainOf({ item, changes, passages }: Begun, actor: Actor, { now, starts }: Clock): NewChain {
  const entries: NewChain["entries"] = [];
  let [state, head, last] = [item as Item, "", 0];
  for (const [version, change] of changes.entries()) {
    if (change.changes.some(({ field }) => !isTracked(field)) || change.entry.audience !== null) throw new Error("A new item begins with what is joint and tracked");
    const tracked = change.changes.length > 0;
    const day = dayOver(happenedOf(item, change), item.today);
    const from = Math.min(now.getTime(), Math.max(last, starts.get(day ?? "")?.getTime() ?? now.getTime()));
    const entry = composeRevision(item, actor, change, tracked, { recordedAt: now, effectiveAt: new Date(from), version, head });
    if (tracked) [state, last] = [{ ...state, ...applyChanges(state, change.changes) }, from];
    entries.push({ entry, next: tracked ? state : null, progress: isProgress(change) });
    head = entry.hash;
  }
  return { id: item.id, number: item.number, reference: item.reference, entries, words: changes.flatMap(({ wordings }) => wordings ?? []), passages };
}

/** What time it is, and when the days began on which something of these happened, by the database's clock and the programme's zone. */
async function readClock(tx: Tx, programme: Programme, begun: readonly Begun[]): Promise<Clock> {
  const days = new Set(begun.flatMap(({ item, changes }) => changes.flatMap((change) => dayOver(happenedOf(item, change), item.today) ?? [])));
  const rows = await tx.$queryRaw<{ day: string | null; at: Date }[]>`
    SELECT NULL AS "day", date_trunc('milliseconds', clock_timestamp()) AS "at"
    UNION ALL SELECT d, d::date::timestamp AT TIME ZONE ${programme.timeZone} FROM unnest(${[...days]}::text[]) d`;
  const now = rows.find(({ day }) => day === null)?.at ?? new Date();
  return { now, starts: new Map(rows.flatMap(({ day, at }) => (day === null ? [] : [[day, at] as const]))) };
}
