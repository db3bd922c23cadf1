import { createRequestHandler } from "@remix-run/node";
import type { RequestHandler, ServerBuild } from "@remix-run/node";

type Place = { pattern: RegExp; ids: string[] };

/**
 * Answers the pages of a build. Remix weighs every route there is against the address, ten times a page, which took a third of a page's
 * time: here each address is answered by a handler that knows only the routes that could be meant by it, or by what stands above it.
 */
export function createPageHandler(build: ServerBuild, mode: string): RequestHandler {
  const places = listPlaces(build.routes);
  const handlers = new Map<string, RequestHandler>();
  const whole = createRequestHandler(build, mode);

  return (request, context) => {
    const paths = listPaths(new URL(request.url).pathname);
    if (!paths) return whole(request, context);
    const ids = [...new Set(places.flatMap((place) => (paths.some((path) => place.pattern.test(path)) ? place.ids : [])))];
    const name = ids.join(" ");
    const handler = handlers.get(name) ?? createRequestHandler(partOf(build, ids), mode);
    handlers.set(name, handler);
    return handler(request, context);
  };
}

/** The address of the page and of all above it; null where all routes are asked about. */
function listPaths(pathname: string): string[] | null {
  if (pathname === "/__manifest") return null;
  const segments = decoded(pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/")).split("/").filter(Boolean);
  return segments.map((_, index) => `/${segments.slice(0, index + 1).join("/")}`).concat("/");
}

const decoded = (pathname: string) => {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
};

// Generous: which of those that fit is meant, Remix still decides.
function listPlaces(routes: ServerBuild["routes"]): Place[] {
  return Object.values(routes).filter(({ path, index }) => path || index).map((route) => {
    const line = lineOf(routes, route.id);
    const full = line.map((id) => routes[id]?.path ?? "").filter(Boolean).join("/");
    const segments = full.split("/").filter(Boolean).map(patternOf);
    return { pattern: new RegExp(`^${segments.join("") || "/"}$`, "i"), ids: line };
  });
}

function patternOf(segment: string) {
  if (segment === "*") return "(/.*)?";
  const name = segment.replace(/\?$/, "");
  const wanted = name.startsWith(":") ? "/[^/]+" : `/${name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}`;
  return name === segment ? wanted : `(${wanted})?`;
}

/** A route after those it lies in. */
function lineOf(routes: ServerBuild["routes"], id: string): string[] {
  const route = routes[id];
  return route ? [...(route.parentId ? lineOf(routes, route.parentId) : []), id] : [];
}

function partOf(build: ServerBuild, ids: string[]): ServerBuild {
  const only = <R>(routes: Record<string, R>) => Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
