import type { EntryView } from "~/history/timeline-view";
import { useT } from "~/locales/use-t";
import { Notice } from "~/ui/notice";

/** What was just recorded, with its undo while that is possible. */
export function ItemFlash({ done, url }: { done: EntryView | "other"; url: string }) {
  const t = useT();
  if (done === "other") return <Notice tone="done">{t("item.flash.plain")}</Notice>;
  const undo = done.undoUntil ? { action: `${url}/undo`, until: done.undoUntil, values: { entry: done.name } } : null;
  return (
    <Notice tone="done" undo={undo}>
      {t("item.flash.recorded", { sentence: done.sentence })} <a href={`#entry-${done.name}`}>{t("item.flash.see")}</a>
    </Notice>
  );
}
