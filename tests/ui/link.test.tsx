import { Link as RemixLink, NavLink as RemixNavLink } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { describe, expect, test } from "vitest";
import { Link, NavLink } from "~/ui/link";

const PLACES = ["/p/x/recommendations?status=OPEN&sort=title", "/p/x/recommendations/12/", "/", "/ME"];
const WAYS = ["/p/x/recommendations", "/p/x/recommendations/12/", "/me?a=1&b=<2>#part", "/me?", "/me#", "/", "?q=a b", "?", "#history", "", "12", "12?asOf=2026-02-24", "../x", ".", "//other.example/x", "https://other.example/", "mailto:a@b.example"];

/** What is drawn at an address, the attributes in one order. */
function at(place: string, shown: ReactNode) {
  const page = renderToString(<StaticRouter location={place}>{shown}</StaticRouter>);
  return page.replace(/<a ([^>]*)>/, (_, attributes: string) => `<a ${[...attributes.matchAll(/[\w-]+="[^"]*"/g)].map(String).sort().join(" ")}>`);
}

describe.each(PLACES)("at %s the server draws what the browser does", (place) => {
  test.each(WAYS)("for a link to “%s”", (to) => {
    const kinds: Omit<ComponentProps<typeof Link>, "to">[] = [
      { className: "a", dir: "auto", title: "<x>", "aria-current": "page" },
      { discover: "none", preventScrollReset: true, replace: true, state: { a: 1 } },
      { reloadDocument: true, viewTransition: true },
      { relative: "path", rel: "next" },
    ];
    for (const props of kinds) expect(at(place, <Link to={to} {...props}>go <b>there</b></Link>)).toBe(at(place, <RemixLink to={to} {...props}>go <b>there</b></RemixLink>));
  });

  // Remix's own menu cannot lead to another host.
  test.each(WAYS.filter((to) => !to.startsWith("//")))("for a place of the menu, “%s”", (to) => {
    const kinds: Omit<ComponentProps<typeof NavLink>, "to">[] = [
      { className: "a" },
      { end: true, className: ({ isActive }) => (isActive ? "here" : "there") },
      { children: ({ isActive }) => (isActive ? "here" : "there"), caseSensitive: true },
      { "aria-current": "true", preventScrollReset: true },
    ];
    for (const props of kinds) expect(at(place, <NavLink to={to} {...props} />)).toBe(at(place, <RemixNavLink to={to} {...props} />));
  });
});
