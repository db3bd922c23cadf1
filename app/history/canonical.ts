import { createHash } from "node:crypto";

/**
 * One text for one value, whatever the order it was built in: keys sorted at every level, no spaces. Reads the same before it is stored as JSON
 * and after: a member that is undefined is left out, and what JSON cannot keep (NaN, bigint, functions, dates as objects) is an error.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  if (!isPlainObject(value)) throw new TypeError(`Not a value that history can keep: ${nameOf(value)}`);
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members && ","}${quoted(key)}${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

const MOST_NAMES = 1000;
const names = new Map<string, string>();

// A million entries have the same few names: each is made into JSON once.
function quoted(key: string) {
  const known = names.get(key);
  if (known) return known;
  const name = `${JSON.stringify(key)}:`;
  if (names.size < MOST_NAMES) names.set(key, name);
  return name;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const nameOf = (value: unknown) => (typeof value === "object" && value !== null ? value.constructor.name : typeof value);

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
