import { useT } from "~/locales/use-t";
import { Notice } from "~/ui/notice";

/** What a change of many action items came to, as the list tells it. */
export type Told = { done: number | null; entries: string; undone: number | null; kept: number };

type Props = { told: Told; action: string; /** The list's own address, to come back to. */ to: string };

/** What was just done to many action items, with one button that takes it back; or what was taken back. */
export function ToldSteps({ told: { done, entries, undone, kept }, action, to }: Props) {
  const t = useT();
  if (undone !== null) {
    return <Notice tone={kept ? "attention" : "done"}>{t("actionItems.many.undone", { count: undone })}{kept ? ` ${t("actionItems.many.kept", { count: kept })}` : ""}</Notice>;
  }
  if (!done) return null;
  return <Notice tone="done" undo={entries ? { action, values: { entries, to } } : null}>{t("actionItems.many.done", { count: done })}</Notice>;
}
