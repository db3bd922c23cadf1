import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "#db/client";
import { env } from "./env.server";
import { log } from "./log.server";

/** Begins a statement within a transaction that `askByKey` could ask outside of one: each connection plans it once. */
export const BY_KEY = Prisma.raw("/* by key */");

type Database = { db: PrismaClient; pool: pg.Pool; keyed: pg.Pool; names: Map<string, string>; close: () => Promise<void> };

const held = globalThis as { followthroughDatabase?: Database };

// The same connections of this process also when code is reloaded.
const { pool, keyed, names, ...database } = (held.followthroughDatabase ??= openDatabase());

/** The database as Prisma gives it. */
export const db = database.db;

/** Ends every connection; what is asked afterwards fails. */
export const closeDatabase = database.close;

/**
 * Connects as the role that may read and add history but never change it. Half of the connections plan a statement for the values it comes with; the
 * others, which `askByKey` uses, once for all values.
 */
function openDatabase(): Database {
  const pool = openPool(Math.max(1, Math.floor(env.DATABASE_POOL / 2)), "auto");
  const keyed = openPool(Math.ceil(env.DATABASE_POOL / 2), "force_generic_plan");
  const db = new PrismaClient({
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
    adapter: new PrismaPg(pool, {
      statementNameGenerator: ({ sql }) => (sql.includes(`"public"."`) || sql.startsWith(BY_KEY.sql) ? nameOf(sql) : ""),
      onPoolError: noteLoss,
      onConnectionError: noteLoss,
    }),
  });
  const close = async () => {
    await db.$disconnect();
    await Promise.all([pool.end(), keyed.end()]);
  };
  return { db, pool, keyed, names: new Map(), close };
}

function openPool(max: number, planning: string) {
  const opened = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max,
    application_name: "followthrough",
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    // Many pages at once keep every core busy: for one of them to take several costs more than it gains.
    options: `-c timezone=UTC -c max_parallel_workers_per_gather=0 -c plan_cache_mode=${planning}`,
  });
  // A connection that breaks between two owners would otherwise end the process; one that lies idle is the pool's, which opens another.
  opened.on("connect", (client) => void client.on("error", noteLoss));
  opened.on("error", noteLoss);
  return opened;
}

/** Asks in SQL, past Prisma: the same rows as from db.$queryRaw for a quarter of its time. Only for what every page asks, and outside transactions. */
export function ask<Row>(strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Row[]> {
  return send<Row>(pool, sqlOf(strings, values), "");
}

/**
 * The same for a statement whose text is always the same and that finds few rows by their keys, or counts by an index: each connection plans it
 * once. A list or a search is not asked like this: it is planned for what is looked for.
 */
export function askByKey<Row>(strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Row[]> {
  const sql = sqlOf(strings, values);
  return send<Row>(keyed, sql, nameOf(sql.text));
}

/** The same for what reads a great part of a programme at a time: on two cores, where there are any to spare. */
export async function askAtLarge<Row>(strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN; SET LOCAL max_parallel_workers_per_gather = 1");
    const { rows } = await client.query({ ...textOf(sqlOf(strings, values)), types: TYPES });
    return rows as Row[];
  } finally {
    await client.query("COMMIT").then(() => client.release(), (error: Error) => client.release(error));
  }
}

const textOf = ({ text, values }: Prisma.Sql) => ({ text, values });

const sqlOf = (strings: TemplateStringsArray | Prisma.Sql, values: unknown[]) => ("raw" in strings ? Prisma.sql(strings, ...values) : strings);

async function send<Row>(from: pg.Pool, { text, values }: Prisma.Sql, name: string): Promise<Row[]> {
  const { rows } = await from.query({ name, text, values, types: TYPES });
  return rows as Row[];
}

// As Prisma reads them: large whole numbers whole, days as instants at midnight of UTC.
const PARSERS: Partial<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.DATE]: (day) => new Date(`${day}T00:00:00Z`),
};
const TYPES = { getTypeParser: ((oid: number, format?: "text") => PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser };

const MOST_NAMES = 500;

// A named statement is planned once a connection: a third to a half less time for what Prisma composes, of which there are few texts.
function nameOf(sql: string) {
  if (!names.has(sql) && names.size < MOST_NAMES) names.set(sql, `s${names.size}`);
  return names.get(sql) ?? "";
}

// The error drags the whole connection along; its message is all that helps. The pool opens another by itself.
function noteLoss(error: Error) {
  log.warn({ problem: error.message }, "a database connection was lost");
}
