import type { ReactNode } from "react";
import { sayMessage } from "~/locales/say-message";
import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatDay } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Definitions } from "~/ui/panel";
import type { ImportHead } from "./head.server";
import { ImportFrame, OpenQuestions, StepTabs } from "./import-frame";
import type { ShownOverview } from "./overview.server";
import { FirstRows, SheetFacts } from "./sheet-look";
import { nextStep, type Step } from "./steps";

type Props = { head: ImportHead; overview: ShownOverview; known: ReactNode };

/** A table whose questions are being answered: what is understood so far, what is still open, and the way on. */
export function Overview({ head, overview, known }: Props) {
  const t = useT();
  const next = nextStep(null, head.open);
  return (
    <ImportFrame head={head} flash={known}>
      <StepTabs head={head} />
      <div className="grid max-w-360 gap-6">
        {overview.problem ? <Notice tone="attention">{sayMessage(overview.problem, t)}</Notice> : null}
        <OpenQuestions head={head} />
        {next ? null : <Notice tone="done">{t("importPages.overview.ready")}</Notice>}
        <div className="flex flex-wrap items-center gap-3">
          {next
            ? <ButtonLink to={`${head.page}/${next}`} kind="primary" keyName="y">{t("importPages.overview.goOn", { step: t(`importPages.step.${next}`) })}</ButtonLink>
            : <PostButton action={`${head.page}/plan`} kind="primary" keyName="y">{t("importPages.overview.preview")}</PostButton>}
          <ButtonLink to={`${head.page}/discard`} kind="quiet">{t("importPages.overview.discard")}</ButtonLink>
        </div>
        <Understood head={head} overview={overview} />
        <FirstRows sheet={overview.sheet} most={3} />
      </div>
    </ImportFrame>
  );
}

function Understood({ head, overview: { sheet, mapped, words, key, repeated, asOf, sourceTitle, by, when } }: Pick<Props, "head" | "overview">) {
  const t = useT();
  const { intl } = useLocale();
  const list = (all: readonly string[]) => new Intl.ListFormat(intl).format(all);
  const row = (step: Step, term: string, value: ReactNode) => ({ term, value: value ? <span>{value} <Link to={`${head.page}/${step}`} className="ms-2 text-small">{t("importPages.overview.change")}</Link></span> : null });
  return (
    <Definitions rows={[
      row("table", t("importPages.overview.sheet"), <><span dir="auto">{sheet.name}</span> · <SheetFacts sheet={sheet} /></>),
      row("columns", t("importPages.overview.columns"), mapped.length ? t("importPages.overview.mapped", { mapped: mapped.length, total: sheet.columns, fields: list(mapped) }) : t("importPages.overview.notMapped")),
      row("words", t("importPages.overview.words"), words.total ? t("importPages.overview.wordsKnown", words) : null),
      row("rows", t("importPages.overview.key"), mapped.length ? <span dir="auto">{key.length ? list(key) : t("importPages.overview.noKey")}</span> : null),
      row("rows", t("importPages.overview.repeats"), repeated ? t(`importPages.rows.${repeated}`) : null),
      row("source", t("importPages.overview.asOf"), asOf ? formatDay(asOf, intl) : null),
      row("source", t("importPages.overview.source"), sourceTitle ? <span dir="auto">{sourceTitle}</span> : null),
      { term: t("importPages.overview.by"), value: t("importPages.overview.byWhen", { name: by, when }) },
    ]} />
  );
}
