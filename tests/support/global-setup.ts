import type { TestProject } from "vitest/node";
import { openDatabases, prepareTemplate, type Databases } from "./database";

declare module "vitest" {
  interface ProvidedContext {
    databases: Databases;
  }
}

/** Runs once: one PostgreSQL for the whole run, with the template that each test file copies. */
export default async function setup(project: TestProject) {
  const { databases, close } = await openDatabases();
  await prepareTemplate(databases);
  project.provide("databases", databases);
  return close;
}
