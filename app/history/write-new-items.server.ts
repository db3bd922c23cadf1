import { Prisma } from "#db/client";
import type { Programme } from "~/programmes/programme";
import { BLANK, type State } from "~/recommendations/state";
import { sentRows } from "~/sent-rows.server";
import { countMoves, insertEntries, insertPeriods, insertProgress, progressOf, type NewChain } from "./write-new-history.server";
import { columnsOf, COLUMN_TYPES, TRACKED } from "./write-state.server";

/**
 * The one statement that writes new items with all that follows from their first entries: rows, wordings and search, history, periods of validity, counts, days
 * of progress, passages. Pages that are open are told of the newest when it commits, once however many of these there are.
 */
export function insertNewItems(programme: Programme, chains: readonly NewChain[], newest: number): Prisma.Sql {
  const told = JSON.stringify({ programmeId: programme.id, recommendationId: newest, audienceSideId: null });
  return Prisma.sql`
    WITH item AS (${insertItems(programme, chains)}), word AS (${insertWords(chains)}), entry AS (${insertEntries(chains)}), period AS (${insertPeriods(programme, chains)}),
      moved AS (${countMoves(programme, chains)}), progressed AS (${insertProgress(programme, chains)}), passage AS (${insertPassages(chains)})
    SELECT pg_notify('changes', ${told})`;
}

/** The state after the last entry. */
const stateOf = ({ entries }: NewChain): State => entries.findLast(({ next }) => next !== null)?.next ?? BLANK;

const ITEM_TYPES = {
  id: "int", number: "int", reference: "text", version: "int", head: "text", recorded: "timestamptz", effective: "timestamptz", on: "date", said: "text", texts: "text", ...COLUMN_TYPES,
};

function insertItems(programme: Programme, chains: readonly NewChain[]) {
  const rows = chains.map((chain) => {
    const { id, number, reference, entries, words } = chain;
    const state = stateOf(chain);
    const last = entries.at(-1)?.entry;
    const effective = entries.flatMap(({ entry }) => entry.effectiveAt ?? []).sort().at(-1);
    const texts = words.filter(({ language, sha256 }) => state.wordings[language] === sha256).map(({ text }) => text).join(" ");
    const progress = progressOf(chain).at(-1);
    return { id, number, reference, version: last?.version, head: last?.hash, recorded: last?.recordedAt, effective, on: progress?.on, said: progress?.said, texts, ...columnsOf(programme, state) };
  });
  return Prisma.sql`
    INSERT INTO "Recommendation" ("id", "programmeId", "number", "reference", "version", "head", "lastRecordedAt", "lastEffectiveAt", "lastUpdateOn", "lastUpdateSaid", "search", ${TRACKED})
    SELECT "id", ${programme.id}, "number", "reference", "version", "head", "recorded", "effective", "on", "said", to_tsvector('followthrough', "reference" || ' ' || "title" || ' ' || "texts"), ${TRACKED}
    FROM ${sentRows(ITEM_TYPES, rows)} r`;
}

function insertWords(chains: readonly NewChain[]) {
  const rows = chains.flatMap(({ id, words }) => words.map(({ language, text, sha256 }) => ({ id, language, text, sha256 })));
  return Prisma.sql`
    INSERT INTO "Wording" ("recommendationId", "language", "text", "sha256") SELECT "id", "language", "text", "sha256"
    FROM ${sentRows({ id: "int", language: "text", text: "text", sha256: "text" }, rows)} w ON CONFLICT DO NOTHING`;
}

function insertPassages(chains: readonly NewChain[]) {
  const rows = chains.flatMap(({ id, passages }) => passages.map(({ sourceId, location, start = null, end = null, quote = "" }) => ({ id, sourceId, location, start, end, quote })));
  return Prisma.sql`
    INSERT INTO "Passage" ("sourceId", "recommendationId", "location", "start", "end", "quote") SELECT "sourceId", "id", "location", "start", "end", "quote"
    FROM ${sentRows({ id: "int", sourceId: "int", location: "text", start: "int", end: "int", quote: "text" }, rows)} p`;
}
