import type { Span } from "../reading/source-text";

/** What a passage does. */
export type CandidateKind = "recommendation" | "commitment" | "decision" | "target";

/** A passage that may become an item of the portfolio, with why it was taken. */
export type Candidate = Span & {
  /** The passage on one line, without page furniture. */
  text: string;
  kind: CandidateKind;
  /** From 0 to 100: how sure it is. */
  score: number;
  reasons: string[];
  parts: Part[];
  title: string;
  heading: string;
  page: number | null;
  /** The number it has in the document, where it has one. */
  reference: string;
  organisations: NamedOrganisation[];
  figures: Figure[];
  deadlines: string[];
};

export type Part = Span & { text: string };
export type NamedOrganisation = Span & { id: string };
export type Figure = Span & { text: string };

/** An organisation of the programme under the names it is known by. */
export type KnownOrganisation = { id: string; names: string[] };
