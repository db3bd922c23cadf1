import { z } from "zod";
import { nameEntry, readEntryName } from "~/history/entry-name";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { changeRecommendation } from "~/recommendations/change-recommendation.server";
import { undoLast } from "~/recommendations/undo";
import { MOST_STEPS } from "./acts";

/** An entry that a change of many has made: of which recommendation, and what it is called there. */
export type MadeEntry = { number: number; side: string | null; version: number };

const BETWEEN = "_";
const LONGEST = MOST_STEPS * 60;

/** The entries of one change as one word of an address: 12.5_13.PK-3. */
export const printEntries = (entries: readonly MadeEntry[]) => entries.map(({ number, ...place }) => `${number}.${nameEntry(place)}`).join(BETWEEN);

/** The same, read; what names no entry is left out. */
export function readEntries(said: string | null): MadeEntry[] {
  if (!said || said.length > LONGEST) return [];
  return said.split(BETWEEN).slice(0, MOST_STEPS).flatMap((one) => {
    const [, number, name] = /^([1-9]\d{0,8})\.(.+)$/.exec(one) ?? [];
    const place = readEntryName(name);
    return number && place ? [{ number: Number(number), ...place }] : [];
  });
}

export const UndoForm = z.object({ entries: z.string().max(LONGEST).transform(readEntries), to: z.string().max(4_000).default("") });

/** Takes a change of many back, entry by entry, each by the rules of taking back; answers how many went and how many stay. */
export async function undoSteps(actor: Actor, programme: Programme, entries: readonly MadeEntry[]) {
  let undone = 0;
  for (const { number, side, version } of entries) {
    const taken = await changeRecommendation({ actor, programme, number, version: null, audience: side }, (now) => undoLast(now, actor, version, side));
    if (taken.ok) undone += 1;
  }
  return { undone, kept: entries.length - undone };
}
