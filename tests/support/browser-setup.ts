import { openDatabases, prepareSeededTemplate } from "./database";

/** Runs once before the browser tests: a PostgreSQL with the demonstration portfolio, from which each worker copies. */
export default async function setup() {
  const { databases, close } = await openDatabases();
  await prepareSeededTemplate(databases);
  process.env.TEST_DATABASES = JSON.stringify(databases);
  return close;
}
