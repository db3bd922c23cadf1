import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import type { ImportHead } from "./head.server";
import { isBefore, useNumbers, type Counts } from "./numbers";

/** How many rows of each kind, and their sum: each leads to its rows. */
export function RowCounts({ head, counts, show }: { head: ImportHead; counts: Counts; show: string }) {
  const t = useT();
  const { intl } = useLocale();
  const numbers = useNumbers(head.state, counts);
  const total = numbers.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={t(isBefore(head.state) ? "importPages.preview.become" : "importPages.preview.became")}>
      <ul>
        {numbers.map(({ kind, words }) => (
          <li key={kind} className="border-b border-rule">
            <Link to={`?show=${kind}`} preventScrollReset aria-current={show === kind ? "true" : undefined}
              className="block border-s-2 border-transparent px-2 py-1.5 font-semibold tabular-nums text-ink no-underline hover:bg-raised aria-[current]:border-accent aria-[current]:bg-accent-wash">
              <span className="underline decoration-rule underline-offset-3">{words}</span>
            </Link>
          </li>
        ))}
        <li className="border-s-2 border-transparent px-2 py-1.5 text-quiet">{t("importPages.preview.total")}: <span className="tabular-nums">{formatNumber(total, intl)}</span></li>
      </ul>
    </Panel>
  );
}
