import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";
import { messageChunks } from "./scripts/message-chunks";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

// The server bundle begins at our own server, which imports Remix's build: one module graph, one database pool. Beside it lies what reads
// strangers' files, a program of its own.
const SERVER = { index: "./server/app.ts", reader: "./app/sources/reading/reader.ts" };
const ownServer: Plugin = {
  name: "own-server",
  apply: "build",
  enforce: "post",
  config: (_config, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: SERVER, output: { entryFileNames: "[name].js" } } } } : undefined),
};

const buildDirectory = process.env.FOLLOWTHROUGH_BUILD || remixConfig.buildDirectory;

export default defineConfig({
  plugins: [messageChunks(import.meta.dirname), tailwindcss(), !process.env.VITEST && remix({ ...remixConfig, buildDirectory }), tsconfigPaths(), ownServer],
  build: { target: "es2022" },
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
});
