import { randomUUID } from "node:crypto";
import { db } from "~/db.server";
import { refuseIfOutdated } from "~/history/outdated.server";
import { writeLastUpdate } from "~/history/write-last-update.server";
import { writeParts } from "~/history/write-parts.server";
import { writeRevision, type Written } from "~/history/write-revision.server";
import { writeHead, writeState } from "~/history/write-state.server";
import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import type { Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import type { FieldChange } from "./changes";
import { subjectOf, type Change, type Item } from "./item";
import { lockItem, type Tx } from "./load-item.server";
import { lapseProposals, proposeIfJoint } from "./proposals";
import { isRepeat } from "./repeat";
import { applyChanges, isTracked } from "./state";

/** Which item is changed, by whom, from which version of the page (null: from none), in whose room. */
export type Target = { actor: Actor; programme: Programme; number: number; version: number | null; audience?: string | null };

export type Recorded = { ok: true; act: Change["act"]; version: number; side: string | null; reference: string };

/** Asks what should change, given the locked item. */
export type Decide = (item: Item) => Change | Refusal;

/**
 * The only way a recommendation changes: the row is locked, `decide` says what should change, permission and legality are checked, and the new
 * values, the entry of the history with its hash, validity and counts are written together or not at all.
 */
export async function changeRecommendation(target: Target, decide: Decide): Promise<Recorded | Refusal> {
  return db.$transaction((tx) => changeWithin(tx, target, decide));
}

/** The same within a transaction that is open already. */
export async function changeWithin(tx: Tx, target: Target, decide: Decide): Promise<Recorded | Refusal> {
  const { actor, programme, number, audience = null } = target;
  if (audience !== null && audience !== actor.side?.code) return refuse("not-found", "recommendations.refusal.noSuchItem");
  const item = await lockItem(tx, programme, actor, number, audience);
  if (!item) return refuse("not-found", "recommendations.refusal.noSuchItem");

  const decided = decide(item);
  if (!decided.ok) return decided;
  if (decided.entry.audience !== audience) throw new Error("A decision writes to the room that was asked for, and to no other");
  if (!may(actor, decided.permission, subjectOf(item, decided.subject))) return refuse("not-allowed", "recommendations.refusal.notAllowed");
  if (item.voided && decided.act !== "revive" && decided.act !== "undo") return refuse("invalid", "recommendations.refusal.voided");
  if (isRepeat(item, actor, decided)) return { ok: true, act: decided.act, version: item.lastEntry?.version ?? 0, side: audience, reference: item.reference };
  const change = proposeIfJoint(item, actor, decided, randomUUID());
  if (!change.ok) return change;
  const outdated = await refuseIfOutdated(tx, item, target.version, decided.changes);
  if (outdated) return outdated;
  return record(tx, item, actor, change);
}

/** Writes what was decided; the caller holds the lock and has checked permission. */
export async function record(tx: Tx, item: Item, actor: Actor, change: Change): Promise<Recorded> {
  if (change.entry.audience !== null && change.changes.some(({ field }) => isTracked(field))) throw new Error("A side's own room never changes what is joint");
  const lapsed = change.entry.audience === null ? lapseProposals(item, applyChanges(item, change.changes), change.changes) : [];
  const changes: FieldChange[] = [...change.changes, ...lapsed];
  const tracked = changes.some(({ field }) => isTracked(field));

  for (const { language, text, sha256 } of change.wordings ?? []) {
    await tx.$executeRaw`INSERT INTO "Wording" ("recommendationId", "language", "text", "sha256") VALUES (${item.id}, ${language}, ${text}, ${sha256})
      ON CONFLICT DO NOTHING`;
  }
  const written = await writeRevision(tx, item, actor, { ...change, changes }, tracked);
  await writeHead(tx, written);
  if (tracked) await writeState(tx, item, applyChanges(item, changes), written);
  await writeParts(tx, item, changes, written);
  await writeLastUpdate(tx, item, change, written);
  await notify(tx, written);
  return { ok: true, act: change.act, version: written.version, side: change.entry.audience, reference: item.reference };
}

/** Tells pages that are open: ids only, sent when the transaction commits. */
async function notify(tx: Tx, { programmeId, recommendationId, audienceSideId }: Written) {
  await tx.$executeRaw`SELECT pg_notify('changes', ${JSON.stringify({ programmeId, recommendationId, audienceSideId })})`;
}
