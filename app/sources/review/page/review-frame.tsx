import type { ReactNode } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { useDrawOn } from "~/ui/use-live";
import { SHOWN } from "../candidate";
import { actAddress, candidateAddress } from "./address";
import type { ReviewHead } from "./read-review.server";

const PAUSE = 400;

/** What stands around a review: how far it is, which candidates one walks over, what was just decided. Drawn afresh when others decide. */
export function ReviewFrame({ head, acts, children }: { head: ReviewHead; acts?: ReactNode; children: ReactNode }) {
  const t = useT();
  const { title, base, page, programmeKey, sourceId, done } = head;
  useDrawOn(programmeKey, PAUSE, (told) => "missed" in told || ("source" in told && told.source === sourceId));
  return (
    <Page title={t("candidates.title")} crumbs={[{ to: `${base}/sources`, label: t("sources.title") }, { to: page, label: title }]} acts={acts} flash={done ? <JustDone head={head} done={done} /> : null}>
      {children}
    </Page>
  );
}

/** How far the review is, and which candidates one walks over. */
export function Progress({ head }: { head: ReviewHead }) {
  const t = useT();
  const { intl } = useLocale();
  const { progress: { decided, all, waiting, leftOut }, shown, first, page } = head;
  const counts = { waiting, all, "left-out": leftOut };
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <p className="flex items-center gap-3">
        <progress data-screen="" max={Math.max(1, all)} value={decided} className="h-2 w-32" aria-hidden="true" />
        <strong data-progress="">{t("candidates.progress", { decided: formatNumber(decided, intl), count: all, all: formatNumber(all, intl) })}</strong>
      </p>
      <nav aria-label={t("candidates.show.label")} data-screen="" className="flex flex-wrap gap-4 text-small">
        {SHOWN.map((one) => {
          const to = first[one];
          const label = `${t(`candidates.show.${one}`)} ${formatNumber(counts[one], intl)}`;
          return one === shown ? <strong key={one} aria-current="true">{label}</strong> : to === null ? <span key={one} className="text-quiet">{label}</span> : <Link key={one} to={candidateAddress({ page, shown: one }, to)}>{label}</Link>;
        })}
      </nav>
    </div>
  );
}

function JustDone({ head, done: { id, version, state, item, own } }: { head: ReviewHead; done: NonNullable<ReviewHead["done"]> }) {
  const t = useT();
  const undo = own && state !== "REPLACED" ? { action: actAddress(head, id, "reopen"), values: { version } } : null;
  return (
    <Notice tone="done" undo={undo}>
      {t(`candidates.done.${state}`)}{item && state !== "REJECTED" ? <> <Link to={`${head.base}/recommendations/${item.number}`}>{item.reference}</Link> <bdi>{item.title}</bdi></> : null}
    </Notice>
  );
}

/** The end of a review, or its beginning where nothing was found. */
export function ReviewOver({ head, undoable }: { head: ReviewHead; undoable: boolean }) {
  const t = useT();
  const { progress: { all }, page, first } = head;
  return (
    <ReviewFrame head={head}>
      <div className="grid max-w-text gap-4">
        <Progress head={head} />
        <p className="text-lead">{t(all ? "candidates.over.all" : "candidates.over.none")}</p>
        <p className="text-quiet">{t(all ? "candidates.over.allHelp" : "candidates.over.noneHelp")}</p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={page} kind="primary">{t("candidates.over.toSource")}</ButtonLink>
          {first.all === null ? null : <ButtonLink to={candidateAddress({ page, shown: "all" }, first.all)}>{t("candidates.over.lookAgain")}</ButtonLink>}
          {undoable ? <ButtonLink to={`${page}/review/undo`} kind="quiet">{t("candidates.undo.title")}</ButtonLink> : null}
        </p>
      </div>
    </ReviewFrame>
  );
}
