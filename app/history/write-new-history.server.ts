import { Prisma } from "#db/client";
import type { Programme } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import type { PassageInput } from "~/recommendations/new-item";
import { BLANK, type State } from "~/recommendations/state";
import { progressPeriods } from "./progress-periods";
import type { Stamped } from "./write-revision.server";
import { columnsOf, COLUMN_TYPES, TRACKED } from "./write-state.server";

/** An entry of a new item with the state after it: null where it changes nothing tracked; `progress`: a word on progress. */
export type NewEntry = { entry: Stamped; next: State | null; progress: boolean };

/** A new item with the entries that its history begins with. */
export type NewChain = { id: number; number: number; reference: string; entries: NewEntry[]; words: { language: string; text: string; sha256: string }[]; passages: PassageInput[] };

/** The days of progress that a new item begins with. */
export const progressOf = ({ entries }: Pick<NewChain, "entries">) => progressPeriods(entries.filter(({ progress }) => progress).map(({ entry }) => ({ on: entry.countsFrom, said: entry.happenedOn })));

/** Writes the entries of new items, and the period that each one which changes something tracked begins and the next one ends. */
export function writeHistory(tx: Tx, programme: Programme, chains: readonly NewChain[]) {
  const entries = chains.flatMap((chain) => chain.entries.map(({ entry }) => entry));
  const periods = chains.flatMap((chain) => {
    const tracked = chain.entries.filter(({ next }) => next !== null);
    return tracked.map(({ entry, next }, at) => {
      const after = tracked[at + 1]?.entry;
      const [from, to] = [entry.effectiveAt ?? "", after?.effectiveAt ?? null];
      const known = { recordedFrom: entry.recordedAt, recordedTo: after?.recordedAt ?? null };
      return { item: chain.id, at: entry.version, validFrom: from, validTo: to !== null && to < from ? from : to, ...known, ...columnsOf(programme, next ?? BLANK) };
    });
  });
  return tx.$executeRaw`
    WITH entry AS (${insertRevisions(entries)})
    INSERT INTO "RecommendationValidity" ("revisionId", "programmeId", "recommendationId", "validFrom", "validTo", "recordedFrom", "recordedTo", ${TRACKED})
    SELECT entry."id", ${programme.id}, p."item", p."validFrom", p."validTo", p."recordedFrom", p."recordedTo", ${TRACKED}
    FROM jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) AS p("item" int, "at" int, "validFrom" timestamptz, "validTo" timestamptz, "recordedFrom" timestamptz, "recordedTo" timestamptz, ${COLUMN_TYPES})
      JOIN entry ON entry."recommendationId" = p."item" AND entry."version" = p."at"`;
}

const ENTRY_COLUMNS = Prisma.raw(`"programmeId", "recommendationId", "version", "recordedAt", "happenedOn", "happenedPrecision", "effectiveAt", "personId", "memberId", "actorName", "actorOffice",
  "actorOrganisation", "actorSide", "onBehalfOf", "meetingId", "channel", "channelReference", "act", "note", "changes", "report", "previousHash", "hash"`);

const insertRevisions = (entries: readonly Stamped[]) => Prisma.sql`
  INSERT INTO "Revision" (${ENTRY_COLUMNS})
  SELECT ${ENTRY_COLUMNS} FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS r("programmeId" int, "recommendationId" int, "version" int, "recordedAt" timestamptz, "happenedOn" text,
    "happenedPrecision" "Precision", "effectiveAt" timestamptz, "personId" int, "memberId" int, "actorName" text, "actorOffice" text, "actorOrganisation" text, "actorSide" text, "onBehalfOf" text,
    "meetingId" int, "channel" "Channel", "channelReference" text, "act" text, "note" text, "changes" jsonb, "report" jsonb, "previousHash" text, "hash" text)
  ORDER BY "recommendationId", "version" RETURNING "id", "recommendationId", "version"`;

/** Counts each item into its first status, and from there from one into the next. */
export async function writeCounts(tx: Tx, programme: Programme, chains: readonly NewChain[]) {
  const moves = chains.flatMap(({ entries }) => {
    let before: State["status"] | null = null;
    return entries.flatMap(({ entry: { effectiveAt }, next }) => {
      if (next === null || next.status === before) return [];
      const left = before === null ? [] : [{ at: effectiveAt, status: before, change: -1 }];
      before = next.status;
      return [...left, { at: effectiveAt, status: next.status, change: 1 }];
    });
  });
  await tx.$executeRaw`
    INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change")
    SELECT ${programme.id}, (m."at" AT TIME ZONE ${programme.timeZone})::date, m."status", sum(m."change")::int
    FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS m("at" timestamptz, "status" "Status", "change" int) GROUP BY 2, 3`;
}

/** Writes from which day to which day each word on progress was the last. */
export function writeProgress(tx: Tx, programme: Programme, chains: readonly NewChain[]) {
  const rows = chains.flatMap((chain) => progressOf(chain).map(({ on, until, said }) => ({ item: chain.id, on, until, said })));
  return tx.$executeRaw`
    INSERT INTO "LastUpdatePeriod" ("recommendationId", "programmeId", "on", "until", "said") SELECT "item", ${programme.id}, "on", "until", "said"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("item" int, "on" date, "until" date, "said" text)`;
}
