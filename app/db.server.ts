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
      onPoolError: noteLoss,
      onConnectionError: noteLoss,
    }),
  });
}

// The error drags the whole connection along; its message is all that helps. The pool opens another by itself.
function noteLoss(error: Error) {
  log.warn({ problem: error.message }, "a database connection was lost");
}
