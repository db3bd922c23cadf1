import { allOrNothing } from "~/all-or-nothing.server";
import { db } from "~/db.server";
import { changeProgrammeWithin, type ProgrammeEntry } from "~/programmes/change-programme.server";
import { mayChangeMember, type Manager } from "~/programmes/managing";
import { compareFields } from "~/programmes/programme-acts";
import { todayIn } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import { refuse, type Refusal } from "~/refusal";
import { addDays } from "~/history/calendar";
import { endPlace, findActive } from "./change-members.server";
import { findNext, type Next } from "./hand-over-next.server";
import { moveHeld, movePersonal } from "./hand-over-moves.server";
import { NOTHING_MOVED, type Counts } from "./hand-over-work";
import { readWork, type Hands, type Work } from "./read-hand-over.server";

export type Given = { next: Next; /** The day from which the next one answers for it. */ on: string; note: string; /** Whether the place ends with it. */ ends: boolean; seen: string };
export type Done = { ok: true; id: number; finished: boolean; left: number; link: string | null; name: string };

/** Up to so many items move together or not at all; more move in groups, and what is left goes on where it stopped. */
export const MOST_AT_ONCE = 200;
const GROUP = 50;
const MOST_MS = 12_000;
const LONG_MS = 60_000;

/** Hands everything open over from one office holder to the next, in one act. */
export async function handOver(hands: Hands, manager: Manager, given: Given, origin: string): Promise<Done | Refusal> {
  const begun = await allOrNothing((tx) => begin(tx, hands, manager, given, origin), LONG_MS);
  return begun.ok && !begun.finished ? { ...begun, ...(await continueHandOver(hands, manager, begun.id)) } : begun;
}

async function begin(tx: Tx, hands: Hands, manager: Manager, given: Given, origin: string): Promise<Done | Refusal> {
  const { programme, from } = hands;
  const done = await changeProgrammeWithin(tx, manager, programme.id, async () => {
    const member = await findActive(tx, programme.id, from.id);
    if (!member || member.sideId !== hands.actor.side.id) return refuse("not-found", "people.members.noSuch");
    if (given.ends && !mayChangeMember(manager, member)) return refuse("not-allowed", "people.members.notYours");
    if (given.on > todayIn(programme.timeZone)) return refuse("invalid", "offices.handOver.future", undefined, "on");
    if (await tx.handOver.findFirst({ where: { fromId: from.id, finishedAt: null } })) return refuse("invalid", "offices.handOver.underWay");
    const work = await holdWork(tx, hands);
    if (work.seen !== given.seen) return refuse("stale", "offices.handOver.changed");
    const next = await findNext(tx, manager, hands, member, given, origin);
    if (!next.ok) return next;
    const { id } = await tx.handOver.create({ data: { programmeId: programme.id, fromId: from.id, toId: next.to.id, on: given.on, byName: manager.name, note: given.note, moved: { ...NOTHING_MOVED, ends: given.ends } } });
    await movePersonal(tx, from.id, next.to.id);
    const whole = work.all.length <= MOST_AT_ONCE;
    const moved = whole ? await moveHeld(tx, hands, next.to, work.all, given) : null;
    if (moved && !moved.ok) return moved;
    const { follows, bodies, followedViews, views } = work.counts;
    const counts: Counts = { ...(moved?.counts ?? NOTHING_MOVED), follows, bodies, followedViews, views };
    await tx.handOver.update({ where: { id }, data: { moved: { ...counts, ends: given.ends } } });
    const entries = whole ? await finish(tx, hands, id) : [];
    return { ok: true, entries: [...next.entries, ...entries], value: { id, link: next.link, name: next.to.name, left: whole ? 0 : work.all.length } };
  });
  return done.ok ? { ok: true, finished: done.value.left === 0, ...done.value } : done;
}

/** Locks every item that is to move, in order, and reads again what is to move of them. */
async function holdWork(tx: Tx, hands: Hands, most?: number): Promise<Work> {
  const numbers = (await readWork(hands, tx)).all.slice(0, most).map(({ item }) => item.number);
  await tx.$queryRaw`SELECT "id" FROM "Recommendation" WHERE "programmeId" = ${hands.programme.id} AND "number" = ANY(${numbers}::int[]) ORDER BY "number" FOR UPDATE`;
  return readWork(hands, tx);
}

/** Goes on with a hand over of many items, group by group, for as long as one request may take. */
export async function continueHandOver(hands: Hands, manager: Manager, id: number): Promise<Pick<Done, "finished" | "left">> {
  for (const until = Date.now() + MOST_MS; Date.now() < until; ) {
    const done = await allOrNothing((tx) => changeProgrammeWithin(tx, manager, hands.programme.id, () => moveGroup(tx, hands, id)), LONG_MS);
    if (!done.ok) break;
    if (done.value === 0) return { finished: true, left: 0 };
  }
  return { finished: false, left: (await readWork(hands)).all.length };
}

async function moveGroup(tx: Tx, hands: Hands, id: number) {
  const row = await tx.handOver.findFirst({ where: { id, fromId: hands.from.id, finishedAt: null }, include: { to: { include: { person: { select: { name: true } } } } } });
  if (!row) return { ok: true as const, entries: [], value: 0 };
  const { all } = await holdWork(tx, hands, GROUP);
  if (!all.length) return { ok: true as const, entries: await finish(tx, hands, id), value: 0 };
  const before = row.moved as Counts & { ends: boolean };
  const moved = await moveHeld(tx, hands, { id: row.to.id, name: row.to.person.name, roles: row.to.roles }, all.slice(0, GROUP), row, before);
  if (!moved.ok) return moved;
  await tx.handOver.update({ where: { id }, data: { moved: { ...moved.counts, ends: before.ends } } });
  return { ok: true as const, entries: [], value: all.length };
}

/** Ends the place where that was asked for, and tells the programme how much moved: what everybody may see. */
async function finish(tx: Tx, { programme, from }: Hands, id: number): Promise<ProgrammeEntry[]> {
  const row = await tx.handOver.update({ where: { id }, data: { finishedAt: new Date() }, include: { to: { include: { person: { select: { name: true } } } } } });
  const { items, steps, focalPoints, ends } = row.moved as Counts & { ends: boolean };
  const member = await findActive(tx, programme.id, from.id);
  const told = compareFields(null, { to: row.to.person.name, on: row.on, items: items + focalPoints, actionItems: steps || null, note: row.note || null });
  const entry: ProgrammeEntry = { act: "handedOver", subject: from.name, changes: told };
  if (!ends || !member) return [entry];
  const lastDay = addDays(row.on, -1) ?? row.on;
  return [entry, await endPlace(tx, member, lastDay < member.heldFrom ? member.heldFrom : lastDay, todayIn(programme.timeZone))];
}

/** A hand over from this member that has not come to its end. */
export function findUnderWay(memberId: number) {
  return db.handOver.findFirst({ where: { fromId: memberId, finishedAt: null }, select: { id: true, moved: true, to: { select: { person: { select: { name: true } } } } } });
}
