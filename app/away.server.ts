const SQL_STATES = new Set(["57P01", "57P02", "57P03", "53300", "08000", "08001", "08003", "08004", "08006"]);
const SYSTEM = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EHOSTUNREACH"]);
const PRISMA = new Set(["P1001", "P1002", "P1017", "P2024"]);
const KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
const WORDS = /connection terminated|client has encountered a connection error|server has closed the connection|timeout exceeded when trying to connect|unable to start a transaction in the given time/i;

const DEEPEST = 6;

type Telling = { code?: unknown; kind?: unknown; originalCode?: unknown; message?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown }; errors?: unknown[] };

/** Whether an error says that the database cannot be reached, or went away under a statement: nothing is wrong here, and it may be back in a moment. */
export function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return false;
  const { code, kind, originalCode, message, cause, meta, errors = [] } = error as Telling;
  const said = [code, originalCode].map(String);
  if (said.some((one) => SQL_STATES.has(one) || SYSTEM.has(one) || PRISMA.has(one))) return true;
  if (KINDS.has(String(kind))) return true;
  if (typeof message === "string" && WORDS.test(message)) return true;
  return [cause, meta?.driverAdapterError, ...errors].some((inner) => isAway(inner, depth + 1));
}

const away = new WeakSet<object>();

/** Notes that a request could not be answered because the database was away; the context is the one it was loaded with. */
export const noteAway = (context: object) => void away.add(context);

/** Whether that was noted. */
export const wasAway = (context: object) => away.has(context);
