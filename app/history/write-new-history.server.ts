import { Prisma } from "#db/client";
import type { Programme } from "~/programmes/programme";
import type { PassageInput } from "~/recommendations/new-item";
import { BLANK, type State } from "~/recommendations/state";
import { sentRows } from "~/sent-rows.server";
import { progressPeriods } from "./progress-periods";
import type { Stamped } from "./write-revision.server";
import { columnsOf, COLUMN_TYPES, TRACKED } from "./write-state.server";

/** An entry of a new item with the state after it: null where it changes nothing tracked; `progress`: a word on progress. */
export type NewEntry = { entry: Stamped; next: State | null; progress: boolean };

/** A new item with the entries that its history begins with. */
export type NewChain = { id: number; number: number; reference: string; entries: NewEntry[]; words: { language: string; text: string; sha256: string }[]; passages: PassageInput[] };

/** The days of progress that a new item begins with. */
export const progressOf = ({ entries }: Pick<NewChain, "entries">) => progressPeriods(entries.filter(({ progress }) => progress).map(({ entry }) => ({ on: entry.countsFrom, said: entry.happenedOn })));

const PERIOD_TYPES = { item: "int", at: "int", validFrom: "timestamptz", validTo: "timestamptz", recordedFrom: "timestamptz", recordedTo: "timestamptz", ...COLUMN_TYPES };

/** The period that each entry which changes something tracked begins and the next one ends; reads the entries as `entry`. */
export function insertPeriods(programme: Programme, chains: readonly NewChain[]) {
  const rows = chains.flatMap((chain) => {
    const tracked = chain.entries.filter(({ next }) => next !== null);
    return tracked.map(({ entry, next }, at) => {
      const after = tracked[at + 1]?.entry;
      const [from, to] = [entry.effectiveAt ?? "", after?.effectiveAt ?? null];
      const known = { recordedFrom: entry.recordedAt, recordedTo: after?.recordedAt ?? null };
      return { item: chain.id, at: entry.version, validFrom: from, validTo: to !== null && to < from ? from : to, ...known, ...columnsOf(programme, next ?? BLANK) };
    });
  });
  return Prisma.sql`
    INSERT INTO "RecommendationValidity" ("revisionId", "programmeId", "recommendationId", "validFrom", "validTo", "recordedFrom", "recordedTo", ${TRACKED})
    SELECT entry."id", ${programme.id}, p."item", p."validFrom", p."validTo", p."recordedFrom", p."recordedTo", ${TRACKED}
    FROM ${sentRows(PERIOD_TYPES, rows)} p JOIN entry ON entry."recommendationId" = p."item" AND entry."version" = p."at"`;
}

const ENTRY_TYPES = {
  recommendationId: "int", version: "int", programmeId: "int", recordedAt: "timestamptz", happenedOn: "text", happenedPrecision: `"Precision"`, effectiveAt: "timestamptz", personId: "int", memberId: "int",
  actorName: "text", actorOffice: "text", actorOrganisation: "text", actorSide: "text", onBehalfOf: "text", meetingId: "int", channel: `"Channel"`, channelReference: "text", act: "text", note: "text",
  changes: "jsonb", report: "jsonb", previousHash: "text", hash: "text",
};
const ENTRY_COLUMNS = Prisma.raw(Object.keys(ENTRY_TYPES).map((name) => `"${name}"`).join(", "));

/** The entries of new items, which answer with their ids. */
export const insertEntries = (chains: readonly NewChain[]) => Prisma.sql`
  INSERT INTO "Revision" (${ENTRY_COLUMNS}) SELECT ${ENTRY_COLUMNS} FROM ${sentRows(ENTRY_TYPES, chains.flatMap(({ entries }) => entries.map(({ entry }) => entry)))} r
  ORDER BY "recommendationId", "version" RETURNING "id", "recommendationId", "version"`;

/** Counts each item into its first status, and from there from one into the next. */
export function countMoves(programme: Programme, chains: readonly NewChain[]) {
  const moves = chains.flatMap(({ entries }) => {
    let before: State["status"] | null = null;
    return entries.flatMap(({ entry: { effectiveAt }, next }) => {
      if (next === null || next.status === before) return [];
      const left = before === null ? [] : [{ at: effectiveAt, status: before, change: -1 }];
      before = next.status;
      return [...left, { at: effectiveAt, status: next.status, change: 1 }];
    });
  });
  return Prisma.sql`
    INSERT INTO "StatusByDay" ("programmeId", "day", "status", "change")
    SELECT ${programme.id}, (m."at" AT TIME ZONE ${programme.timeZone})::date, m."status", sum(m."change")::int
    FROM ${sentRows({ at: "timestamptz", status: `"Status"`, change: "int" }, moves)} m GROUP BY 2, 3`;
}

/** From which day to which day each word on progress was the last. */
export function insertProgress(programme: Programme, chains: readonly NewChain[]) {
  const rows = chains.flatMap((chain) => progressOf(chain).map(({ on, until, said }) => ({ item: chain.id, on, until, said })));
  return Prisma.sql`
    INSERT INTO "LastUpdatePeriod" ("recommendationId", "programmeId", "on", "until", "said") SELECT "item", ${programme.id}, "on", "until", "said"
    FROM ${sentRows({ item: "int", on: "date", until: "date", said: "text" }, rows)} p`;
}
