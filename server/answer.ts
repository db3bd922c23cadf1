import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";
import type { AppLoadContext, RequestHandler } from "@remix-run/node";
import type { Request as Asked, Response as Answer } from "express";
import { wasAway } from "~/away.server";
import { env } from "~/env.server";
import { wholePage } from "~/whole-page.server";
import { compressWhole } from "./compress";
import { answerTooLarge, limited } from "./refuse";

/** Hands a request to Remix and its answer back to the browser. */
export async function answerPage(handle: RequestHandler, req: Asked, res: Answer) {
  const gone = new AbortController();
  res.on("close", () => res.writableFinished || gone.abort());

  const reads = req.method === "GET" || req.method === "HEAD";
  const upload = reads ? null : limited(req);
  const body = upload ? { body: createReadableStreamFromReadable(upload.body), duplex: "half" } : {};
  const request = new Request(new URL(req.originalUrl, env.ORIGIN), { method: req.method, headers: headersOf(req), signal: gone.signal, ...body } as RequestInit);
  const context: AppLoadContext = { cspNonce: res.locals.cspNonce, requestId: res.locals.requestId, address: req.ip };

  const response = await handle(request, context);
  if (upload?.state.exceeded) return answerTooLarge(res, req);
  await send(response, res, wasAway(context) && response.status === 500);
}

// Host and Origin have been checked by now; Remix compares them once more and knows neither proxies nor the two names of this machine.
function headersOf(req: Asked) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  }
  headers.set("Host", new URL(env.ORIGIN).host);
  headers.delete("X-Forwarded-Host");
  if (headers.has("Origin")) headers.set("Origin", env.ORIGIN);
  return headers;
}

/** The database was away: a balancer tries another server, a browser may ask again in some seconds. */
const AWAY = { status: 503, seconds: "5" };

async function send(response: Response, res: Answer, away: boolean) {
  res.statusMessage = away ? "" : response.statusText;
  res.status(away ? AWAY.status : response.status);
  if (away) res.set("Retry-After", AWAY.seconds);
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") res.append(name, value);
    else res.set(name, value);
  }
  // What a page shows depends on who asks and changes at any time.
  if (!res.hasHeader("Cache-Control")) res.set("Cache-Control", "private, no-cache");
  const page = wholePage(response);
  if (page !== undefined) return sendWhole(page, res);
  const live = /event-stream/.test(response.headers.get("Content-Type") ?? "");
  if (live) res.flushHeaders();
  // Flushed after every piece, a page would be compressed piece by piece: more than twice as large.
  else Object.assign(res, { flush: () => {} });
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}

function sendWhole(page: string, res: Answer) {
  const { encoding, body } = compressWhole(page, res.req.headers["accept-encoding"]);
  if (encoding) res.set("Content-Encoding", encoding);
  res.vary("Accept-Encoding").set("Content-Length", String(body.length)).end(body);
}
