import { db } from "~/db.server";

/** What comes and goes with every request and is no content. */
const PASSING = ["_prisma_migrations", "SignIn", "SignInFailure"];

let statement: Promise<string> | null = null;

async function composeStatement() {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1`;
  const sums = rows.filter(({ name }) => !PASSING.includes(name)).map(({ name }) => `SELECT '${name}' AS name, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS sum FROM "${name}" t`);
  return sums.join(" UNION ALL ");
}

/** A number for everything the database holds: the same before and after where nothing was written. Tables by name, so that a difference says where. */
export async function digest(): Promise<Record<string, string>> {
  const rows = await db.$queryRawUnsafe<{ name: string; sum: string }[]>(await (statement ??= composeStatement()));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
