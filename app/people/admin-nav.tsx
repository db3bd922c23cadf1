import { useT } from "~/locales/use-t";
import { NavLink } from "~/ui/link";

/** The two places of administration. */
export function AdminNav() {
  const t = useT();
  const look = ({ isActive }: { isActive: boolean }) => `border-b-2 py-1.5 text-ink no-underline hover:text-accent ${isActive ? "border-accent font-semibold" : "border-transparent"}`;
  return (
    <>
      <NavLink to="/admin/people" className={look}>{t("admin.nav.people")}</NavLink>
      <NavLink to="/admin/programmes" className={look}>{t("admin.nav.programmes")}</NavLink>
    </>
  );
}
