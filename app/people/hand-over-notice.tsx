import { useLocale, useT } from "~/locales/use-t";
import { Panel } from "~/ui/panel";
import { sayHandOver } from "./hand-over-words";
import type { HandOverRow } from "./hand-overs.server";

/** What was handed over to the reader lately, a line each; nothing where nothing was. */
export function HandedOver({ rows }: { rows: readonly HandOverRow[] }) {
  const t = useT();
  const { intl } = useLocale();
  if (!rows.length) return null;
  return (
    <Panel title={t("offices.handOver.newest")}>
      <ul>{rows.map((row) => (
        <li key={row.id} className="border-b border-rule py-2"><p dir="auto">{sayHandOver(row, "to", t, intl)}</p>{row.note ? <p className="said" dir="auto">{row.note}</p> : null}</li>
      ))}</ul>
    </Panel>
  );
}
