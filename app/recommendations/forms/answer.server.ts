import { data } from "@remix-run/node";
import { db } from "~/db.server";
import { sayValue } from "~/history/change-words";
import { conflictOf } from "~/history/conflict";
import { refuseIfOutdated } from "~/history/outdated.server";
import { refused, type Answer, type Typed } from "~/http.server";
import type { Refusal } from "~/refusal";
import type { ConflictFields } from "~/ui/answer";
import type { Kept } from "./evidence.server";
import type { Asked } from "./item.server";
import { wordsOf } from "./words.server";
import type { Change } from "~/recommendations/item";

/** Choices that mend a field, for the page to offer. */
export type Offered = { value: string; label: string }[];

/** What a refused form gets back: errors, what was typed, files that need not be chosen again, and both versions of what changed meanwhile. */
export type ActAnswer = Omit<Answer, "meanwhile"> & { kept: Kept[]; conflict: ConflictFields | null; choices: Offered | null };

type Sent = { typed: Typed; kept?: Kept[]; choices?: Offered; tried?: Change | null; version?: number };

/** The answer to a refused act. */
export async function answerRefusal(asked: Asked, refusal: Refusal, { typed, kept = [], choices, tried = null, version }: Sent) {
  const { data: { meanwhile: _, ...answer }, init } = refused(refusal, typed);
  const conflict = await findConflict(asked, refusal, tried, version);
  return data<ActAnswer>({ ...answer, kept, choices: choices ?? null, conflict }, init ?? undefined);
}

/** Both versions, after a save that came too late; also where an act is refused because the status was moved meanwhile. */
async function findConflict(asked: Asked, refusal: Refusal, tried: Change | null, version: number | undefined): Promise<ConflictFields | null> {
  const moved = refusal.reason === "invalid" && !refusal.field && version !== undefined && version < asked.item.version;
  const stale = moved ? await refuseIfOutdated(db, asked.item, version, [{ field: "status", key: "", from: null, to: null }]) : refusal;
  if (!stale?.meanwhile?.length) return null;
  const changes = tried?.changes ?? [];
  const words = await wordsOf(asked, [...changes, ...stale.meanwhile.flatMap((one) => one.changes)], tried?.wordings);
  return conflictOf(stale, words, Object.fromEntries(changes.map((one) => [`${one.field}/${one.key}`, sayValue(one.field, one.to, words)])));
}
