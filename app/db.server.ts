import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#db/client";
import { env } from "./env.server";
import { log } from "./log.server";

const held = globalThis as { followthroughDb?: PrismaClient };

/** The database, as the role that may read and add history but never change it. One pool a process, also when code is reloaded. */
export const db = (held.followthroughDb ??= open());

function open() {
  const pool = {
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    application_name: "followthrough",
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    options: "-c timezone=UTC",
  };
  return new PrismaClient({
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
    adapter: new PrismaPg(pool, {
      statementNameGenerator: ({ sql }) => nameOf(sql),
      onPoolError: noteLoss,
      onConnectionError: noteLoss,
    }),
  });
}

const names = new Map<string, string>();
const MOST_NAMES = 500;

// A named statement is planned once a connection: a third to a half less time for what Prisma composes, of which there are few texts.
// Hand-written SQL stays without a name: a search is planned for what is searched.
function nameOf(sql: string) {
  if (!names.has(sql) && names.size < MOST_NAMES && sql.includes(`"public"."`)) names.set(sql, `s${names.size}`);
  return names.get(sql) ?? "";
}

// The error drags the whole connection along; its message is all that helps. The pool opens another by itself.
function noteLoss(error: Error) {
  log.warn({ problem: error.message }, "a database connection was lost");
}
