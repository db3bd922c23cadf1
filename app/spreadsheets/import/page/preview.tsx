import type { ReactNode } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import { Pager } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { ChooseForAll } from "./conflict-table";
import type { ImportHead } from "./head.server";
import { ImportFrame, StepTabs } from "./import-frame";
import { useNumbers } from "./numbers";
import { PlannedRows } from "./planned-rows";
import { RowCounts } from "./row-counts";
import type { ShownPlan } from "./plan.server";

type Props = { head: ImportHead; plan: ShownPlan; by: string | null; known: ReactNode };

/** What would become of each row, before anything is written. */
export function Preview({ head, plan, by, known }: Props) {
  return (
    <ImportFrame head={head} flash={<div className="grid gap-4">{known}{by ? <OfAnother head={head} by={by} /> : <Decision head={head} plan={plan} />}</div>}>
      <StepTabs head={head} />
      <RowsByKind head={head} plan={plan} />
    </ImportFrame>
  );
}

/** The numbers, and the rows of one of them. */
export function RowsByKind({ head, plan: { counts, show, rows, next, first, fields } }: { head: ImportHead; plan: ShownPlan }) {
  const t = useT();
  const group = useNumbers(head.state, counts).find(({ kind }) => kind === show)?.words ?? "";
  const to = (after: number | null) => `?${new URLSearchParams({ show, ...(after === null ? {} : { after: String(after) }) })}`;
  return (
    <div data-stack="" className="grid gap-x-10 gap-y-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <div data-stack="" className="grid content-start gap-4">
        <RowCounts head={head} counts={counts} show={show} />
        {counts.ERROR || counts.REFUSED ? <p className="text-small text-quiet"><a href={`${head.page}/errors`} download>{t("importPages.preview.errors")}</a>. {t("importPages.preview.errorsHelp")}</p> : null}
      </div>
      <Panel title={group || t("importPages.preview.rowsTitle")}>
        {show === "CONFLICT" && head.state === "PREVIEW" && rows.length ? <ChooseForAll head={head} fields={fields} /> : null}
        {rows.length ? <PlannedRows head={head} rows={rows} caption={t("importPages.preview.caption", { group })} /> : <p className="text-quiet">{t("importPages.preview.none")}</p>}
        <Pager first={first ? to(null) : null} next={next === null ? null : to(next)} />
      </Panel>
    </div>
  );
}

/** The one button that says what happens, or why it cannot. */
function Decision({ head: { page }, plan: { counts, undecided } }: { head: ImportHead; plan: ShownPlan }) {
  const t = useT();
  const { intl } = useLocale();
  const [create, update] = [counts.CREATE ?? 0, counts.UPDATE ?? 0];
  const values = { create: formatNumber(create, intl), update: formatNumber(update, intl) };
  const says = create && update ? "both" : create ? "register" : "change";
  return (
    <div className="grid gap-3">
      {undecided ? <Notice tone="waiting">{t("importPages.preview.conflicts", { count: undecided })}</Notice> : null}
      {create + update + undecided ? null : <Notice tone="attention">{t(counts.ERROR ? "importPages.preview.onlyErrors" : "importPages.preview.nothing")}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        {create + update && !undecided ? <PostButton action={`${page}/carry-out`} kind="primary" keyName="y">{t(`importPages.preview.${says}`, { count: create || update, ...values })}</PostButton> : null}
        <ButtonLink to={`${page}/discard`} kind="quiet">{t("importPages.overview.discard")}</ButtonLink>
      </div>
      {create ? <p className="max-w-text text-small text-quiet">{t("importPages.preview.registered")}</p> : null}
    </div>
  );
}

/** It was worked out by what another person may do: who carries it out has it worked out for themselves. */
function OfAnother({ head: { page }, by }: { head: ImportHead; by: string }) {
  const t = useT();
  return (
    <div className="grid gap-3">
      <Notice tone="waiting">{t("importPages.preview.ofAnother", { name: by })}</Notice>
      <div><PostButton action={`${page}/plan`} kind="primary" keyName="y">{t("importPages.preview.forMe")}</PostButton></div>
    </div>
  );
}
