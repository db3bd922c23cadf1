import type { ImportState, RowKind, RowOutcome } from "#db/enums";
import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";

/** Kinds of rows in a preview, what will be written first. */
export const KINDS: readonly RowKind[] = ["CREATE", "UPDATE", "CONFLICT", "ERROR", "UNCHANGED", "SKIPPED"];
/** Outcomes of rows, what was written first. */
export const OUTCOMES: readonly RowOutcome[] = ["CREATED", "CHANGED", "WAITING", "REFUSED", "UNDONE", "KEPT", "UNCHANGED", "SKIPPED"];

export type Counts = Partial<Record<RowKind | RowOutcome, number>>;

/** Whether the rows are counted by what would become of them, not by what did. */
export const isBefore = (state: ImportState) => state === "PREVIEW" || state === "PLANNING";

/** The numbers of an import in words: "2,088 to be registered", "12 changed". */
export function useNumbers(state: ImportState, counts: Counts | null) {
  const t = useT();
  const { intl } = useLocale();
  const before = isBefore(state) ? KINDS.map((kind) => ({ kind, words: (values: { count: number; total: string }) => t(`importPages.before.${kind}`, values) })) : [];
  const after = isBefore(state) ? [] : OUTCOMES.map((kind) => ({ kind, words: (values: { count: number; total: string }) => t(`importPages.after.${kind}`, values) }));
  return [...before, ...after].flatMap(({ kind, words }) => {
    const count = counts?.[kind] ?? 0;
    return count ? [{ kind, count, words: words({ count, total: formatNumber(count, intl) }) }] : [];
  });
}
