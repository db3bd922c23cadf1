import type { ReactNode } from "react";
import type { BulkOutcome } from "#db/enums";
import type { T } from "~/locales/translator";
import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import type { ShownChange } from "./show.server";

const ORDER: readonly BulkOutcome[] = ["WAITING", "CHANGED", "PROPOSED", "UNDONE", "KEPT", "UNCHANGED", "REFUSED"];

/** What becomes, or became, of an item in this outcome. */
export function sayOutcome(outcome: BulkOutcome, { state, effect }: Pick<ShownChange, "state" | "effect">, t: T, intl: string): string {
  const when = state === "PREVIEW" || state === "PLANNING" ? "before" : "after";
  if (outcome === "PROPOSED" && effect?.kind === "sides") return t(`many.${when}.proposedSides`, { sides: new Intl.ListFormat(intl).format(effect.sides) });
  if (outcome === "PROPOSED" && effect?.kind === "second") return t(`many.${when}.proposedSecond`);
  if (when === "before" && outcome !== "WAITING" && outcome !== "UNDONE" && outcome !== "KEPT") return t(`many.before.${outcome}`);
  return t(`many.after.${outcome}`);
}

/** How many in each outcome, the reasons below it, and the sum: each leads to its items. */
export function ManySummary({ shown }: { shown: ShownChange }) {
  const t = useT();
  const { intl } = useLocale();
  const { counts, reasons, state, frozen, show, why, atWork } = shown;
  const to = (outcome: BulkOutcome, why?: string) => (atWork ? null : `?${new URLSearchParams({ show: outcome, ...(why ? { why } : {}) })}`);
  return (
    <Panel title={t(state === "PREVIEW" || state === "PLANNING" ? "many.outcome" : "many.result")}>
      <ul>
        {ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <li key={outcome} className="border-b border-rule py-1">
            <Amount to={to(outcome)} count={counts[outcome]} current={show === outcome && !why} strong>{sayOutcome(outcome, shown, t, intl)}</Amount>
            {reasons.filter((one) => one.outcome === outcome).map((one) => (
              <Amount key={one.why} to={to(outcome, one.why)} count={one.count} current={show === outcome && why === one.why}>{one.reason}</Amount>
            ))}
          </li>
        ))}
        <li className="py-1"><Amount to={null} count={frozen} strong>{t("many.total")}</Amount></li>
      </ul>
    </Panel>
  );
}

type AmountProps = { to: string | null; count: number; current?: boolean; strong?: boolean; children: ReactNode };

function Amount({ to, count, current, strong, children }: AmountProps) {
  const { intl } = useLocale();
  const amount = <span className={`text-end tabular-nums ${strong ? "font-semibold" : "text-small text-quiet"}`}>{formatNumber(count, intl)}</span>;
  const looks = `grid grid-cols-[4.5rem_minmax(0,1fr)] items-baseline gap-3 border-s-2 py-0.5 ${strong ? "" : "text-small"}`;
  if (!to) return <div className={`${looks} border-transparent`}>{amount}<span>{children}</span></div>;
  return (
    <Link to={to} preventScrollReset aria-current={current ? "true" : undefined}
      className={`${looks} border-transparent text-ink no-underline hover:bg-raised aria-[current]:border-accent aria-[current]:bg-accent-wash`}>
      {amount}<span className="underline decoration-rule underline-offset-3">{children}</span>
    </Link>
  );
}
