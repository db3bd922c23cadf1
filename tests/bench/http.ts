import { Agent, request } from "node:http";
import { gunzipSync } from "node:zlib";

export type Answered = { status: number; headers: Record<string, string | string[] | undefined>; bytes: number; body: Buffer };

/** Connections that stay open, as a browser's do. */
export const openAgent = (connections: number) => new Agent({ keepAlive: true, maxSockets: connections });

type Ask = { agent: Agent; url: string; cookie?: string; post?: { type: string; body: Buffer | string }; keep?: boolean };

/** One request over HTTP, compressed as for a browser; the body is kept only where somebody reads it. */
export function ask({ agent, url, cookie = "", post, keep = false }: Ask): Promise<Answered> {
  const { origin } = new URL(url);
  const sent: Record<string, string> = { "accept-encoding": "gzip", accept: "text/html", cookie };
  if (post) Object.assign(sent, { origin, "sec-fetch-site": "same-origin", "content-type": post.type, "content-length": String(Buffer.byteLength(post.body)) });
  return new Promise((done, failed) => {
    const asking = request(url, { agent, method: post ? "POST" : "GET", headers: sent }, (res) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      res.on("data", (piece: Buffer) => {
        bytes += piece.length;
        if (keep) pieces.push(piece);
      });
      res.on("end", () => done({ status: res.statusCode ?? 0, headers: res.headers, bytes, body: plain(Buffer.concat(pieces), res.headers["content-encoding"]) }));
      res.on("error", failed);
    });
    asking.on("error", failed);
    asking.end(post?.body);
  });
}

const plain = (body: Buffer, encoding: string | undefined) => (encoding === "gzip" && body.length ? gunzipSync(body) : body);
