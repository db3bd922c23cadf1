import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { PostButton } from "./button";

const TONES = {
  done: "border-good bg-good-wash",
  attention: "border-attention bg-attention-wash",
  waiting: "border-waiting bg-waiting-wash",
  information: "border-accent bg-accent-wash",
} as const;

export type Tone = keyof typeof TONES;
export type Undo = { action: string; until?: string; values?: Record<string, string | number> };

/** What just happened, or what to know first; with the undo of an act beside it while it is possible. */
export function Notice({ tone = "information", undo, children }: { tone?: Tone; undo?: Undo | null; children: ReactNode }) {
  const t = useT();
  return (
    <div role="status" className={`flex flex-wrap items-center gap-x-4 gap-y-2 border-s-4 px-4 py-2 ${TONES[tone]}`}>
      <p className="grow">{children}</p>
      {undo ? (
        <span data-screen="" className="flex items-center gap-2 text-small text-quiet">
          {undo.until ? t("ui.item.undoUntil", { time: undo.until }) : null}
          <PostButton action={undo.action} values={undo.values} size="small" keyName="z">{t("ui.item.undo")}</PostButton>
        </span>
      ) : null}
    </div>
  );
}
