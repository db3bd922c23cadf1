import { useEffect } from "react";
import { useT } from "~/locales/use-t";
import { DocumentText } from "../../document-text";
import { markId, type Mark } from "../../marks";
import { candidateAddress } from "./address";
import type { CandidatePageData, MarkedCandidate } from "./read-review.server";

const TONES = { WAITING: "waiting", ACCEPTED: "good", SAME: "good", REJECTED: "quiet", REPLACED: "quiet" } as const satisfies Record<MarkedCandidate["state"], Mark["tone"]>;
const SIGNS = { WAITING: "", ACCEPTED: "✓", SAME: "=", REJECTED: "✕", REPLACED: "" } as const satisfies Record<MarkedCandidate["state"], string>;

type Props = Pick<CandidatePageData, "text" | "marks" | "head"> & { current: number };

/** The document with every candidate marked in its place: how it stands by a sign and a word, the current one outlined. */
export function MarkedText({ text, marks, head, current }: Props) {
  const t = useT();
  useInView(markId(`candidate-${current}`));
  const shown = marks.map(({ id, start, end, state, title, reference }): Mark => ({
    id: `candidate-${id}`, start, end, tone: TONES[state], current: id === current, to: candidateAddress(head, id),
    label: `${t(`candidates.state.${state}`)}${reference && state !== "REJECTED" ? ` ${reference}` : ""}: ${title}`,
    sign: SIGNS[state] ? <span title={t(`candidates.state.${state}`)}>{SIGNS[state]}{reference && state !== "REJECTED" ? ` ${reference}` : null}</span> : undefined,
  }));
  return <DocumentText blocks={text.blocks} marks={shown} heading={3} />;
}

// The fragment does so by itself; what was refused, and an address that was shortened, have none.
function useInView(id: string) {
  useEffect(() => {
    if (!location.hash) document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }, [id]);
}
