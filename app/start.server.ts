import { db } from "./db.server";
import { env } from "./env.server";
import { keepCountsFolded } from "./history/fold-counts.server";
import { startJobs } from "./jobs.server";
import { createFirstAdministratorLink } from "./people/first-administrator.server";
import { resumeWork, workJob } from "./recommendations/many/work.server";
import { importJob, resumeImports } from "./spreadsheets/import/work.server";
import { documentJob, resumeDocuments } from "./sources/documents/read-job.server";

/** What forbids this process to open: one sentence each. A demonstration may hold demo accounts; nothing may rewrite history. */
export async function findStartProblems() {
  const [database] = await db.$queryRaw<{ mayRewrite: boolean; demoAccounts: number }[]>`
    SELECT has_table_privilege('public."Revision"', 'UPDATE') OR has_table_privilege('public."Revision"', 'DELETE')
        OR has_table_privilege('public."Revision"', 'TRUNCATE') OR pg_has_role(relowner, 'MEMBER') AS "mayRewrite",
      (SELECT count(*)::int FROM "Person" WHERE "isDemo") AS "demoAccounts"
    FROM pg_class WHERE oid = 'public."Revision"'::regclass`;

  const problems: string[] = [];
  if (!database || database.mayRewrite) {
    problems.push("The role of DATABASE_URL may change or remove history. It must not own the tables: give it a role of its own (docs/operating.md, \"Two roles\").");
  }
  if (database?.demoAccounts && !env.DEMO) {
    problems.push(`The database of DATABASE_URL holds ${database.demoAccounts} demo accounts, which anyone may enter. A real installation needs a database of its own.`);
  }
  return problems;
}

/** Where nobody can administer the installation yet: the one-time link by which the administrator enters, else null. */
export async function findFirstLink() {
  return env.DEMO ? null : createFirstAdministratorLink(env.ORIGIN);
}

/** Begins to do the jobs of the queue in this process, and sees to those that an earlier one left. */
export async function startWork() {
  await startJobs({ many: workJob, imports: importJob, documents: documentJob });
  keepCountsFolded();
  await resumeWork();
  await resumeImports();
  await resumeDocuments();
}
