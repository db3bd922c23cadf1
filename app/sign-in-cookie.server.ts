import { createHash, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { env } from "./env.server";

/** Days a sign-in lasts at most, and without being used. */
export const LONGEST_DAYS = 60;
export const IDLE_DAYS = 14;

const secure = env.ORIGIN.startsWith("https:");

const cookie = createCookie(secure ? "__Host-followthrough" : "followthrough", {
  httpOnly: true,
  sameSite: "lax",
  secure,
  path: "/",
  secrets: [env.SESSION_SECRET],
});

/** A token that nobody can guess, and the only form of it that is kept. */
export function createToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** How a token is looked up: a stolen database opens no door. */
export function hashToken(token: string) {
  return createHash("sha256").update(token).digest("hex");
}

/** The sign-in token a request carries, when its signature is ours. */
export async function readToken(request: Request) {
  const value: unknown = await cookie.parse(request.headers.get("cookie")).catch(() => null);
  return typeof value === "string" && value.length <= 100 ? value : null;
}

/** The header that keeps a sign-in in the browser. */
export function keepToken(token: string) {
  return cookie.serialize(token, { maxAge: LONGEST_DAYS * 24 * 60 * 60 });
}

/** The header that removes it. */
export function dropToken() {
  return cookie.serialize("", { maxAge: 0 });
}
