import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import type { ShownDone } from "./done.server";
import type { ImportHead } from "./head.server";
import { ImportFrame } from "./import-frame";
import { RowsByKind } from "./preview";
import { useNumbers } from "./numbers";
import type { ShownPlan } from "./plan.server";

type Props = { head: ImportHead; plan: ShownPlan; done: ShownDone };

/** What came of a table that was carried out: the items, their confirmation in one act, the undo of the whole. */
export function Done({ head, plan, done: { when, source, unconfirmed, undoable } }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const { base, page, state } = head;
  const items = source ? `source=${encodeURIComponent(source)}` : null;
  const stopped = plan.counts.WAITING ?? 0;
  const said = useNumbers(state, plan.counts).map(({ words }) => words).join(" · ");
  return (
    <ImportFrame head={head} flash={
      <div className="grid gap-3">
        <Notice tone="done">{t(state === "DONE" ? "importPages.done.done" : "importPages.done.undone", { when })} {said}</Notice>
        {stopped ? <Notice tone="waiting">{t("importPages.done.stopped", { count: stopped, total: formatNumber(stopped, intl) })}</Notice> : null}
        <div data-screen="" className="flex flex-wrap items-center gap-3">
          {unconfirmed && items ? <ButtonLink to={`${base}/recommendations/many/new?${items}&is=unconfirmed&of=all&act=confirmRegistration`} kind="primary">{t("importPages.done.confirm", { count: unconfirmed, total: formatNumber(unconfirmed, intl) })}</ButtonLink> : null}
          {items && state === "DONE" ? <ButtonLink to={`${base}/recommendations?${items}`}>{t("importPages.done.items")}</ButtonLink> : null}
          {undoable ? <ButtonLink to={`${page}/undo`} keyName="z">{t("importPages.done.undo")}</ButtonLink> : null}
          <ButtonLink to={`${base}/imports/new`} kind="quiet">{t("importPages.done.again")}</ButtonLink>
        </div>
        {unconfirmed ? <p className="text-small text-quiet">{t("importPages.done.unconfirmed")}</p> : null}
      </div>
    }>
      <RowsByKind head={head} plan={plan} />
    </ImportFrame>
  );
}
