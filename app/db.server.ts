import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "#db/client";
import { env } from "./env.server";
import { log } from "./log.server";

const held = globalThis as { followthroughDb?: PrismaClient; followthroughPool?: pg.Pool; followthroughNames?: Map<string, string> };

/** The connections of this process, as the role that may read and add history but never change it. One pool a process, also when code is reloaded. */
const pool = (held.followthroughPool ??= new pg.Pool({
  connectionString: env.DATABASE_URL,
  max: env.DATABASE_POOL,
  application_name: "followthrough",
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 15_000,
  options: "-c timezone=UTC",
}));

/** Begins a statement within a transaction that `askByKey` could ask outside of one: each connection plans it once. */
export const BY_KEY = Prisma.raw("/* by key */");

/** The database as Prisma gives it. */
export const db = (held.followthroughDb ??= new PrismaClient({
  transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  adapter: new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => (sql.includes(`"public"."`) || sql.startsWith(BY_KEY.sql) ? nameOf(sql) : ""),
    disposeExternalPool: true,
    onPoolError: noteLoss,
    onConnectionError: noteLoss,
  }),
}));

/** Asks in SQL, past Prisma: the same rows as from db.$queryRaw for a quarter of its time. Only for what every page asks, and outside transactions. */
export function ask<Row>(strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Row[]> {
  return send<Row>(sqlOf(strings, values), "");
}

/**
 * The same for a statement whose text is always the same and that finds few rows by their keys: each connection plans it once. A list or a
 * search is not asked like this: it is planned for what is looked for.
 */
export function askByKey<Row>(strings: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Row[]> {
  const sql = sqlOf(strings, values);
  return send<Row>(sql, nameOf(sql.text));
}

const sqlOf = (strings: TemplateStringsArray | Prisma.Sql, values: unknown[]) => ("raw" in strings ? Prisma.sql(strings, ...values) : strings);

async function send<Row>({ text, values }: Prisma.Sql, name: string): Promise<Row[]> {
  const { rows } = await pool.query({ name, text, values, types: TYPES });
  return rows as Row[];
}

// As Prisma reads them: large whole numbers whole, days as instants at midnight of UTC.
const PARSERS: Partial<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.DATE]: (day) => new Date(`${day}T00:00:00Z`),
};
const TYPES = { getTypeParser: ((oid: number, format?: "text") => PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser };

const names = (held.followthroughNames ??= new Map<string, string>());
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
