import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import type { ManyAct } from "~/recommendations/many/acts";
import { beginCarryingOut, beginPreview, beginUndo } from "~/recommendations/many/begin.server";
import { findChange, type ManyChange } from "~/recommendations/many/change.server";
import { freezeList } from "~/recommendations/many/freeze.server";
import { readSelection } from "~/recommendations/many/select.server";
import { workOn } from "~/recommendations/many/work.server";

/** A list of the programme as an address asks for it, or items by their numbers. */
export type Chosen = string | number[];

const paramsOf = (chosen: Chosen) => (typeof chosen === "string" ? new URLSearchParams(`of=all&${chosen}`) : new URLSearchParams(chosen.map((number) => ["number", String(number)])));

/** A preview of an act on many, as a person's form makes one. */
export async function preview(actor: Actor, programme: Programme, act: ManyAct, typed: Record<string, string>, chosen: Chosen = "") {
  const selection = await readSelection({ actor, programme }, paramsOf(chosen));
  const values = { typed, evidence: [], today: todayIn(programme.timeZone), names: {}, list: "" };
  const id = await freezeList({ actor, programme }, act, values, selection);
  if (!id) throw new Error("Nothing was chosen");
  await beginPreview(id);
  return many(actor, programme, id);
}

/** A change of many with what a test asks of it. */
export function many(actor: Actor, programme: Programme, id: string) {
  const read = async (): Promise<ManyChange> => {
    const change = await findChange({ actor, programme }, id);
    if (!change) throw new Error("There is no such change");
    return change;
  };
  const finish = async () => void (await workOn(id, () => false));
  return {
    id,
    read,
    finish,
    counts: async () => (await read()).counts,
    state: async () => (await read()).state,
    /** Each item by its number. */
    items: async () => {
      const rows = await db.$queryRaw<{ number: number; outcome: string; written: number | null; version: number; why: string | null }[]>`
        SELECT r."number", b."outcome"::text AS "outcome", b."written", b."version", b."reason" ->> 'key' AS "why" FROM "BulkItem" b JOIN "Recommendation" r ON r."id" = b."recommendationId"
        WHERE b."bulkChangeId" = ${id}::uuid ORDER BY r."number"`;
      return rows;
    },
    begin: async () => beginCarryingOut(await read()),
    /** Carries it out to its end, whatever that takes. */
    carryOut: async () => {
      const begun = await beginCarryingOut(await read());
      await finish();
      return begun;
    },
    undo: async () => {
      const begun = await beginUndo(await read());
      await finish();
      return begun;
    },
  };
}
