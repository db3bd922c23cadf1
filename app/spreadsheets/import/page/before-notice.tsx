import { useT } from "~/locales/use-t";
import type { ShownExport } from "~/spreadsheets/round-trip/describe-exported.server";
import { ExportedNotice } from "~/spreadsheets/round-trip/exported-notice";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import type { ImportHead } from "./head.server";
import type { Known } from "./known.server";

export type Before = { known: Known; exported: ShownExport | null };

/** What is known of the file from before: that it was exported here, or brought in already. */
export function BeforeNotice({ head, before: { known, exported } }: { head: ImportHead; before: Before }) {
  const t = useT();
  if (!known && !exported) return null;
  return (
    <div className="grid gap-3">
      {exported ? <ExportedNotice exported={exported} /> : null}
      {known ? <Notice tone="waiting">{t("importPages.known", { when: known.when })} <Link to={`${head.base}/imports/${known.id}`}>{t("importPages.knownLink")}</Link></Notice> : null}
    </div>
  );
}
