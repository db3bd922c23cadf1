import pino from "pino";
import { env } from "./env.server";

/** An address as the log may hold it: no query, and no token of a one-time link. */
export function pathForLog(url: string) {
  return url.replace(/^https?:\/\/[^/]+/, "").replace(/[?#].*$/s, "").replace(/[\w-]{32,}/g, "…");
}

/** The log of this process: one JSON line an entry on standard output, without what people typed or sign in with. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: ["headers.cookie", "headers.authorization", "password", "token"],
});
