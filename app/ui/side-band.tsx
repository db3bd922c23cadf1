import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";

/** Around whatever only one side may read: says so in words, on a band. */
export function SideBand({ side, children }: { side: string; children: ReactNode }) {
  const t = useT();
  return (
    <div className="border-s-4 border-waiting bg-waiting-wash">
      <p className="px-3 pt-1.5 text-small font-semibold text-waiting">{t("ui.audience.band", { side })}</p>
      <div className="px-3 pb-2">{children}</div>
    </div>
  );
}

/** The same in one line of a list or a title. */
export function SideMark({ side }: { side: string }) {
  const t = useT();
  return <span className="rounded-part bg-waiting-wash px-1.5 text-small font-semibold text-waiting">{t("ui.audience.mark", { side })}</span>;
}
