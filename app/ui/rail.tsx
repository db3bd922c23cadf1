import type { ReactNode } from "react";
import { Link } from "./link";

export type RailLink = { to: string; label: string; count?: number | string; current?: boolean };

/** A titled list of links beside a list: the views one may start from. */
export function Rail({ title, links, children }: { title: string; links: readonly RailLink[]; children?: ReactNode }) {
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-small font-semibold text-quiet">{title}</h2>
      <ul>
        {links.map(({ to, label, count, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? "page" : undefined}
              className="flex justify-between gap-2 border-s-2 border-transparent py-1 ps-2 text-ink no-underline hover:bg-raised aria-[current=page]:border-accent aria-[current=page]:font-semibold">
              <span dir="auto" className="min-w-0 grow wrap-anywhere">{label}</span>{count === undefined ? null : <span className="text-quiet tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
