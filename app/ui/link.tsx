import { Link as RemixLink, NavLink as RemixNavLink, useLocation } from "@remix-run/react";
import type { ComponentProps } from "react";

type LinkProps = ComponentProps<typeof RemixLink>;
type NavLinkProps = ComponentProps<typeof RemixNavLink>;

// What Remix resolves to itself, for a path, and for what is added to the address of the page.
const WHOLE = /^\/(?!\/)[^?#]*(\?[^#]+)?(#.+)?$/;
const ADDED = /^[?#]./;

/** The anchor that Remix's link is: resolving, prefetching and clicking, which are for the browser, took a third of the time of a page full of links. */
function ServerLink(props: LinkProps) {
  const { pathname } = useLocation();
  const { to, discover = "render", prefetch = "none", relative, reloadDocument, replace: _replace, state: _state, preventScrollReset: _keep, viewTransition: _moves, ref: _ref, ...rest } = props;
  const plain = typeof to === "string" && !relative && prefetch !== "render";
  if (plain && WHOLE.test(to)) return anchor({ ...rest, href: to }, discover, reloadDocument);
  if (plain && ADDED.test(to)) return anchor({ ...rest, href: pathname + to }, discover, reloadDocument);
  return <RemixLink {...props} />;
}

// Two places, the second one empty, as in the browser: ids that React gives depend on it.
const anchor = (props: ComponentProps<"a">, discover: LinkProps["discover"], reload: boolean | undefined) => (
  <><a {...props} data-discover={discover === "render" && !reload ? "true" : undefined} />{null}</>
);

function ServerNavLink(props: NavLinkProps) {
  const here = useLocation().pathname.toLowerCase();
  const { to, end, caseSensitive, className = "", style, children, "aria-current": current = "page", ...rest } = props;
  if (typeof to !== "string" || !WHOLE.test(to) || caseSensitive || style) return <RemixNavLink {...props} />;
  const path = to.replace(/[?#].*/, "").toLowerCase();
  const below = path === "/" ? "//" : path.endsWith("/") ? path : `${path}/`;
  const now = { isActive: here === path || (!end && here.startsWith(below)), isPending: false, isTransitioning: false };
  const look = typeof className === "function" ? className(now) : [className, now.isActive ? "active" : ""].filter(Boolean).join(" ");
  return (
    <ServerLink {...rest} to={to} aria-current={now.isActive ? current : undefined} className={look}>
      {typeof children === "function" ? children(now) : children}
    </ServerLink>
  );
}

/** Remix's link, everywhere: the same in the browser, light on the server. */
export const Link = import.meta.env.SSR ? ServerLink : RemixLink;

/** Remix's link that knows whether it leads to where one is. */
export const NavLink = import.meta.env.SSR ? ServerNavLink : RemixNavLink;
