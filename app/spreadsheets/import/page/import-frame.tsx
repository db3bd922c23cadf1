import type { ReactNode } from "react";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Tabs } from "~/ui/tabs";
import type { ImportHead } from "./head.server";
import { STEPS, type Step } from "./steps";

type Props = { head: ImportHead; title?: string; acts?: ReactNode; flash?: ReactNode; children: ReactNode };

/** A page of one table that is brought in: where it is, and what it is called. */
export function ImportFrame({ head: { base, page, name }, title, acts, flash, children }: Props) {
  const t = useT();
  const crumbs = [{ to: `${base}/sources`, label: t("sources.title") }, { to: `${base}/imports`, label: t("imports.title") }, ...(title ? [{ to: page, label: name }] : [])];
  return <Page title={title ?? <span dir="auto" className="wrap-anywhere">{name}</span>} crumbs={crumbs} acts={acts} flash={flash}>{children}</Page>;
}

/** One step of saying what a table means: the steps, what is still open in this one, and its form. */
export function StepFrame({ head, step, quiet, children }: { head: ImportHead; step: Step; quiet?: boolean; children: ReactNode }) {
  const t = useT();
  const open = quiet ? [] : head.open.filter((one) => one.step === step);
  return (
    <ImportFrame head={head}>
      <StepTabs head={head} />
      <div className="grid gap-5">
        <h2 className="sr-only">{t(`importPages.step.${step}`)}</h2>
        {head.state === "PREVIEW" ? <Notice>{t("importPages.fromPreview")}</Notice> : null}
        {open.length ? <Notice tone="waiting">{open.map(({ message }, index) => <span key={index} className="block">{sayMessage(message, t)}</span>)}</Notice> : null}
        {children}
      </div>
    </ImportFrame>
  );
}

/** The steps, each with the number of its open questions. */
export function StepTabs({ head: { page, open, state } }: { head: ImportHead }) {
  const t = useT();
  const tabs = STEPS.map((step) => {
    const count = open.filter((one) => one.step === step).length;
    return { to: `${page}/${step}`, label: count ? t("importPages.stepOpen", { step: t(`importPages.step.${step}`), count }) : t(`importPages.step.${step}`) };
  });
  return <Tabs label={t("importPages.steps")} tabs={[{ to: page, label: t(state === "PREVIEW" ? "importPages.preview.title" : "importPages.overview.title"), end: true }, ...tabs]} />;
}

/** What is still open, each with the way to answer it. */
export function OpenQuestions({ head: { page, open } }: { head: ImportHead }) {
  const t = useT();
  if (!open.length) return null;
  return (
    <section aria-labelledby="open-questions" className="border-s-4 border-waiting bg-waiting-wash px-4 py-3">
      <h2 id="open-questions" className="text-base">{t("importPages.overview.open", { count: open.length })}</h2>
      <ul className="mt-1 grid gap-1">
        {open.map(({ step, message }, index) => <li key={index}><Link to={`${page}/${step}`}>{sayMessage(message, t)}</Link></li>)}
      </ul>
    </section>
  );
}
