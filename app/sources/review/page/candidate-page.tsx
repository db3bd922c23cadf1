import { useRef } from "react";
import { useT } from "~/locales/use-t";
import type { Answer } from "~/ui/answer";
import { ButtonLink, PostButton } from "~/ui/button";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { actAddress, candidateAddress } from "./address";
import { CandidateFacts } from "./candidate-facts";
import { CandidateForm } from "./candidate-form";
import { MarkedText } from "./marked-text";
import { MarkFold } from "./mark-fold";
import { WithinList } from "./same-field";
import type { CandidatePageData } from "./read-review.server";
import { Progress, ReviewFrame } from "./review-frame";

type Props = { data: CandidatePageData; answer: Answer | null | undefined };

/** A review at one candidate: the document with everything marked on one side, the candidate's form on the other. */
export function CandidatePage({ data, answer }: Props) {
  const t = useT();
  const { head, candidate, before, after } = data;
  return (
    <ReviewFrame head={head}>
      <div className="review-panes">
        <section aria-label={t("candidates.document")} className="review-pane" data-pane="document">
          <div className="review-text"><MarkedText text={data.text} marks={data.marks} head={head} current={candidate.id} /></div>
          <MarkFold page={head.page} near={candidate.id} />
        </section>
        <section aria-labelledby="candidate" className="review-pane" data-pane="form">
          <Progress head={head} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 id="candidate" className="text-base">{t("candidates.heading", { number: candidate.number, all: head.progress.all })} <span className="font-normal text-quiet">· {t(`candidates.state.${candidate.decision.state}`)}</span></h2>
            <div data-screen="" className="flex flex-wrap gap-2">
              {candidate.replaces && candidate.decision.state === "WAITING" ? <PostButton action={actAddress(head, candidate.id, "reopen")} values={{ version: candidate.version }} kind="quiet" size="small" keyName="b">{t(candidate.replaces > 1 ? "candidates.acts.unmerge" : "candidates.acts.unsplit")}</PostButton> : null}
              {before === null ? null : <ButtonLink to={candidateAddress(head, before)} size="small" keyName="k">{t("candidates.previous")}</ButtonLink>}
              {after === null ? null : <ButtonLink to={candidateAddress(head, after)} size="small" keyName="j">{t("candidates.next")}</ButtonLink>}
            </div>
          </div>
          <CandidateFacts candidate={candidate} />
          <WithinList within={data.within} head={head} />
          <Standing key={candidate.id} data={data} answer={answer} />
        </section>
      </div>
    </ReviewFrame>
  );
}

/** The form while it waits; what was decided, once it is. What one was typing when somebody else decided stays in view. */
function Standing({ data, answer }: Props) {
  const { state } = data.candidate.decision;
  const began = useRef(state);
  const waits = state === "WAITING";
  return (
    <>
      {waits ? null : <Decided data={data} />}
      {waits || answer || began.current === "WAITING" ? <CandidateForm data={data} answer={answer} late={!waits} /> : <p dir="auto" className="said">{data.candidate.wording}</p>}
    </>
  );
}

function Decided({ data: { head, candidate: { id, version, decision: { state, item, by, when, reason } } } }: { data: CandidatePageData }) {
  const t = useT();
  const items = `${head.base}/recommendations`;
  return (
    <Notice tone="information" undo={{ action: actAddress(head, id, "reopen"), values: { version } }}>
      {t(`candidates.decided.${state}`, { by, when })}{item && state !== "REJECTED" ? <> <Link to={`${items}/${item.number}`}>{item.reference}</Link></> : null}
      {reason ? <> <bdi>“{reason}”</bdi></> : null}
    </Notice>
  );
}
