import { allOrNothing } from "~/all-or-nothing.server";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { changeWithin, type Target } from "~/recommendations/change-recommendation.server";
import { PLAIN_ENTRY, type Entry } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { changesOfMove, moveToSuccessor, type Move } from "~/recommendations/move-to-successor";
import { readHeld, type HeldItem } from "~/recommendations/read-held.server";
import { refuse, type Refusal } from "~/refusal";
import { changeProgramme, type ProgrammeEntry } from "./change-programme.server";
import { mayChangeMember, type Manager } from "./managing";
import { compareFields } from "./programme-acts";
import { ownSideOf } from "./successor-plan";
import type { Programme } from "./programme";

type Organisation = { id: number; name: string; abbreviation: string };

export type Moving = {
  from: { id: number; name: string; sideId: number | null };
  /** Which successor an item goes to; null where it stays. `version`: of the item on the page, null from none. */
  whereTo: (item: HeldItem) => { to: Organisation; version: number | null } | null;
  /** Members by id, and the successor each goes to. */
  members: ReadonlyMap<number, Organisation>;
  note: string;
  on: string;
};

/** How much moved, and what was refused and why. `left` were not reached in the time that one request has. */
export type Moved = { items: number; steps: number; ownSteps: number; members: number; refused: { reference: string; refusal: Refusal }[]; left: number; entryId: number };

const MOST_MS = 12_000;

/** Moves what an organisation still has to its successors: item by item, each whole or not at all, then its members. What is left is still the organisation's, and can be moved again. */
export async function moveItems(actor: Actor | null, manager: Manager, programme: Programme, moving: Moving): Promise<Moved | Refusal> {
  const side = ownSideOf(actor, moving.from)?.code;
  const moved: Moved = { items: 0, steps: 0, ownSteps: 0, members: 0, refused: [], left: 0, entryId: 0 };
  const until = Date.now() + MOST_MS;
  if (actor && side && manager.secretaryOf) {
    for (const item of await readHeld(db, { actor, programme, side }, { organisation: moving.from.id })) {
      const chosen = moving.whereTo(item);
      if (!chosen) continue;
      if (Date.now() > until) moved.left += 1;
      else await moveItem({ actor, programme, number: item.number, version: chosen.version }, item, { from: moving.from, to: chosen.to, side }, moving, moved);
    }
  }
  return moveMembers(manager, programme, moving, moved);
}

async function moveItem(target: Target, item: HeldItem, move: Move, { note, on }: Moving, moved: Moved) {
  const entry: Entry = { ...PLAIN_ENTRY, note, happened: { on, precision: "DAY" } };
  const rooms = [null, move.side].map((audience) => ({ audience, changes: changesOfMove(item, move, audience) })).filter(({ changes }) => changes.length);
  if (!rooms.length) return;
  const done = await allOrNothing(async (tx) => {
    for (const { audience } of rooms) {
      const one = await changeWithin(tx, { ...target, audience }, (now) => moveToSuccessor(now, move, { ...entry, audience }));
      if (!one.ok) return one;
    }
    return { ok: true as const };
  });
  if (!done.ok) return void moved.refused.push({ reference: item.reference, refusal: done });
  moved.items += 1;
  for (const { audience, changes } of rooms) moved[audience === null ? "steps" : "ownSteps"] += changes.filter(({ field }) => field === "actionItem").length;
}

/** The members, and the entry of the programme that says how much moved: what everybody may see. */
async function moveMembers(manager: Manager, programme: Programme, { from, members }: Moving, moved: Moved): Promise<Moved | Refusal> {
  const done = await changeProgramme(manager, programme.id, async (tx) => {
    const entries: ProgrammeEntry[] = [];
    for (const [id, to] of members) {
      const name = await moveMember(tx, manager, programme.id, id, from.id, to.id);
      if (!name) return refuse("not-allowed", "people.members.notYours");
      entries.push({ act: "memberEdited", subject: name, changes: compareFields({ organisation: from.name }, { organisation: to.name }) });
    }
    moved.members = entries.length;
    const told = { items: moved.items, actionItems: moved.steps || null, members: moved.members || null, refused: moved.refused.length ? moved.refused.map(({ reference }) => reference) : null };
    entries.push({ act: "itemsMoved", subject: from.name, changes: compareFields(null, told) });
    return { ok: true, entries, value: null };
  });
  if (!done.ok) return done;
  const entry = await db.programmeChange.findFirst({ where: { programmeId: programme.id, act: "itemsMoved", personId: manager.personId }, orderBy: { id: "desc" }, select: { id: true } });
  return { ...moved, entryId: entry?.id ?? 0 };
}

async function moveMember(tx: Tx, manager: Manager, programmeId: number, id: number, from: number, to: number) {
  const member = await tx.member.findFirst({ where: { id, programmeId, organisationId: from, endedAt: null }, include: { person: { select: { name: true } } } });
  if (!member || !mayChangeMember(manager, member)) return null;
  await tx.member.update({ where: { id }, data: { organisationId: to } });
  return member.person.name;
}
