import path from "node:path";
import { UNSAFE_flatRoutes as flatRoutes } from "@remix-run/dev";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import remixConfig from "../../remix.config.js";
import { ROOT } from "../../scripts/steps.mjs";
import { wholePage } from "~/whole-page.server";

type RouteModule = ServerBuild["routes"][string]["module"];

const modules = import.meta.glob<RouteModule>("../../app/{root,routes/*}.tsx", { eager: true });
const entry = await import("~/entry.server");

/** Every route, as the build finds them: its id, its address and what it can do. */
export const ROUTES = Object.values({
  root: { id: "root", path: "", file: "root.tsx", index: undefined, parentId: undefined },
  ...flatRoutes(path.join(ROOT, "app"), ["**/.*"]),
}).map(({ id, path, index, parentId, file }) => {
  const module = modules[`../../app/${file}`];
  if (!module) throw new Error(`No module for ${file}`);
  return { id, path, index, parentId: id === "root" ? undefined : (parentId ?? "root"), module };
});

const has = (module: RouteModule) => ({
  hasAction: Boolean(module.action),
  hasLoader: Boolean(module.loader),
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: Boolean(module.ErrorBoundary),
});

const build = {
  entry: { module: entry },
  routes: Object.fromEntries(ROUTES.map((route) => [route.id, route])),
  assets: {
    version: "test",
    url: "/assets/manifest.js",
    entry: { module: "/assets/entry.js", imports: [] },
    routes: Object.fromEntries(ROUTES.map(({ module, ...route }) => [route.id, { ...route, ...has(module), module: `/assets/${route.id}.js`, imports: [] }])),
  },
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  basename: "/",
  mode: "production",
  isSpaMode: false,
  future: { ...remixConfig.future, unstable_optimizeDeps: false },
} as unknown as ServerBuild;

const handle = createRequestHandler(build, "production");

export type Page = { status: number; location: string | null; html: string };

/** Asks for a page, or sends a form, as a browser without JavaScript would. */
export async function visit(address: string, { cookie, form, accept }: { cookie?: string; form?: FormData | URLSearchParams | string; accept?: string } = {}): Promise<Page> {
  const headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000", ...(cookie ? { cookie } : {}), ...(accept ? { accept } : {}) });
  if (typeof form === "string") headers.set("content-type", "application/x-www-form-urlencoded");
  const response = await handle(new Request(`http://localhost:3000${address}`, form ? { method: "POST", headers, body: form } : { headers }));
  return { status: response.status, location: response.headers.get("location"), html: wholePage(response) ?? (await response.text()) };
}
