import { useLocale, useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import type { Undoing } from "../count-undoable.server";
import type { ImportHead } from "./head.server";
import { ImportFrame } from "./import-frame";

const PARTS = ["void", "reverse", "keep"] as const;

/** What an undo of the whole voids, reverses and leaves, before it is done. */
export function UndoImportPage({ head, undoing, by, answer }: { head: ImportHead; undoing: Undoing; by: string | null; answer: Answer | undefined }) {
  const t = useT();
  const { intl } = useLocale();
  const title = t("importPages.undo.title");
  if (by) return <NotNow head={head} title={title} says={t("tableRows.refusal.otherPerson", { name: by })} />;
  const possible = head.state === "DONE" && undoing.void + undoing.reverse > 0;
  if (!possible) return <NotNow head={head} says={t(head.state === "DONE" ? "importPages.undo.nothing" : "importPages.undo.notNow")} title={title} />;
  return (
    <ImportFrame head={head} title={title}>
      <ActForm answer={answer} submit={t("importPages.undo.submit")} back={head.page} danger consequence={<>
        {PARTS.filter((part) => undoing[part]).map((part) => <p key={part}>{t(`importPages.undo.${part}`, { count: undoing[part], total: formatNumber(undoing[part], intl) })}</p>)}
        <p className="mt-1 text-small">{t("importPages.undo.stays")}</p>
      </>} />
    </ImportFrame>
  );
}

/** What removes a table of which nothing was written yet. */
export function DiscardPage({ head, possible, answer }: { head: ImportHead; possible: boolean; answer: Answer | undefined }) {
  const t = useT();
  if (!possible) return <NotNow head={head} says={t("importPages.discard.notNow")} title={t("importPages.discard.title")} />;
  return (
    <ImportFrame head={head} title={t("importPages.discard.title")}>
      <ActForm answer={answer} submit={t("importPages.discard.submit")} back={head.page} danger consequence={<p>{t("importPages.discard.will")}</p>} />
    </ImportFrame>
  );
}

function NotNow({ head, title, says }: { head: ImportHead; title: string; says: string }) {
  return (
    <ImportFrame head={head} title={title}>
      <div className="grid gap-4">
        <Notice tone="attention">{says}</Notice>
        <p><ButtonLink to={head.page} keyName="Escape">{head.name}</ButtonLink></p>
      </div>
    </ImportFrame>
  );
}
