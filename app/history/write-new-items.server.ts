import type { Programme } from "~/programmes/programme";
import type { Tx } from "~/recommendations/load-item.server";
import { BLANK, type State } from "~/recommendations/state";
import { progressOf, writeCounts, writeHistory, writeProgress, type NewChain } from "./write-new-history.server";
import { columnsOf, COLUMN_TYPES, TRACKED } from "./write-state.server";

/**
 * Writes new items with all that follows from their first entries: rows, wordings and search, history, periods of validity, counts, days of progress, passages.
 * As many statements for a thousand items as for one. Pages that are open are told once when it commits.
 */
export async function writeNewItems(tx: Tx, programme: Programme, chains: readonly NewChain[]) {
  await writeRows(tx, programme, chains);
  await writeWords(tx, chains);
  await writeHistory(tx, programme, chains);
  await writeCounts(tx, programme, chains);
  await writeProgress(tx, programme, chains);
  await writePassages(tx, chains);
  const last = chains.at(-1);
  if (last) await tx.$executeRaw`SELECT pg_notify('changes', ${JSON.stringify({ programmeId: programme.id, recommendationId: last.id, audienceSideId: null })})`;
}

/** The state after the last entry. */
const stateOf = ({ entries }: NewChain): State => entries.findLast(({ next }) => next !== null)?.next ?? BLANK;

function writeRows(tx: Tx, programme: Programme, chains: readonly NewChain[]) {
  const rows = chains.map((chain) => {
    const { id, number, reference, entries, words } = chain;
    const state = stateOf(chain);
    const last = entries.at(-1)?.entry;
    const effective = entries.flatMap(({ entry }) => entry.effectiveAt ?? []).sort().at(-1);
    const texts = words.filter(({ language, sha256 }) => state.wordings[language] === sha256).map(({ text }) => text).join(" ");
    const progress = progressOf(chain).at(-1);
    return { id, number, reference, version: last?.version, head: last?.hash, recorded: last?.recordedAt, effective, on: progress?.on, said: progress?.said, texts, ...columnsOf(programme, state) };
  });
  return tx.$executeRaw`
    INSERT INTO "Recommendation" ("id", "programmeId", "number", "reference", "version", "head", "lastRecordedAt", "lastEffectiveAt", "lastUpdateOn", "lastUpdateSaid", "search", ${TRACKED})
    SELECT "id", ${programme.id}, "number", "reference", "version", "head", "recorded", "effective", "on", "said", to_tsvector('followthrough', "reference" || ' ' || "title" || ' ' || "texts"), ${TRACKED}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" int, "number" int, "reference" text, "version" int, "head" text, "recorded" timestamptz, "effective" timestamptz,
      "on" date, "said" text, "texts" text, ${COLUMN_TYPES})`;
}

async function writeWords(tx: Tx, chains: readonly NewChain[]) {
  const rows = chains.flatMap(({ id, words }) => words.map(({ language, text, sha256 }) => ({ id, language, text, sha256 })));
  if (!rows.length) return;
  await tx.$executeRaw`
    INSERT INTO "Wording" ("recommendationId", "language", "text", "sha256") SELECT "id", "language", "text", "sha256"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" int, "language" text, "text" text, "sha256" text) ON CONFLICT DO NOTHING`;
}

async function writePassages(tx: Tx, chains: readonly NewChain[]) {
  const rows = chains.flatMap(({ id, passages }) => passages.map(({ sourceId, location, start = null, end = null, quote = "" }) => ({ id, sourceId, location, start, end, quote })));
  if (!rows.length) return;
  await tx.$executeRaw`
    INSERT INTO "Passage" ("sourceId", "recommendationId", "location", "start", "end", "quote") SELECT "sourceId", "id", "location", "start", "end", "quote"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" int, "sourceId" int, "location" text, "start" int, "end" int, "quote" text)`;
}
