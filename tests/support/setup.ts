import { afterAll, inject } from "vitest";
import { cloneDatabase } from "./database";

// Runs before each test file and before it imports the application: a database of its own.
Object.assign(process.env, await cloneDatabase(inject("databases"), `worker_${process.env.VITEST_POOL_ID}`));

afterAll(() => (globalThis as { followthroughDb?: { $disconnect: () => Promise<void> } }).followthroughDb?.$disconnect());
