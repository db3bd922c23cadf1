import { randomUUID } from "node:crypto";
import path from "node:path";
import { constants } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import * as build from "virtual:remix/server-build";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { log, pathForLog } from "~/log.server";
import { answerPage } from "./answer";
import { serveFiles } from "./files";
import { createPageHandler } from "./pages";
import { refuseForeign, refuseHuge, refuseMalformed } from "./refuse";
import { secure } from "./security";

export { env } from "~/env.server";
export { log } from "~/log.server";
export { stopJobs } from "~/jobs.server";
export { findFirstLink, findStartProblems, startWork } from "~/start.server";

/** Everything between a socket and Remix, in the order in which a request meets it. */
export function createApp({ dev = false, closing = () => false } = {}) {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", env.TRUST_PROXY);

  app.get("/healthz", (_req, res) => void res.type("text").send("ok"));
  app.get("/readyz", async (_req, res) => {
    const ready = !closing() && (await db.$queryRaw`SELECT 1`.then(() => true, () => false));
    res.status(ready ? 200 : 503).type("text").send(ready ? "ready" : "not ready");
  });

  app.use(record);
  app.use(secure(dev));
  app.use(refuseMalformed);
  if (!dev) app.use(serveFiles(path.resolve(import.meta.dirname, "../client")), compress);
  app.use(refuseForeign);
  app.use(refuseHuge);

  const handle = createPageHandler(build as unknown as ServerBuild, dev ? "development" : "production");
  app.all("*", (req, res, next) => void answerPage(handle, req, res).catch(next));
  app.use(answerError);
  return app;
}

// What is sent piece by piece: tables as files, and data for the page's script. A whole page is made smaller where it is sent.
const compress = compression({
  threshold: 1024,
  level: 2,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
  filter: (req, res) => !/event-stream/.test(String(res.getHeader("Content-Type"))) && compression.filter(req, res),
});

// One line a request, when it is over; its number is also in the answer, so that a person can name it. One-time links stay out of it.
function record(req: express.Request, res: express.Response, next: express.NextFunction) {
  const from = performance.now();
  res.locals.requestId = randomUUID();
  res.set("X-Request-Id", res.locals.requestId);
  res.on("close", () => {
    const level = res.statusCode >= 500 ? "error" : "info";
    log[level]({ id: res.locals.requestId, method: req.method, path: pathForLog(req.originalUrl), status: res.statusCode, ms: Math.round(performance.now() - from), whole: res.writableFinished }, "request");
  });
  next();
}

// The file server's own refusals carry a status; nobody needs to know whether what they guessed at is forbidden or absent.
function answerError(error: unknown, _req: express.Request, res: express.Response, next: express.NextFunction) {
  if (res.headersSent) return next(error);
  const { status } = error as { status?: number };
  if (status === 400) return void res.status(400).type("text").send("This address cannot be read. Check that it was copied whole.");
  if (status && status < 500) return void res.status(404).type("text").send("There is nothing here.");
  log.error({ err: error, id: res.locals.requestId }, "a request failed");
  res.status(500).type("text").send(`Something went wrong here. If it happens again, name this number: ${res.locals.requestId}`);
}
