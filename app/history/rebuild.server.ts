import { db } from "~/db.server";
import { dayFormat, type Programme } from "~/programmes/programme";
import { readBatch } from "./read-chains.server";
import { writeAnew } from "./write-last-update.server";
import { foldChain, statusSums, type StoredRevision } from "./verify-chain";
import { rowsByItem } from "./verify-item";
import { beginPeriod, clearPeriods, writeColumns } from "./write-state.server";

/**
 * Writes the tracked columns, the validity, the counts and the last words on progress of a programme anew from its joint chains; returns the number of items, or the reference
 * of one whose chain is broken, which is left alone with all the others.
 */
export async function rebuildProgramme(programme: Programme, size = 500): Promise<{ ok: true; items: number } | { ok: false; reference: string }> {
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "Programme" WHERE "id" = ${programme.id} FOR UPDATE`;
      const day = dayFormat(programme.timeZone);
      const sums = new Map<string, number>();
      let [items, after] = [0, 0];
      for (;;) {
        const batch = await readBatch(tx, programme.id, after, size);
        const rowsOf = rowsByItem(batch);
        for (const { id, reference } of batch.items) {
          await tx.$queryRaw`SELECT "id" FROM "Recommendation" WHERE "id" = ${id} FOR UPDATE`;
          const chain = rowsOf(id).revisions.filter((row) => row.audienceSideId === null) as StoredRevision[];
          const folded = foldChain(chain);
          if (!folded.ok) return { ok: false as const, reference };
          await clearPeriods(tx, id);
          for (const period of folded.periods) {
            await writeColumns(tx, { id, programme }, period.state);
            await beginPeriod(tx, id, period.revisionId, period.from);
          }
          statusSums(folded, sums, day);
          items += 1;
        }
        if (batch.items.length < size) break;
        after = batch.items.at(-1)?.id ?? after;
      }
      await correctCounts(tx, programme.id, sums);
      await writeAnew(tx, programme.id, null);
      return { ok: true as const, items };
    },
    { timeout: 3_600_000 },
  );
}

/** Counts are insert-only: what differs is made good by one more row. */
async function correctCounts(tx: Parameters<typeof readBatch>[0], programmeId: number, sums: Map<string, number>) {
  const rows = await tx.$queryRaw<{ place: string; sum: number }[]>`
    SELECT "day"::text || ' ' || "status"::text AS "place", sum("change")::int AS "sum" FROM "StatusByDay" WHERE "programmeId" = ${programmeId} GROUP BY 1`;
  const actual = new Map(rows.map(({ place, sum }) => [place, sum]));
  for (const place of new Set([...sums.keys(), ...actual.keys()])) {
    const [day, status] = place.split(" ");
    const missing = (sums.get(place) ?? 0) - (actual.get(place) ?? 0);
    if (missing) {
      await tx.$executeRaw`INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change")
        VALUES (${programmeId}, ${day}::date, ${status}::"Status", ${missing})`;
    }
  }
}
