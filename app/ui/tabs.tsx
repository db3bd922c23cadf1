import { NavLink } from "./link";

export type Tab = { to: string; label: string; end?: boolean };

/** The pages of one place, the present one marked. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(({ to, label: name, end }) => (
          <li key={to}>
            <NavLink to={to} end={end} preventScrollReset
              className={({ isActive }) => `-mb-px inline-block border-b-2 py-1.5 text-ink no-underline hover:text-accent ${isActive ? "border-accent font-semibold" : "border-transparent"}`}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
