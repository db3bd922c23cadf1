import { rmSync } from "node:fs";
import { afterAll, inject } from "vitest";
import { cloneDatabase } from "./database";

// Runs before each test file and before it imports the application: a database of its own.
const environment = await cloneDatabase(inject("databases"), `worker_${process.env.VITEST_POOL_ID}`);
Object.assign(process.env, environment);

afterAll(async () => {
  await (globalThis as { followthroughDatabase?: { close: () => Promise<void> } }).followthroughDatabase?.close();
  rmSync(environment.DATA_DIR, { recursive: true, force: true });
});
