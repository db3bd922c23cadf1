import { writeEntry } from "~/history/write-entry.server";
import { isProgress, writeLastUpdate } from "~/history/write-last-update.server";
import { writeParts } from "~/history/write-parts.server";
import { stampRevision } from "~/history/write-revision.server";
import { writeSearch } from "~/history/write-state.server";
import type { Actor } from "~/people/actor";
import type { FieldChange } from "./changes";
import type { Change, Item } from "./item";
import type { Tx } from "./load-item.server";
import { lapseProposals } from "./proposals";
import { applyChanges, isTracked } from "./state";

export type Recorded = { ok: true; act: Change["act"]; version: number; side: string | null; reference: string };

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
  const stamped = await stampRevision(tx, item, actor, { ...change, changes }, tracked);
  const written = await writeEntry(tx, item, stamped, tracked ? applyChanges(item, changes) : null, isProgress(change));
  if (changes.some(({ field }) => field === "title" || field === "wording")) await writeSearch(tx, item.id);
  await writeParts(tx, item, changes, written);
  await writeLastUpdate(tx, item, change);
  return { ok: true, act: change.act, version: written.version, side: change.entry.audience, reference: item.reference };
}
