import { db } from "~/db.server";
import { dayFormat } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import { canonicalJson, sha256 } from "./canonical";
import { readBatch, type Batch } from "./read-chains.server";
import { checkSeals } from "./seal.server";
import { firstDifference, foldChain, statusSums, type Finding, type Folded, type StoredRevision } from "./verify-chain";

export type Verified = { items: number; revisions: number; finding: Finding | null };

const BATCH = 500;

/** Checks chains, current rows, validity, parts, counts and seals of a programme against each other, in one snapshot. */
export async function verifyProgramme(programmeId: number, batch = BATCH): Promise<Verified> {
  return db.$transaction((tx) => verifyWithin(tx, programmeId, batch), { isolationLevel: "RepeatableRead", timeout: 3_600_000 });
}

async function verifyWithin(tx: Tx, programmeId: number, size: number): Promise<Verified> {
  const result: Verified = { items: 0, revisions: 0, finding: null };
  const sums: Map<string, number> = new Map();
  const { timeZone } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
  const day = dayFormat(timeZone);
  for (let after = 0; ; ) {
    const batch = await readBatch(tx, programmeId, after, size);
    for (const item of batch.items) {
      const finding = verifyItem(item, batch, sums, day);
      if (finding) return { ...result, finding };
      result.items += 1;
    }
    result.revisions += batch.revisions.length;
    if (batch.items.length < size) break;
    after = batch.items.at(-1)?.id ?? after;
  }
  return { ...result, finding: (await verifyCounts(tx, programmeId, sums)) ?? (await checkSeals(tx, programmeId)) };
}

function verifyItem(item: Batch["items"][number], batch: Batch, sums: Map<string, number>, day: Intl.DateTimeFormat): Finding | null {
  const found = (row: Finding["row"], detail: string): Finding => ({ reference: item.reference, row, detail });
  const mine = <T extends { recommendationId: number }>(rows: T[]) => rows.filter((row) => row.recommendationId === item.id);
  const parts = new Map<string, string>();
  for (const [side, chain] of chainsOf(mine(batch.revisions) as StoredRevision[])) {
    const folded = foldChain(chain);
    if (!folded.ok) return found("revision", `version ${folded.version}${side ? ` of side ${side}` : ""}: ${folded.why}`);
    const head = side ? mine(batch.sideHeads).find(({ sideId }) => sideId === side) : item;
    if (!head || head.version !== folded.version || head.head !== folded.head) {
      return found(side ? "part" : "item", `${side ? `the chain of side ${side}` : "the chain"} ends at version ${folded.version}, its head says ${head?.version ?? 0}`);
    }
    for (const [place, value] of folded.parts) if (value !== null && !place.startsWith("positionDraft")) parts.set(place, partText(place, side, value));
    if (side) continue;
    const field = firstDifference(folded.state, item);
    if (field) return found("item", `${field} is not what its history says`);
    const validity = verifyValidity(folded, mine(batch.validity));
    if (validity) return found("validity", validity);
    statusSums(folded, sums, day);
  }
  if (item.version > 0 && !mine(batch.revisions).some(({ audienceSideId }) => audienceSideId === null)) return found("revision", "the whole chain is missing");
  const partFinding = verifyParts(parts, mine(batch.parts));
  if (partFinding) return found("part", partFinding);
  const wording = mine(batch.wordings).find(({ text, sha256: hash }) => sha256(text) !== hash);
  return wording ? found("wording", `the ${wording.language} wording is not what was recorded`) : null;
}

function chainsOf(revisions: StoredRevision[]) {
  const chains = new Map<number, StoredRevision[]>();
  for (const revision of revisions) chains.set(revision.audienceSideId ?? 0, [...(chains.get(revision.audienceSideId ?? 0) ?? []), revision]);
  return chains;
}

const partText = (place: string, side: number, value: unknown) => canonicalJson([side, place.startsWith("livesOnIn") ? null : value]);

function verifyParts(expected: Map<string, string>, rows: Batch["parts"]): string | null {
  for (const { place, audienceSideId, value } of rows) {
    if (expected.get(place) !== partText(place, audienceSideId ?? 0, value)) return `${place} is not what its history says`;
    expected.delete(place);
  }
  const [missing] = expected.keys();
  return missing ? `${missing} is missing` : null;
}

function verifyValidity({ periods }: Folded, rows: Batch["validity"]): string | null {
  if (rows.length !== periods.length) return `${rows.length} periods where the history has ${periods.length}`;
  for (const [index, { revisionId, from, to, knownFrom, knownTo, state }] of periods.entries()) {
    const row = rows[index];
    if (row?.revisionId !== revisionId || row.validFrom !== from || row.validTo !== to) return `period ${index + 1} has other dates`;
    if (row.recordedFrom !== knownFrom || row.recordedTo !== knownTo) return `period ${index + 1} was known from another time`;
    const field = firstDifference(state, row);
    if (field) return `period ${index + 1}: ${field} is not what its history says`;
  }
  return null;
}

async function verifyCounts(tx: Tx, programmeId: number, expected: Map<string, number>): Promise<Finding | null> {
  const rows = await tx.$queryRaw<{ place: string; sum: number }[]>`
    SELECT "day"::text || ' ' || "status"::text AS "place", sum("change")::int AS "sum" FROM "StatusByDay"
    WHERE "programmeId" = ${programmeId} GROUP BY 1 ORDER BY 1`;
  const actual = new Map(rows.map(({ place, sum }) => [place, sum]));
  const wrong = [...new Set([...expected.keys(), ...actual.keys()])].sort().find((place) => (expected.get(place) ?? 0) !== (actual.get(place) ?? 0));
  return wrong ? { reference: "", row: "counts", detail: `${wrong}: ${actual.get(wrong) ?? 0}, its history says ${expected.get(wrong) ?? 0}` } : null;
}
