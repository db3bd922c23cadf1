import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { withChange, type Address } from "./address";
import type { PageSection } from "./sections";

/** Every kind of change with its number, each a link to it; on the page of one section, to the others. */
export function Contents({ address, counts }: { address: Address; counts: readonly { section: PageSection; count: number }[] }) {
  const t = useT();
  const { intl } = useLocale();
  const none = counts.filter(({ count }) => !count).map(({ section }) => t(`compare.sections.${section}`));
  const list = new Intl.ListFormat(intl, { type: "conjunction" }).format(none);
  return (
    <div className="grid gap-1">
      <nav aria-label={t("compare.contents")}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {address.section ? <li><Link to={withChange(address, { section: "" })}>{t("compare.everySection")}</Link></li> : null}
          {counts.filter(({ count }) => count).map(({ section, count }) => (
            <li key={section}>
              <Link to={address.section ? withChange(address, { section }) : `#${section}`} aria-current={address.section === section ? "true" : undefined}
                className="inline-flex items-baseline gap-1.5 border-b-2 border-transparent text-ink no-underline hover:text-accent aria-[current]:border-accent">
                {t(`compare.sections.${section}`)} <span className="font-semibold tabular-nums">{formatNumber(count, intl)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {none.length && !address.section ? <p className="text-small text-quiet">{t("compare.nothingIn", { sections: list })}</p> : null}
    </div>
  );
}
