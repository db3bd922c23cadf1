import type pg from "pg";

type Definition = { name: string; table: string; sql: string };

/** Takes the secondary indexes and foreign keys of tables away while rows go in, and answers how each comes back. */
export async function setAside(client: pg.Client, tables: readonly string[]) {
  const keys = await definitions(client, FOREIGN_KEYS, tables);
  const indexes = await definitions(client, INDEXES, tables);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  return {
    /** Builds the indexes of one table. */
    async restoreIndexes(on: pg.Client, table: string) {
      await on.query("SET maintenance_work_mem = '384MB'");
      for (const index of indexes) if (index.table === table) await on.query(index.sql);
    },
    async restoreKeys(on: pg.Client) {
      for (const { table, name, sql } of keys) await on.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${sql}`);
    },
  };
}

// Keys of the tables themselves, and those of others that lean on them.
const FOREIGN_KEYS = `SELECT conname AS name, conrelid::regclass::text AS "table", pg_get_constraintdef(oid) AS sql
  FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[]) ORDER BY conname`;

const INDEXES = `SELECT i.indexrelid::regclass::text AS quoted, c.relname AS name, i.indrelid::regclass::text AS "table", pg_get_indexdef(i.indexrelid) AS sql
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = ANY($1::regclass[]) AND NOT i.indisprimary
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY c.relname`;

async function definitions(client: pg.Client, sql: string, tables: readonly string[]): Promise<Definition[]> {
  return (await client.query<Definition>(sql, [tables])).rows;
}
