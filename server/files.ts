import { readdirSync } from "node:fs";
import path from "node:path";
import express from "express";
import type { RequestHandler, Response } from "express";
import { accepts } from "./compress";

const CODINGS = { br: ".br", gzip: ".gz" } as const;

/**
 * The files of the build: scripts, styles, fonts, pictures. They are known when the server starts, so no page's address is looked for on the disk;
 * what can be made smaller lies beside its original in two codings since the build.
 */
export function serveFiles(client: string): RequestHandler {
  const known = new Set(readdirSync(client, { recursive: true, encoding: "utf8" }).map((file) => `/${file.split(path.sep).join("/")}`).filter((file) => !file.includes("/.")));
  const send = express.static(client, { index: false, redirect: false, cacheControl: false, setHeaders });

  return (req, res, next) => {
    const file = req.path;
    if (!known.has(file) || /\.(br|gz)$/.test(file)) return file.startsWith("/assets/") ? next(Object.assign(new Error("no such file"), { status: 404 })) : next();
    const coding = (Object.keys(CODINGS) as (keyof typeof CODINGS)[]).find((name) => known.has(file + CODINGS[name]) && accepts(req.headers["accept-encoding"], name));
    if (coding) req.url = file + CODINGS[coding];
    send(req, res, next);
  };
}

function setHeaders(res: Response, file: string) {
  const coding = (Object.keys(CODINGS) as (keyof typeof CODINGS)[]).find((name) => file.endsWith(CODINGS[name]));
  if (coding) res.type(path.extname(file.slice(0, -CODINGS[coding].length))).set("Content-Encoding", coding);
  // What lies below assets has a hash in its name, and never changes.
  const forEver = file.includes(`${path.sep}assets${path.sep}`);
  res.set("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "public, max-age=3600").vary("Accept-Encoding");
}
