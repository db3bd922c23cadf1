import type { reading } from "~/locales/en/reading";

/** Why a file cannot be read: one sentence of app/locales/en/reading.ts. */
export type ProblemCode = keyof typeof reading;
export type Problem = { code: ProblemCode; values?: Record<string, string | number> };

/** An error that is a sentence for the person who brought the file. */
export function problem(code: ProblemCode, values?: Problem["values"]) {
  return Object.assign(new Error(code), { problem: { code, values } satisfies Problem });
}

/** The sentence in an error; whatever was not foreseen means that the file is damaged. */
export function problemIn(error: unknown): Problem {
  if (error instanceof RangeError && /call stack|array length|string length/i.test(error.message)) return { code: "tooDeep" };
  return error instanceof Error && "problem" in error ? (error.problem as Problem) : { code: "damaged" };
}
