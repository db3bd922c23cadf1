import type { Kind } from "#db/enums";
import type { Message } from "~/refusal";
import type { Candidate, CandidateKind, Part } from "../extraction/candidate";
import type { Vocabulary } from "../extraction/vocabulary";
import type { Span } from "../reading/source-text";

/** What is proposed for review: a passage, or one part of a passage that asks for several things. */
export type Proposal = Span & Pick<Candidate, "title" | "score" | "heading" | "page" | "reference" | "organisations" | "figures" | "deadlines" | "sectorId"> & {
  wholeStart: number | null;
  wholeEnd: number | null;
  kind: Kind;
  reasons: Message[];
  leads: Record<string, number>;
  deadlineSaid: string;
};

const KINDS: Record<CandidateKind, Kind> = { recommendation: "RECOMMENDATION", commitment: "COMMITMENT", decision: "DECISION", target: "TARGET" };

/** The proposals that the passages of a document make, one for each part of a passage, in the order of the text. */
export function proposeCandidates(found: readonly Candidate[], { organisations }: Pick<Vocabulary, "organisations">): Proposal[] {
  const sideOf = new Map(organisations.map(({ id, side }) => [id, side]));
  return found.flatMap((candidate) => (candidate.parts.length > 1 ? candidate.parts.map((part) => proposePart(candidate, part)) : [proposeWhole(candidate)]));

  function proposeWhole(candidate: Candidate): Proposal {
    const { start, end, title, score, heading, page, reference, organisations, figures, deadlines, sectorId, reasons, kind } = candidate;
    return {
      start, end, wholeStart: null, wholeEnd: null, kind: KINDS[kind], title, score, reasons, heading, page, reference, organisations, figures, deadlines, sectorId,
      leads: leadsOf(organisations), deadlineSaid: deadlines[0]?.said ?? "",
    };
  }

  function proposePart(candidate: Candidate, part: Part): Proposal {
    const within = <One extends Span>(all: readonly One[]) => all.filter(({ start, end }) => start >= part.start && end <= part.end);
    const organisations = within(candidate.organisations);
    const deadlines = candidate.deadlines.filter(({ said }) => part.text.includes(said));
    return {
      ...proposeWhole(candidate), start: part.start, end: part.end, wholeStart: candidate.start, wholeEnd: candidate.end, title: part.title,
      reasons: [...candidate.reasons, { key: "extraction.reason.partOf" }], organisations, figures: within(candidate.figures), deadlines,
      // Who is named once for a whole passage is meant by all of its parts.
      leads: { ...leadsOf(candidate.organisations), ...leadsOf(organisations) }, deadlineSaid: deadlines[0]?.said ?? "",
    };
  }

  function leadsOf(named: Candidate["organisations"]): Record<string, number> {
    const leads: Record<string, number> = {};
    for (const { id } of [...named].sort((a, b) => a.start - b.start)) {
      const side = sideOf.get(id);
      if (side) leads[side] ??= id;
    }
    return leads;
  }
}
