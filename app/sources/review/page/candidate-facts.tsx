import { Fragment } from "react";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import type { CandidatePageData } from "./read-review.server";

/** Where a candidate stands in the document, and why it was taken for one. */
export function CandidateFacts({ candidate: { place, score, reasons, figures } }: Pick<CandidatePageData, "candidate">) {
  const t = useT();
  return (
    <div className="grid gap-1 text-small text-quiet">
      {place ? <p dir="auto">{place}</p> : null}
      <p>
        {score === null ? t("candidates.why.marked") : <>{t("candidates.why.score", { score })}: {reasons.map((reason, index) => <Fragment key={index}>{index ? " · " : null}<bdi>{sayMessage(reason, t)}</bdi></Fragment>)}</>}
      </p>
      {figures.length ? <p>{t("candidates.why.figures")}: <bdi>{figures.join(" · ")}</bdi></p> : null}
    </div>
  );
}
