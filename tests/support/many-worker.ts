import { startWork } from "~/start.server";

// A process that does nothing but the jobs of the queue: to be killed in the middle of one.
await startWork();
