import { Link, NavLink } from "./link";

/** `current`: whether it is the present one, where its address does not tell; `keyName`: the key that leads to it. */
export type Tab = { to: string; label: string; end?: boolean; current?: boolean; keyName?: string };

const look = (current: boolean) => `-mb-px inline-block border-b-2 py-1.5 text-ink no-underline hover:text-accent ${current ? "border-accent font-semibold" : "border-transparent"}`;

/** The pages of one place, the present one marked. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(({ to, label: name, end, current, keyName }) => (
          <li key={to}>
            {current === undefined
              ? <NavLink to={to} data-key={keyName} end={end} preventScrollReset className={({ isActive }) => look(isActive)}>{name}</NavLink>
              : <Link to={to} data-key={keyName} preventScrollReset aria-current={current ? "page" : undefined} className={look(current)}>{name}</Link>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
