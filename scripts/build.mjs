// The two things made from the sources: Prisma's client and the application. Each is made again only when what it is made from
// has changed in content, so that a fresh clone, another branch and a file merely touched are told apart rightly.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { prismaEnv } from "./database.mjs";
import { buildFolder, hashOf, makeOnce, ROOT, run, step } from "./steps.mjs";

const GENERATED = join(ROOT, "prisma", "generated");
const SOURCES = ["app", "server", "public", "prisma/schema.prisma", "vite.config.ts", "scripts/message-chunks.ts", "remix.config.js", "tsconfig.json", "package.json", "package-lock.json"];

/** The built server, to be imported. */
export const builtServer = () => join(buildFolder(), "server", "index.js");

/** Makes Prisma's client from the schema. */
export function generateClient() {
  const hash = hashOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  return makeOnce({ product: join(GENERATED, "client.ts"), stamp: join(ROOT, "node_modules", ".cache", "followthrough", "client"), hash }, () =>
    step("Generating the database client", () => run("prisma", ["generate"], { env: prismaEnv })),
  );
}

/** Builds the application; where it is built already, nothing that only builds is needed. */
export function buildApp() {
  return makeOnce({ product: builtServer(), stamp: join(buildFolder(), ".made-from"), hash: hashOf(SOURCES) }, async () => {
    await generateClient();
    const env = { NODE_ENV: "production", FOLLOWTHROUGH_BUILD: relative(ROOT, buildFolder()) };
    await step("Building the application", async () => {
      await run("remix", ["vite:build"], { env });
      shrinkFiles(join(buildFolder(), "client"));
    });
  });
}

// Once for all: each file that gets smaller by it lies beside itself in the two codings that browsers take.
function shrinkFiles(client) {
  for (const file of readdirSync(client, { recursive: true }).filter((name) => /\.(js|css|svg|json|webmanifest)$/.test(name))) {
    const content = readFileSync(join(client, file));
    if (content.length < 1024) continue;
    writeFileSync(join(client, `${file}.br`), brotliCompressSync(content));
    writeFileSync(join(client, `${file}.gz`), gzipSync(content, { level: 9 }));
  }
}
