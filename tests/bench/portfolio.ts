import type pg from "pg";
import { copyRows } from "./copy-rows";
import { setAside } from "./indexes";
import { makeProgramme } from "./programme";
import { countItems } from "./rows";

export type Clients = readonly [owner: pg.Client, items: pg.Client, revisions: pg.Client, validity: pg.Client];
export type Say = (line: string) => void;

export const TABLES = { items: '"Recommendation"', revisions: '"Revision"', periods: '"RecommendationValidity"', counts: '"StatusByDay"', wordings: '"Wording"', updates: '"LastUpdatePeriod"' };
/** Items wait here until their words are made into search vectors. */
export const STAGE = "bench_items";

/** Loads a data set's folder: rows by COPY without their indexes, on a connection for each large table, and the indexes side by side afterwards. */
export async function loadPortfolio(clients: Clients, data: string, say: Say) {
  const [owner, items, revisions, validity] = clients;
  const programme = await makeProgramme(owner, data, await countItems(data));
  const aside = await setAside(owner, [TABLES.items, TABLES.revisions, TABLES.periods, TABLES.wordings, TABLES.updates]);
  const loaded = await copyRows(clients, programme, data, say);

  say("search vectors and indexes");
  await Promise.all([
    insertItems(items, programme.id).then(() => aside.restoreIndexes(items, TABLES.items)),
    aside.restoreIndexes(revisions, TABLES.revisions),
    aside.restoreIndexes(validity, TABLES.periods),
  ]);
  await Promise.all([aside.restoreIndexes(items, TABLES.wordings), aside.restoreIndexes(owner, TABLES.updates)]);
  say("keys between the tables, statistics");
  await aside.restoreKeys(owner);
  for (const table of [TABLES.items, TABLES.revisions]) {
    await owner.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max("id") FROM ${table}))`);
  }
  await Promise.all([
    items.query(`VACUUM ANALYZE ${TABLES.items}, ${TABLES.wordings}`),
    revisions.query(`VACUUM ANALYZE ${TABLES.revisions}`),
    validity.query(`VACUUM ANALYZE ${TABLES.periods}`),
    owner.query(`VACUUM ANALYZE ${TABLES.counts}, ${TABLES.updates}`),
  ]);
  return loaded;
}

/** Moves the items into their table with the words they are found by, and their wordings into theirs. */
async function insertItems(client: pg.Client, programmeId: number) {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'search'`,
    [TABLES.items],
  );
  const columns = rows[0]?.columns ?? "";
  await client.query(`INSERT INTO ${TABLES.items} (${columns}, "search")
    SELECT ${columns}, to_tsvector('followthrough', "reference" || ' ' || "title" || ' ' || "text") FROM ${STAGE}`);
  await client.query(`INSERT INTO ${TABLES.wordings} ("recommendationId", "language", "text", "sha256")
    SELECT "id", 'en', "text", "sha256" FROM ${STAGE} WHERE "programmeId" = ${programmeId}`);
  await client.query(`DROP TABLE ${STAGE}`);
}
