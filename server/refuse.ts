import { Transform } from "node:stream";
import type { Request, RequestHandler, Response } from "express";
import { env, isLoopback } from "~/env.server";

/** The most that a request may carry: one file of 25 MB and the form around it. */
export const BODY_LIMIT = 26 * 1024 * 1024;

const TOO_LARGE = "This is too large to send: one form with its files may hold 26 MB at most. Go back, choose a smaller file, and send it again.";
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

const refuse = (res: Response, status: number, sentence: string) => void res.status(status).type("text").send(sentence);

/** Addresses that no page has: refused here, because further in they would end as errors. */
export const refuseMalformed: RequestHandler = (req, res, next) => {
  if (!METHODS.includes(req.method)) return refuse(res.set("Allow", METHODS.join(", ")), 405, "This server does not know that method.");
  if (!isWellFormed(req.originalUrl)) return refuse(res, 400, "This address cannot be read. Check that it was copied whole.");
  if (!isOurHost(req)) return refuse(res, 400, `This server answers at ${env.ORIGIN}.`);
  next();
};

function isWellFormed(url: string) {
  if (!url.startsWith("/") || url.startsWith("//") || url.length > 16_000) return false;
  try {
    return !/[\0\\]/.test(decodeURIComponent(url.split("?")[0] ?? ""));
  } catch {
    return false;
  }
}

// On this machine alone any local name will do; elsewhere the one of ORIGIN. A page of another name that resolves to here gets nothing.
function isOurHost(req: Request) {
  const host = `http://${req.headers["x-forwarded-host"] && env.TRUST_PROXY ? String(req.headers["x-forwarded-host"]).split(",")[0] : req.headers.host}`;
  if (!URL.canParse(host)) return false;
  const ours = new URL(env.ORIGIN);
  const asked = new URL(host);
  return asked.hostname === ours.hostname || (isLoopback(ours.hostname) && isLoopback(asked.hostname));
}

/** Whatever changes something must come from a page of this very server, and the browser must say so. */
export const refuseForeign: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD" || isSameOrigin(req)) return next();
  refuse(res, 403, "This was not sent from a page of this server, so nothing was changed. Open the page here and send it again.");
};

function isSameOrigin(req: Request) {
  const site = req.headers["sec-fetch-site"];
  const origin = req.headers.origin;
  if (origin !== undefined && origin !== env.ORIGIN && !(URL.canParse(origin) && isLocalTwin(new URL(origin), req))) return false;
  return site === undefined ? origin !== undefined : site === "same-origin";
}

// http://127.0.0.1:3000 where ORIGIN says http://localhost:3000: the same machine by its other name, and the very host that was asked.
function isLocalTwin(origin: URL, req: Request) {
  return isLoopback(new URL(env.ORIGIN).hostname) && isLoopback(origin.hostname) && origin.protocol === "http:" && origin.host === req.headers.host;
}

/** A body this large is not even let through to be thrown away. */
const ABSURD = 8 * BODY_LIMIT;

/** What says that it is too large is thrown away and refused; what grows too large on the way is cut off by `limited`. */
export const refuseHuge: RequestHandler = (req, res, next) => {
  const size = Number(req.headers["content-length"] ?? 0);
  if (size <= BODY_LIMIT) return next();
  if (size > ABSURD) return refuse(res.set("Connection", "close"), 413, TOO_LARGE);
  answerTooLarge(res, req.resume());
};

/** The body of a request, which fails at the limit; `exceeded` then says why. */
export function limited(req: Request) {
  let bytes = 0;
  const state = { exceeded: false };
  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      state.exceeded = bytes > BODY_LIMIT;
      done(state.exceeded ? new Error(TOO_LARGE) : null, chunk);
    },
  });
  body.on("error", () => req.unpipe(body).resume());
  return { body: req.pipe(body), state };
}

/** A browser reads the answer when it has sent everything: before that it would show a broken connection. */
export function answerTooLarge(res: Response, req: Request) {
  if (req.readableEnded) return refuse(res, 413, TOO_LARGE);
  req.once("end", () => refuse(res, 413, TOO_LARGE));
}
