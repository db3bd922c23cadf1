import { useLocale, useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";

type Props = { page: string; name: string; follow: boolean; possible: boolean; can: number; since: number; answer: Answer | undefined };

/** What an undo of the whole takes back and what it leaves, before it is done. */
export function UndoManyPage({ page, name, follow, possible, can, since, answer }: Props) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <Page title={t("many.undo.title")} crumbs={[{ to: page.replace(/\/[^/]+$/, ""), label: t("many.title") }, { to: page, label: name }]} width="text">
      {possible && can ? (
        <ActForm answer={answer} submit={t("many.undo.submit")} back={page} danger consequence={<>
          <p>{t("many.undo.will", { count: can, total: formatNumber(can, intl) })}{since ? ` ${t("many.undo.stay", { count: since, total: formatNumber(since, intl) })}` : null}</p>
          <p className="mt-1 text-small">{t(follow ? "many.undo.follow" : "many.undo.late")}</p>
        </>} />
      ) : (
        <div className="grid gap-4">
          <Notice tone="attention">{t(possible ? "many.page.undoableNone" : "many.undo.notNow")}</Notice>
          <p><ButtonLink to={page} keyName="Escape">{t("many.title")}</ButtonLink></p>
        </div>
      )}
    </Page>
  );
}
