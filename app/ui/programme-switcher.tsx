import { useT } from "~/locales/use-t";
import { Link } from "./link";

export type ProgrammeLink = { slug: string; name: string };

/** The programme one is in, and the way to one's others. */
export function ProgrammeSwitcher({ programme, others }: { programme: ProgrammeLink; others: readonly ProgrammeLink[] }) {
  const t = useT();
  if (!others.length) {
    return <Link to={`/p/${programme.slug}/recommendations`} className="py-1 font-serif text-base font-semibold text-ink no-underline sm:text-lead" dir="auto">{programme.name}</Link>;
  }
  return (
    <details className="menu min-w-0">
      <summary className="py-1 font-serif text-base font-semibold sm:text-lead" title={t("ui.shell.switchProgramme")}><span dir="auto">{programme.name}</span></summary>
      <nav aria-label={t("ui.shell.switchProgramme")}>
        <ul className="grid gap-2">
          {others.map((other) => <li key={other.slug}><Link to={`/p/${other.slug}/recommendations`} dir="auto">{other.name}</Link></li>)}
        </ul>
      </nav>
    </details>
  );
}
