import { useLocale, useT } from "~/locales/use-t";
import { PostButton } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { useEverySecond } from "~/ui/use-every-second";
import type { ShownChange } from "./show.server";

const SAYS = { PLANNING: "many.page.planning", RUNNING: "many.page.running", UNDOING: "many.page.undoing" } as const;

/** How far a job is: drawn afresh every second, or, without script, every few. It can be left and come back to. */
export function ManyProgress({ base, shown: { id, state, toDo, left } }: { base: string; shown: ShownChange }) {
  const t = useT();
  const { intl } = useLocale();
  useEverySecond();
  const done = Math.max(0, toDo - left);
  const says = SAYS[state as keyof typeof SAYS];
  return (
    <div role="status" className="grid gap-2 border-s-4 border-waiting bg-waiting-wash px-4 py-3">
      <noscript><meta httpEquiv="refresh" content="3" /></noscript>
      <p className="font-semibold">{t(says, { done: formatNumber(done, intl), total: formatNumber(toDo, intl) })}</p>
      <progress max={Math.max(1, toDo)} value={done} className="h-2 w-full max-w-text" aria-label={t(`many.state.${state}`)} />
      <p className="text-small text-quiet">{t("many.page.leave")} <Link to="" data-screen="">{t("many.page.refresh")}</Link></p>
      {state === "RUNNING" ? <div><PostButton action={`${base}/many/${id}/stop`} size="small">{t("many.page.stop")}</PostButton></div> : null}
    </div>
  );
}
