import type { ImportState } from "#db/enums";
import { useLocale, useT } from "~/locales/use-t";
import { PostButton } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { useEverySecond } from "~/ui/use-every-second";
import type { ImportHead } from "./head.server";
import { ImportFrame } from "./import-frame";

export type WorkState = Extract<ImportState, "READING" | "PLANNING" | "RUNNING" | "UNDOING">;
export type ShownProgress = { state: WorkState; done: number; toDo: number };

/** How far the work on a table is: drawn afresh every second, or, without script, every few. It can be left and come back to. */
export function ImportProgress({ head, progress: { state, done, toDo } }: { head: ImportHead; progress: ShownProgress }) {
  const t = useT();
  const { intl } = useLocale();
  useEverySecond();
  const values = { done: formatNumber(Math.min(done, toDo), intl), total: formatNumber(toDo, intl) };
  return (
    <ImportFrame head={head}>
      <div role="status" className="grid gap-2 border-s-4 border-waiting bg-waiting-wash px-4 py-3">
        <noscript><meta httpEquiv="refresh" content="3" /></noscript>
        <p className="font-semibold">{t(`importPages.progress.${state}`, values)}</p>
        <progress max={Math.max(1, toDo)} value={Math.min(done, toDo)} className="h-2 w-full max-w-text" aria-label={t(`importPages.state.${state}`)} />
        <p className="text-small text-quiet">{t("importPages.progress.leave")} <Link to="" data-screen="">{t("importPages.progress.refresh")}</Link></p>
        {state === "RUNNING" ? <div><PostButton action={`${head.page}/stop`} size="small">{t("importPages.progress.stop")}</PostButton></div> : null}
      </div>
    </ImportFrame>
  );
}
