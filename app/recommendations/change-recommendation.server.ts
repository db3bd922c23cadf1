import { randomUUID } from "node:crypto";
import { db } from "~/db.server";
import { refuseIfOutdated } from "~/history/outdated.server";
import { sayForWhom } from "~/people/acting";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { checkChange } from "./check-change";
import { findRepeat } from "./find-repeat.server";
import { holdFor, holdItems, isHeld, NOTHING, type Hold } from "./hold-items.server";
import type { Change, Item } from "./item";
import { lockItem, type Tx } from "./load-item.server";
import { record, type Recorded } from "./record-change.server";
import { refuseLoop } from "./refuse-loop.server";
import { succeed } from "./succeed.server";
import { takeSuccession } from "./succession";

/** Which item is changed, by whom, from which version of the page (null: from none), in whose room. */
export type Target = { actor: Actor; programme: Programme; number: number; version: number | null; audience?: string | null };

/** Asks what should change, given the locked item. */
export type Decide = (item: Item) => Change | Refusal;

const MOST_TRIES = 4;

/**
 * The only way a recommendation changes: the row is locked, `decide` says what should change, permission and legality are checked, and the new
 * values, the entry of the history with its hash, validity and counts are written together or not at all. What turns out to touch other items
 * begins again with all of them locked in order.
 */
export async function changeRecommendation(target: Target, decide: Decide): Promise<Recorded | Refusal> {
  let held = NOTHING;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const done = await db.$transaction(async (tx) => {
      await holdItems(tx, target.programme, held);
      return attempt(tx, target, decide, held);
    });
    if (!("needs" in done)) return done;
    held = done.needs;
  }
  throw new Error("The items that a change touches became others each time");
}

/** The same within a transaction that is open already; what it touches besides is locked as it comes. */
export async function changeWithin(tx: Tx, target: Target, decide: Decide): Promise<Recorded | Refusal> {
  const done = await attempt(tx, target, decide, null);
  if ("needs" in done) throw new Error("Nothing more can be held within an open transaction");
  return done;
}

async function attempt(tx: Tx, target: Target, decide: Decide, held: Hold | null): Promise<Recorded | Refusal | { needs: Hold }> {
  const { actor, programme, number, audience = null } = target;
  if (audience !== null && audience !== actor.side?.code) return refuse("not-found", "recommendations.refusal.noSuchItem");
  const item = await lockItem(tx, programme, actor, number, audience);
  if (!item) return refuse("not-found", "recommendations.refusal.noSuchItem");

  const decided = sayForWhom(actor, item, decide(item));
  if (!decided.ok) return decided;
  if (decided.entry.audience !== audience) throw new Error("A decision writes to the room that was asked for, and to no other");
  const change = checkChange(item, actor, decided, randomUUID());
  if (!change.ok) return change;
  const repeated = await findRepeat(tx, item, actor, decided);
  if (repeated) return { ok: true, act: decided.act, version: repeated, side: audience, reference: item.reference };
  const outdated = await refuseIfOutdated(tx, item, target.version, decided.changes);
  if (outdated) return outdated;

  const needs = holdFor(item.id, change.changes);
  if (held && !isHeld(needs, held)) return { needs };
  if (!held) await holdItems(tx, programme, needs);
  const looped = await refuseLoop(tx, item, change.changes);
  if (looped) return looped;
  return takeSuccession(change.changes) ? succeed(tx, item, actor, change) : record(tx, item, actor, change);
}
