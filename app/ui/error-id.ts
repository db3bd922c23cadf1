import { createContext } from "react";

/** The number of an unexpected error, as the log has it. */
export const ErrorIdContext = createContext<string | null>(null);

/** In place of a number: the database could not be reached. */
export const AWAY = "away";

/** The header by which an answer to a script carries that number; a page can read it from its own timings. */
export const ERROR_TIMING = "error";

/** The number that the server wrote into this page. */
export function findErrorId(): string | null {
  return typeof document === "undefined" ? null : (document.querySelector<HTMLElement>("[data-error-id]")?.dataset.errorId ?? null);
}

/** The number of the last unexpected error that this page fetched. */
export function lastErrorId(): string | null {
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  for (const entry of entries.reverse()) {
    const timing = entry.serverTiming?.find(({ name }) => name === ERROR_TIMING);
    if (timing) return timing.description;
  }
  return null;
}
