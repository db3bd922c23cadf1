import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import { env } from "~/env.server";

/** The headers that every answer carries, and the nonce that the page's own scripts carry too. */
export function secure(dev: boolean): RequestHandler {
  const https = env.ORIGIN.startsWith("https:");
  return (_req, res, next) => {
    const nonce = (res.locals.cspNonce = randomBytes(16).toString("base64"));
    const policy = {
      "default-src": "'self'",
      "script-src": `'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`,
      "style-src": `'self'${dev ? " 'unsafe-inline'" : ""}`,
      "img-src": "'self' data:",
      "connect-src": `'self'${dev ? " ws:" : ""}`,
      "object-src": "'none'",
      "base-uri": "'self'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    };
    res.set({
      "Content-Security-Policy": Object.entries(policy).map((entry) => entry.join(" ")).join("; "),
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    });
    if (https) res.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    next();
  };
}
