import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { expect, test } from "../support/browser";

type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
type Asked = { path?: string; method?: string; headers?: Record<string, string>; body?: Buffer | string | AsyncIterable<Buffer> };

/** One request exactly as given: a browser or fetch would mend its path and headers first. */
function ask(origin: string, { path = "/", method = "GET", headers = {}, body }: Asked) {
  const { port, host } = new URL(origin);
  return new Promise<Answer>((done, failed) => {
    const request = httpRequest({ host: "127.0.0.1", port, path, method, agent: false, headers: { Host: host, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on("error", failed);
    if (typeof body === "object" && Symbol.asyncIterator in body && !Buffer.isBuffer(body)) void send(request, body);
    else request.end(body);
  });
}

async function send(request: ReturnType<typeof httpRequest>, parts: AsyncIterable<Buffer>) {
  for await (const part of parts) if (!request.write(part)) await new Promise((drained) => request.once("drain", drained));
  request.end();
}

async function* megabytes(count: number) {
  yield Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n');
  for (let n = 0; n < count; n++) yield Buffer.alloc(1024 * 1024);
  yield Buffer.from("\r\n--b--\r\n");
}

const sameOrigin = { "Sec-Fetch-Site": "same-origin" };
const form = { "Content-Type": "application/x-www-form-urlencoded" };
const upload = { ...sameOrigin, "Content-Type": "multipart/form-data; boundary=b" };

test("a page hydrates under a policy that lets only its own scripts run", async ({ page }) => {
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  const answer = await page.goto("/sign-in");
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()["content-security-policy"]).toContain("style-src 'self';");
  expect(problems).toEqual([]);
});

test("it says whether it lives and whether it can answer", async ({ demo }) => {
  expect(await ask(demo.origin, { path: "/healthz" })).toMatchObject({ status: 200, text: "ok" });
  expect(await ask(demo.origin, { path: "/readyz" })).toMatchObject({ status: 200, text: "ready" });
});

for (const path of ["/%E0%A4%A", "/%", "/%00", "/a%00b", "//other.example/x", "/%5c..%5cetc", "http://other.example/", "*", `/${"a".repeat(16_000)}`]) {
  test(`the address ${path.slice(0, 30)} cannot be read`, async ({ demo }) => {
    expect((await ask(demo.origin, { path })).status).toBe(400);
  });
}

for (const path of ["/../../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/assets/..%2f..%2fserver%2findex.js", "/assets/nothing.js", "/.env", "/.vite/manifest.json"]) {
  test(`there is nothing at ${path}`, async ({ demo }) => {
    expect((await ask(demo.origin, { path })).status).toBe(404);
  });
}

for (const method of ["TRACE", "OPTIONS", "PROPFIND"]) {
  test(`${method} is not known here`, async ({ demo }) => {
    expect((await ask(demo.origin, { method })).status).toBe(405);
  });
}

test("another host's name is refused, so that no other name can point here", async ({ demo }) => {
  for (const host of ["evil.example", "evil.example:80", "a b"]) {
    expect((await ask(demo.origin, { headers: { Host: host } })).status).toBe(400);
  }
});

for (const [what, headers] of Object.entries<Record<string, string>>({
  "from nowhere": {},
  "from another site": { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
  "from another port of this machine": { "Sec-Fetch-Site": "same-site", Origin: "http://localhost:1" },
  "from another origin by an old browser": { Origin: "https://evil.example" },
  "from a sandboxed frame": { Origin: "null" },
  "typed into the address line": { "Sec-Fetch-Site": "none" },
  "with headers that contradict each other": { ...sameOrigin, Origin: "https://evil.example" },
})) {
  for (const method of ["POST", "PUT", "DELETE"]) {
    test(`a ${method} ${what} changes nothing`, async ({ demo }) => {
      const answer = await ask(demo.origin, { path: "/sign-in", method, headers: { ...form, ...headers }, body: "email=a" });
      expect(answer).toMatchObject({ status: 403, text: expect.stringContaining("not sent from a page of this server") });
    });
  }
}

test("a form of this server reaches its page, by either name of this machine", async ({ demo }) => {
  const local = demo.origin.replace("localhost", "127.0.0.1");
  const twin = { Origin: local, Host: new URL(local).host };
  for (const headers of [sameOrigin, { ...sameOrigin, Origin: demo.origin }, { Origin: demo.origin }, twin]) {
    const { status } = await ask(demo.origin, { path: "/sign-in", method: "POST", headers: { ...form, ...headers }, body: "email=a" });
    expect([403, 500]).not.toContain(status);
  }
});

const tooLarge = { status: 413, text: expect.stringContaining("26 MB at most") };

test("a body that says it is too large is refused in a sentence", async ({ demo }) => {
  const body = Buffer.alloc(27 * 1024 * 1024);
  expect(await ask(demo.origin, { path: "/sign-in", method: "POST", headers: upload, body })).toMatchObject(tooLarge);
});

test("a body that grows too large on the way is cut off in a sentence", async ({ demo }) => {
  expect(await ask(demo.origin, { path: "/sign-in", method: "POST", headers: upload, body: megabytes(40) })).toMatchObject(tooLarge);
});

test("a body just below the limit reaches its page", async ({ demo }) => {
  const { status } = await ask(demo.origin, { path: "/sign-in", method: "POST", headers: upload, body: megabytes(25) });
  expect([403, 413, 500]).not.toContain(status);
});

for (const [what, headers, body] of [
  ["without its boundary", { "Content-Type": "multipart/form-data" }, "x"],
  ["that breaks off", { "Content-Type": "multipart/form-data; boundary=b" }, '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'],
  ["of another kind", { "Content-Type": "application/json" }, "{}"],
  ["without a kind", {}, "a=1"],
] as const) {
  test(`a form ${what} is the sender's mistake, not the server's`, async ({ demo }) => {
    const { status } = await ask(demo.origin, { path: "/sign-in", method: "POST", headers: { ...sameOrigin, ...headers }, body });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
}

test("files that never change are kept by the browser, pages are not", async ({ demo, page }) => {
  const script = page.waitForResponse(/\/assets\/.*\.js$/);
  const answer = await page.goto("/sign-in");
  expect((await script).headers()["cache-control"]).toContain("immutable");
  expect(answer?.headers()["cache-control"] ?? "").not.toContain("immutable");
  expect((await ask(demo.origin, { path: "/sign-in", headers: { "Accept-Encoding": "gzip" } })).headers["content-encoding"]).toBe("gzip");
});
